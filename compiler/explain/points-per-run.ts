/**
 * At how many points of the pattern a run of the general automaton can wait at once, points inside operands, loops and
 * negated groups included. What follows a part is counted first: either the part waits, or what follows it does, once
 * for each way to complete the part.
 */
import { literalCount } from '../ir/elements.ts';
import type { Loop, MatchRule, Mode, Negand, Pattern, SequenceItem } from '../ir/typed.ts';
import type { Span } from '../source/span.ts';
import { assignmentsOf } from './assignments.ts';
import { completionsOf } from './completions.ts';
import type { Amount } from './explanation.ts';
import { chainsOf, Growths } from './growths.ts';
import type { RuleView } from './rule-view.ts';

export function pointsPerRun(view: RuleView): Amount {
  const growths = new Growths(view);
  return growths.amount(new PointCount(growths).ofRule(view.rule));
}

/** How the first event of a part is found, and what to name if that multiplies. */
interface Arrow {
  readonly mode: Mode;
  readonly operator: string;
  /** Null: the part itself. */
  readonly span: Span | null;
}

const NEXT: Arrow = { mode: 'next', operator: '->', span: null };

class PointCount {
  private readonly growths: Growths;

  constructor(growths: Growths) {
    this.growths = growths;
  }

  ofRule({ pattern, unless }: MatchRule): number {
    return this.watched(unless, 'unless') + this.of(pattern, 0, NEXT);
  }

  /** @param behind the points of what follows the part; 0 where its end is the end of all that waits */
  private of(pattern: Pattern, behind: number, arrow: Arrow): number {
    const multiplies = arrow.mode === 'any' && behind > 0;
    switch (pattern.kind) {
      case 'atom':
        return multiplies ? this.grows(pattern, arrow) : Math.max(1, behind);
      case 'absence-operand':
        return Math.max(1 + this.watched(pattern.negand, 'not'), behind);
      case 'sequence':
        return this.ofItems(pattern.items, behind, arrow);
      case 'group':
        return this.watched(pattern.unless, 'unless') + this.of(pattern.body, behind, arrow);
      case 'choice': {
        const operands = sum(pattern.operands.map((operand) => this.of(operand, 0, arrow)));
        return multiplies ? this.grows(pattern, arrow) : Math.max(1 + operands, behind);
      }
      case 'conjunction':
        return arrow.mode === 'any'
          ? this.grows(pattern, arrow)
          : Math.max(1 + this.ofOperands(pattern.operands, pattern.span), behind);
      case 'loop':
        return this.ofLoop(pattern, behind, arrow);
    }
  }

  private ofItems([item, ...others]: readonly SequenceItem[], behind: number, arrow: Arrow): number {
    if (item === undefined) return behind;
    const rest = this.ofItems(others, behind, arrowOf(others[0]));
    const nots = sum(item.nots.map(({ negand }) => this.watched(negand, 'not')));
    switch (item.kind) {
      case 'step':
        return nots + this.of(item.pattern, rest, arrow);
      case 'absence': {
        const waits = 1 + this.watched(item.negand, 'not');
        return item.every !== null && rest > 0
          ? this.growths.add('every', item.span)
          : nots + Math.max(waits, rest);
      }
      case 'wait':
        // At the instant itself events are offered to what follows before the wait is over.
        return nots + 1 + rest;
    }
  }

  /** An operand that is complete stays beside the others, one point for each way to complete it. */
  private ofOperands(operands: readonly Pattern[], span: Span): number {
    const assignments = assignmentsOf(operands);
    if (assignments === Infinity) this.growths.add('&', span);
    return assignments * sum(operands.map((operand) => this.of(operand, 1, NEXT)));
  }

  private ofLoop(loop: Loop, behind: number, arrow: Arrow): number {
    const { each, any, body, span } = loop;
    const isOnce = loop.max !== null && (literalCount(loop.max) ?? 2) <= 1;
    if (any && !isOnce) return this.growths.add('any', span);
    // The ways out wait beside the next iteration, and are complete if nothing follows.
    const exits = Math.max(1, behind);
    const fresh = 1 + exits + this.of(body, 0, arrow);
    const inside = this.of(body, isOnce ? exits : 1 + fresh, arrow) * this.chainsInside(loop, isOnce);
    const closing = this.watched(loop.until, 'until') + this.dropping(loop);
    const whole = 1 + closing + inside + (arrow.mode === 'any' ? fresh : 0);
    if (!each && !any) return Math.max(whole + exits, behind);
    return whole + (behind === 0 ? 1 : behind * chainsOf(loop, each ? 'each' : 'any', this.growths));
  }

  /** An iteration that can be completed in several ways makes as many chains, and each of those makes more. */
  private chainsInside({ body, max }: Loop, isOnce: boolean): number {
    const ways = completionsOf(body);
    if (ways === 1 || isOnce) return 1;
    const most = max === null ? null : literalCount(max);
    return most === null || ways === Infinity
      ? this.growths.add('repetition', body.span, max)
      : ways ** (most + 1);
  }

  private dropping({ drop, max, span }: Loop): number {
    const watched = this.watched(drop, 'drop');
    if (watched === 0) return 0;
    const most = max === null ? null : literalCount(max);
    return most === null ? this.growths.add('drop', span, max) : most * watched;
  }

  /** Partial matches of what must not happen; a single event has none. */
  private watched(negand: Negand | null, operator: string): number {
    if (negand === null || isSingle(negand.pattern)) return 0;
    return this.of(negand.pattern, 0, { mode: 'any', operator, span: negand.span });
  }

  private grows({ span }: Pattern, arrow: Arrow): number {
    return this.growths.add(arrow.operator, arrow.span ?? span);
  }
}

function arrowOf(item: SequenceItem | undefined): Arrow {
  if (item?.kind !== 'step' || item.arrow === null) return NEXT;
  return item.arrow === 'any' ? { mode: 'any', operator: '->>', span: item.pattern.span } : NEXT;
}

function isSingle(pattern: Pattern): boolean {
  return pattern.kind === 'atom' || (pattern.kind === 'choice' && pattern.operands.every(isSingle));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
