/** A first walk over a rule: where its names are bound, and what is read where. */
import type {
  Atom,
  Emit,
  Expression,
  Loop,
  MatchRule,
  Negand,
  Pattern,
  RuleWindow,
  SequenceItem,
} from '../../ir/typed.ts';
import type { BindingId } from '../../ir/types.ts';
import { hasLevel, inside } from './parts.ts';

export interface Survey {
  readonly homes: ReadonlyMap<BindingId, readonly Home[]>;
  readonly reads: readonly Read[];
  /** Loops that have levels, numbered from 1 in the order of the text. */
  readonly loops: ReadonlyMap<Loop, number>;
}

/** A place that binds a name; branches of one `|` may bind the same. */
export interface Home {
  /** The loops with levels around it, the innermost last. */
  readonly around: readonly Loop[];
  readonly holds: 'event' | 'events' | 'iterations';
  /** The loop whose iterations are named; null for events. */
  readonly of: Loop | null;
}

export interface Read {
  readonly expression: Expression;
  readonly around: readonly Loop[];
}

export function survey(rule: MatchRule): Survey {
  const surveyor = new Surveyor();
  surveyor.rule(rule);
  return surveyor;
}

class Surveyor implements Survey {
  readonly homes = new Map<BindingId, Home[]>();
  readonly reads: Read[] = [];
  readonly loops = new Map<Loop, number>();

  rule(rule: MatchRule): void {
    this.pattern(rule.pattern, []);
    this.negand(rule.unless, []);
    if (rule.lead !== null) this.negand(rule.lead.negand, []);
    const emits = [...rule.emits, ...(rule.timeout === null ? [] : [rule.timeout])];
    this.all(
      [],
      [
        rule.lead?.length ?? null,
        lengthOf(rule.within),
        ...rule.lets.map(({ value }) => value),
        rule.having,
        rule.once?.length ?? null,
        rule.limit?.length ?? null,
        ...emits.flatMap((emit: Emit) => emit.fields.map(({ value }) => value)),
      ],
    );
  }

  private pattern(pattern: Pattern, around: readonly Loop[]): void {
    switch (pattern.kind) {
      case 'atom':
        this.atom(pattern, around, around, 'event');
        return;
      case 'sequence':
        for (const item of pattern.items) this.item(item, around);
        return;
      case 'choice':
      case 'conjunction':
        for (const operand of pattern.operands) this.pattern(operand, around);
        return;
      case 'absence-operand':
        this.negand(pattern.negand, around);
        this.all(around, [pattern.length]);
        return;
      case 'group':
        this.pattern(pattern.body, around);
        this.negand(pattern.unless, around);
        this.all(around, [pattern.within, pattern.where]);
        return;
      case 'loop':
        this.loop(pattern, around);
        return;
    }
  }

  private item(item: SequenceItem, around: readonly Loop[]): void {
    for (const { negand } of item.nots) this.negand(negand, around);
    switch (item.kind) {
      case 'step':
        this.all(around, [item.within]);
        this.pattern(item.pattern, around);
        return;
      case 'absence':
        this.negand(item.negand, around);
        this.all(around, [item.length, item.every]);
        return;
      case 'wait':
        this.all(around, [item.length]);
        return;
    }
  }

  private loop(loop: Loop, around: readonly Loop[]): void {
    if (hasLevel(loop)) this.loops.set(loop, this.loops.size + 1);
    const within = inside(loop, around);
    this.all(around, [loop.min, loop.max, loop.gap, loop.lasting]);
    this.all(within, [loop.where]);
    if (loop.body.kind !== 'atom') this.pattern(loop.body, within);
    // In its own condition the name of a repeated atom is the list so far.
    else this.atom(loop.body, within, around, hasLevel(loop) || loop.optional ? 'event' : 'events');
    this.negand(loop.until, around);
    this.negand(loop.drop, within);
    if (loop.iterations !== null) this.home(loop.iterations, { around, holds: 'iterations', of: loop });
  }

  private negand(negand: Negand | null, around: readonly Loop[]): void {
    if (negand !== null) this.pattern(negand.pattern, around);
  }

  private atom(
    { binding, where }: Atom,
    around: readonly Loop[],
    read: readonly Loop[],
    holds: 'event' | 'events',
  ): void {
    this.all(read, [where]);
    if (binding !== null) this.home(binding, { around, holds, of: null });
  }

  private home(binding: BindingId, home: Home): void {
    this.homes.set(binding, [...(this.homes.get(binding) ?? []), home]);
  }

  private all(around: readonly Loop[], expressions: readonly (Expression | null)[]): void {
    for (const expression of expressions) if (expression !== null) this.reads.push({ expression, around });
  }
}

function lengthOf(window: RuleWindow | null): Expression | null {
  switch (window?.kind) {
    case 'time':
      return window.length;
    case 'events':
      return window.count;
    case 'field':
      return window.span;
    case 'forever':
    case undefined:
      return null;
  }
}
