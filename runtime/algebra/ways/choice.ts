/**
 * Disjunction (language §4.3): in `next` and `strict` the operand that ends first, of two that end together the left
 * one; in `any` all of them. An operand that has begun does not stop the other one.
 */
import { dueOf } from '../due.ts';
import {
  NOTHING,
  NOT_TAKEN,
  type Arrow,
  type Context,
  type Continuation,
  type EventContext,
  type LiveWay,
  type Progress,
} from '../model.ts';
import { partEndsIf } from '../part-ends.ts';
import type { ChoiceNode } from '../plan.ts';
import type { Offer, Taken } from '../way.ts';
import { isDone, type Done } from './done.ts';

export function beginChoice(
  { operands }: ChoiceNode,
  from: Progress,
  arrow: Arrow,
  then: Continuation,
  context: Context,
): readonly LiveWay[] {
  const end = partEndsIf(then);
  const begun = operands.map((operand) => context.begin(operand, from, arrow, end, context));
  const out: LiveWay[] = [];
  settle(begun, { isRace: arrow.mode !== 'any', then }, context, out);
  return out;
}

interface Rules {
  /** Only the first completion counts. */
  readonly isRace: boolean;
  readonly then: Continuation;
}

/** Lets operands that are complete go on, and the others wait. */
function settle(
  operands: readonly (readonly LiveWay[])[],
  rules: Rules,
  context: Context,
  out: LiveWay[],
): void {
  const done = operands.flatMap((ways) => ways.filter(isDone));
  const counting: readonly Done[] = rules.isRace ? done.slice(0, 1) : done;
  for (const { progress } of counting) {
    // A loop at the end of an operand has ended by itself, later than with its last event: the operand ends now.
    for (const way of rules.then.enter({ ...progress, end: context.time }, context) ?? []) out.push(way);
  }
  if (rules.isRace && done.length > 0) return;
  const open = operands.map((ways) => (done.length === 0 ? ways : ways.filter((way) => !isDone(way))));
  if (open.some((ways) => ways.length > 0)) out.push(new ChoiceWay(open, rules));
}

class ChoiceWay implements LiveWay {
  readonly due: number;
  private readonly operands: readonly (readonly LiveWay[])[];
  private readonly rules: Rules;

  constructor(operands: readonly (readonly LiveWay[])[], rules: Rules) {
    this.operands = operands;
    this.rules = rules;
    this.due = Math.min(...operands.map(dueOf));
  }

  onEvent(context: EventContext, offered: boolean, out: LiveWay[]): number {
    let taken = NOT_TAKEN;
    const operands = this.operands.map((ways) => {
      const next: LiveWay[] = [];
      for (const way of ways) taken |= way.onEvent(context, offered, next);
      return next;
    });
    settle(operands, this.rules, context, out);
    return taken;
  }

  onInstant(context: Context, out: LiveWay[]): boolean {
    if (context.time < this.due) {
      out.push(this);
      return false;
    }
    let fired = false;
    const operands = this.operands.map((ways) => {
      const next: LiveWay[] = [];
      for (const way of ways) fired = way.onInstant(context, next) || fired;
      return next;
    });
    settle(operands, this.rules, context, out);
    return fired;
  }

  ends(): boolean {
    return false;
  }

  finished(): readonly LiveWay[] {
    return NOTHING;
  }

  begun(mark: Taken | null): boolean {
    return this.operands.some((ways) => ways.some((way) => way.begun(mark)));
  }

  owing(): LiveWay {
    return this;
  }

  map(change: (progress: Progress) => Progress): LiveWay {
    return new ChoiceWay(
      this.operands.map((ways) => ways.map((way) => way.map(change))),
      this.rules,
    );
  }

  without(isUsed: (offer: Offer) => boolean): LiveWay | null {
    const left = this.operands.map((ways) => ways.flatMap((way) => way.without(isUsed) ?? []));
    return left.some((ways) => ways.length > 0) ? new ChoiceWay(left, this.rules) : null;
  }

  sample(): Progress {
    const first = this.operands.flat().find((way) => way.begun(null)) ?? this.operands.flat()[0];
    if (first === undefined) throw new Error('a choice without ways');
    return first.sample();
  }
}
