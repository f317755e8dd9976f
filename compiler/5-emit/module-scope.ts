/** What the code of all rules of a module shares while it is planned. */
import type { ConstantPlan } from '../ir/module-plan.ts';
import type { TypedModule } from '../ir/typed.ts';
import { lineIndex } from '../source/line-index.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { ModuleScope } from './environment.ts';

/** Constants with equal values are one; new ones are added to `constants`. */
export function moduleScope(module: TypedModule, source: SourceFile, constants: ConstantPlan[]): ModuleScope {
  const positionOf = lineIndex(source);
  return {
    lineOf: (span) => positionOf(span.start).line,
    events: module.events,
    params: module.params,
    functions: module.functions,
    constant(hint, value) {
      const known = constants.find((constant) => constant.value === value);
      if (known !== undefined) return known.name;
      const name = `${hint}$${constants.length}`;
      constants.push({ name, value });
      return name;
    },
  };
}
