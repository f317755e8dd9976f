/**
 * Phase 5: automata → the generated module.
 *
 * In     the checked module and the automaton of each rule.
 * Out    TypeScript, JavaScript with a source map, declarations, and a form for loading in process.
 * Keeps  the same input gives the same text.
 */
import type { Automaton } from '../ir/automaton.ts';
import type { TypedModule } from '../ir/typed.ts';
import type { SourceFile } from '../source/source-file.ts';
import { planModule, type EmitOptions } from './plan-module.ts';
import { printModule, printTypes, transpile } from './print-module.ts';
import { sourceMap } from './source-map.ts';

/** A module as text, in every form that something needs. */
export interface EmittedModule {
  /** Name of the factory that the module exports. */
  readonly name: string;
  /** An ES module that imports `motif-cep/runtime`. */
  readonly javascript: string;
  /** The declarations that belong to it. */
  readonly types: string;
  /** The same as one TypeScript file. */
  readonly typescript: string;
  /** From the JavaScript to the source: source map revision 3, as JSON. */
  readonly map: string;
  /** Body of a function of `rt` that returns `{ create }`, the factory: for loading without a module loader. */
  readonly body: string;
}

export function emit(
  module: TypedModule,
  automata: readonly Automaton[],
  source: SourceFile,
  options: EmitOptions,
): EmittedModule {
  const plan = planModule(module, automata, options);
  const printed = printModule(plan);
  const javascript = transpile(printed.text, `${plan.factory}.ts`);
  return {
    name: plan.factory,
    typescript: printed.text,
    javascript: javascript.text,
    types: printTypes(plan),
    map: sourceMap(javascript.map, printed.origins, source, `${plan.factory}.js`),
    body: functionBody(javascript.text),
  };
}

/** The module's text with its one import and its exports taken out; they stand at the beginning of lines of their own. */
function functionBody(javascript: string): string {
  return javascript
    .replace(/^import \* as rt from .*$/m, '')
    .replace(/^export function /m, 'function ')
    .replace(/^export default (\w+);$/m, 'return { create: $1 };');
}
