/** What the semantic actions of one file share: where its nodes stand, and where to report. */
import type { Node } from 'ohm-js';
import type { Report } from '../diagnostics/report.ts';
import type { Span } from '../source/span.ts';

export interface Workshop {
  readonly report: Report;
  /** Where a node of the grammar stands in the file. */
  span(node: Node): Span;
}
