/** A finding about a program, as a value: what, where, why, and how to mend it. */
import type { Span } from '../source/span.ts';

export type Severity = 'error' | 'warning';

/** Another place that explains the finding: "bound here", "the loop that never ends". */
export interface RelatedSpan {
  readonly span: Span;
  readonly message: string;
}

export interface Diagnostic {
  /** The readable, permanent name of this kind of finding; a key of the registry. */
  readonly id: string;
  readonly severity: Severity;
  readonly span: Span;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** How to mend it, in one sentence. */
  readonly mend: string;
  readonly related: readonly RelatedSpan[];
}
