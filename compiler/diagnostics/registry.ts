/** Every kind of finding the compiler can make: the areas, merged. One line per area. */
import type { ParamsOf } from './define.ts';
import { declarationDiagnostics } from './areas/declarations.ts';
import { eventDiagnostics } from './areas/events.ts';
import { nameDiagnostics } from './areas/names.ts';
import { patternDiagnostics } from './areas/patterns.ts';
import { ruleDiagnostics } from './areas/rules.ts';
import { clauseFormDiagnostics } from './areas/clause-form.ts';
import { patternFormDiagnostics } from './areas/pattern-form.ts';
import { syntaxDiagnostics } from './areas/syntax.ts';
import { typeDiagnostics } from './areas/types.ts';

export const registry = {
  ...syntaxDiagnostics,
  ...patternFormDiagnostics,
  ...clauseFormDiagnostics,
  ...nameDiagnostics,
  ...typeDiagnostics,
  ...eventDiagnostics,
  ...patternDiagnostics,
  ...ruleDiagnostics,
  ...declarationDiagnostics,
} as const;

export type DiagnosticId = keyof typeof registry;

/** The parameters that reporting `Id` takes. */
export type DiagnosticParams<Id extends DiagnosticId> = ParamsOf<(typeof registry)[Id]>;
