/** The form in which kinds of findings are declared, and the types that make their use safe. */
import type { Severity } from './diagnostic.ts';

/**
 * One kind of finding. `message` and `mend` are told the same parameters;
 * what the place of use must give is what the two of them take.
 */
export interface Definition {
  readonly severity: Severity;
  readonly message: (params: never) => string;
  readonly mend: (params: never) => string;
}

/** Declares the findings of one area. The keys are their permanent ids. */
export function defineDiagnostics<const Area extends Readonly<Record<string, Definition>>>(area: Area): Area {
  return area;
}

/** What a place of use must tell so that the finding can be put into words. */
export type ParamsOf<One extends Definition> = Told<One['message']> & Told<One['mend']>;

type Told<Sentence> = Sentence extends (params: infer Params) => string
  ? unknown extends Params
    ? object
    : Params
  : never;
