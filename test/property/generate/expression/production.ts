/** One way to make an expression of some type. Each stands in a small file of its kind; `all.ts` lists them. */
import type { Draw } from '../draw.ts';
import type { Base } from '../value-type.ts';
import type { Scope } from './scope.ts';
import type { Text } from './text.ts';

export interface Request {
  readonly base: Base;
  readonly scope: Scope;
  readonly draw: Draw;
  /** How many operators may still nest. */
  readonly depth: number;
  /** Makes an operand of a type; null where the scope has nothing of it (times have no literals). */
  readonly operand: (base: Base, scope?: Scope) => Text | null;
}

export interface Production {
  readonly makes: readonly Base[];
  readonly weight: number;
  /** Null where the scope does not have what it takes. */
  readonly make: (request: Request) => Text | null;
}
