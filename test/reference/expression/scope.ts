/** What an expression can read. */
import type { FunctionDeclaration } from '../../../compiler/ir/typed.ts';
import type { LocalId } from '../../../compiler/ir/types.ts';
import type { Value } from '../../../stdlib/index.ts';
import { nothingBound, type Bindings } from '../bindings.ts';
import type { Occurrence } from '../event.ts';
import { instant, type Moment } from '../moment.ts';
import type { Datum } from './datum.ts';

/** What is the same for all rules of a module. */
export interface Ground {
  readonly params: readonly Value[];
  readonly functions: readonly FunctionDeclaration[];
}

export interface Scope {
  readonly ground: Ground;
  /** The event under test. */
  readonly current: Occurrence | null;
  readonly bindings: Bindings;
  /** The moment at which names are read. */
  readonly at: Moment;
  readonly keys: readonly Value[];
  readonly locals: ReadonlyMap<LocalId, Datum>;
  readonly match: MatchFacts | null;
}

/** `match.start`, `match.end`, `match.count` and `nth`. */
export interface MatchFacts {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  readonly nth: number;
}

/** The scope of what reads params and functions only. */
export function groundScope(ground: Ground): Scope {
  return {
    ground,
    current: null,
    bindings: nothingBound,
    at: instant(Infinity),
    keys: [],
    locals: new Map(),
    match: null,
  };
}

export function withLocal(scope: Scope, local: LocalId, value: Datum): Scope {
  return { ...scope, locals: new Map([...scope.locals, [local, value]]) };
}
