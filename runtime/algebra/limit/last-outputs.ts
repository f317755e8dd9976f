/**
 * `limit last n per D by f` (language §4.6): the first output of a group opens a span, and the latest of those in it go
 * out at its end. Both ends lie inside (decision 36).
 */
import type { Report } from '../report/report.ts';

/** One output of a report: that of an `emit`, by its number. */
export interface Kept {
  readonly report: Report;
  readonly emit: number;
}

interface Span {
  readonly group: string;
  readonly end: number;
  readonly outputs: Kept[];
}

export class LastOutputs {
  /** By their ends: all are equally long. */
  private readonly spans: Span[] = [];
  private readonly open = new Map<string, Span>();
  private readonly most: number;

  /** @param most how many go out at the end of a span */
  constructor(most: number) {
    this.most = most;
  }

  /** The end of the first span, in microseconds; Infinity if there is none. */
  get next(): number {
    return this.spans[0]?.end ?? Infinity;
  }

  add(group: string, output: Kept, length: number): void {
    const { time } = output.report.at;
    let span = this.open.get(group);
    if (span === undefined) {
      span = { group, end: time + length, outputs: [] };
      this.spans.push(span);
      this.open.set(group, span);
    }
    span.outputs.push(output);
    if (span.outputs.length > this.most) span.outputs.shift();
  }

  /** What goes out at the ends of spans up to a time, in the order in which they opened. */
  take(time: number): readonly Kept[] {
    const over = this.spans.findIndex(({ end }) => end > time);
    const ended = this.spans.splice(0, over < 0 ? this.spans.length : over);
    for (const { group } of ended) this.open.delete(group);
    return ended.flatMap(({ outputs }) => outputs);
  }
}
