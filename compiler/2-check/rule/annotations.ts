/** Annotations of rules: any name, with literal arguments (language §9). */
import type * as ast from '../../ir/ast.ts';
import type { Annotation } from '../../ir/typed.ts';
import type { ModuleContext } from '../context.ts';
import { fold } from '../fold.ts';
import { moduleScope } from '../scope.ts';

export function ruleAnnotations(node: ast.RuleDeclaration, module: ModuleContext): readonly Annotation[] {
  return node.annotations.map((annotation) => ({
    name: annotation.name.text,
    values: annotation.arguments.flatMap((argument) => {
      const typed = module.typeOf(argument, moduleScope(module));
      const value = fold(typed);
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        return [value];
      if (typed.type.kind !== 'error')
        module.report.add('not-constant', argument.span, { what: 'an argument of an annotation' });
      return [];
    }),
  }));
}
