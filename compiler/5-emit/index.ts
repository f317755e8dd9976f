/**
 * Phase 5: automata → the generated module.
 *
 * In     the checked module and what runs each rule: its automaton, or its tree for the general one.
 * Out    JavaScript with a source map, declarations, a form for loading in process, and TypeScript on demand.
 * Keeps  the same input gives the same text.
 */
import type { RuleProgram } from '../ir/automaton.ts';
import type { TypedModule } from '../ir/typed.ts';
import type { SourceFile } from '../source/source-file.ts';
import { planModule, type EmitOptions } from './plan-module.ts';
import { printTypes } from './print-border.ts';
import { joined, printJavaScript, printStatements } from './print-javascript.ts';
import { sourceMap } from './source-map.ts';

export { footprintOf } from './footprint.ts';

/** A module as text, in every form that something needs. */
export interface EmittedModule {
  /** Name of the factory that the module exports. */
  readonly name: string;
  /** An ES module that imports `motif-cep/runtime`. */
  readonly javascript: string;
  /** The declarations that belong to it. */
  readonly types: string;
  /** From the JavaScript to the source: source map revision 3, as JSON. */
  readonly map: string;
  /** Body of a function of `rt` that returns `{ create }`, the factory: for loading without a module loader. */
  readonly body: string;
  /** The same as one TypeScript file. The printer is only loaded when this is called. */
  readonly typescript: () => Promise<string>;
}

export function emit(
  module: TypedModule,
  programs: readonly RuleProgram[],
  source: SourceFile,
  options: EmitOptions,
): EmittedModule {
  const plan = planModule(module, programs, source, options);
  const lines = printJavaScript(plan);
  return {
    name: plan.factory,
    javascript: joined(lines),
    types: printTypes(plan),
    map: sourceMap(lines, source, `${plan.factory}.js`),
    body: `${joined(printStatements(plan))}return { create: (options) => rt.createDetector(compiled, options) };\n`,
    typescript: async () => (await import('./print-module.ts')).printModule(plan),
  };
}
