/** Every kind of finding the compiler can make: the areas, merged. One line per area. */
import type { ParamsOf } from './define.ts';
import { syntaxDiagnostics } from './areas/syntax.ts';

export const registry = {
  ...syntaxDiagnostics,
} as const;

export type DiagnosticId = keyof typeof registry;

/** The parameters that reporting `Id` takes. */
export type DiagnosticParams<Id extends DiagnosticId> = ParamsOf<(typeof registry)[Id]>;
