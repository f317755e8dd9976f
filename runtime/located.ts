/** Errors that know which place of the source they come from (language §7.5). */

/** Lines and columns count from 1. */
export interface SourcePlace {
  readonly line: number;
  readonly column: number;
}

/** What a call threw that stands at a place of the source. */
export class LocatedError extends Error {
  readonly place: SourcePlace;

  constructor(place: SourcePlace, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'LocatedError';
    this.place = place;
  }
}

/** Generated code calls what may throw through this. @throws LocatedError */
export function located<T>(line: number, column: number, call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw error instanceof LocatedError ? error : new LocatedError({ line, column }, error);
  }
}
