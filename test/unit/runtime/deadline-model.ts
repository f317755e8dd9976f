/** Deadlines kept the plain way, and random histories of them: what both kinds of deadline slot are held against. */
import * as fc from 'fast-check';
import type { DeadlineSlot } from '../../../runtime/deadlines.ts';

/** Rows are below this number. */
export const ROWS = 40;

/** Rows with their due times, in the order in which they fall due. */
export class DeadlineModel {
  readonly entries: { readonly row: number; readonly due: number }[] = [];

  get next(): number {
    return this.entries[0]?.due ?? Infinity;
  }

  due(row: number): number {
    return this.entries.find((entry) => entry.row === row)?.due ?? NaN;
  }

  set(row: number, due: number): void {
    this.clear(row);
    this.insert(row, due, this.entries.filter((entry) => entry.due <= due).length);
  }

  /** A copy falls due right behind the row it is copied from. */
  copy(row: number, from: number): void {
    const place = this.entries.findIndex((entry) => entry.row === from);
    if (place >= 0) this.insert(row, this.due(from), place + 1);
  }

  clear(row: number): void {
    const place = this.entries.findIndex((entry) => entry.row === row);
    if (place >= 0) this.entries.splice(place, 1);
  }

  shift(): number {
    return this.entries.shift()?.row ?? -1;
  }

  private insert(row: number, due: number, place: number): void {
    this.entries.splice(place, 0, { row, due });
  }
}

export type DeadlineStep =
  | { readonly kind: 'set' | 'clear'; readonly row: number }
  | { readonly kind: 'copy'; readonly row: number; readonly from: number }
  | { readonly kind: 'pass'; readonly time: number }
  | { readonly kind: 'shift' };

const row = fc.nat(ROWS - 1);

export const deadlineSteps: fc.Arbitrary<readonly DeadlineStep[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('set' as const), row }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('clear' as const), row }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('copy' as const), row, from: row }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('pass' as const), time: fc.nat(5) }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('shift' as const) }) },
  ),
  { maxLength: 80 },
);

/** One step on both sides. A copy goes to a row that is not in, as when a run branches. */
export function take(slot: DeadlineSlot, model: DeadlineModel, step: DeadlineStep, due: number): void {
  switch (step.kind) {
    case 'set':
      slot.set(step.row, due);
      model.set(step.row, due);
      return;
    case 'clear':
      slot.clear(step.row);
      model.clear(step.row);
      return;
    case 'copy':
      if (!Number.isNaN(model.due(step.row))) return;
      slot.copy(step.row, step.from);
      model.copy(step.row, step.from);
      return;
    case 'shift':
      if (model.entries.length > 0) model.clear(slot.shift());
      return;
    case 'pass':
  }
}
