/** What the rules about patterns ask of their parts. */
import { assertNever } from '../../source/assert-never.ts';
import type { GapNot, Loop, MatchRule, Negand, Pattern, SequenceItem } from '../../ir/typed.ts';
import type { EventTypeId } from '../../ir/types.ts';
import { wholeNumberOf } from '../fold.ts';
import { keyOf } from '../flow/key-of.ts';

/** The parts directly inside, without what must not happen. */
function partsOf(pattern: Pattern): readonly Pattern[] {
  switch (pattern.kind) {
    case 'atom':
    case 'absence-operand':
      return [];
    case 'sequence':
      return pattern.items.flatMap((item) => (item.kind === 'step' ? [item.pattern] : []));
    case 'choice':
    case 'conjunction':
      return pattern.operands;
    case 'loop':
    case 'group':
      return [pattern.body];
    default:
      return assertNever(pattern);
  }
}

/** What must not happen, as far as this part itself says it. */
export function negandsOf(pattern: Pattern): readonly Negand[] {
  switch (pattern.kind) {
    case 'sequence':
      return pattern.items.flatMap((item) => [
        ...item.nots.map((not: GapNot) => not.negand),
        ...(item.kind === 'absence' ? [item.negand] : []),
      ]);
    case 'absence-operand':
      return [pattern.negand];
    case 'loop':
      return [pattern.until, pattern.drop].filter((negand) => negand !== null);
    case 'group':
      return pattern.unless === null ? [] : [pattern.unless];
    default:
      return [];
  }
}

/** Visits a pattern and everything in it, what must not happen included. */
export function visitAll(
  pattern: Pattern,
  visit: (part: Pattern, negated: boolean) => void,
  negated = false,
): void {
  visit(pattern, negated);
  for (const part of partsOf(pattern)) visitAll(part, visit, negated);
  for (const negand of negandsOf(pattern)) visitAll(negand.pattern, visit, true);
}

/** The negands of a whole rule that are not part of its pattern. */
export function outerNegands(rule: MatchRule): readonly Negand[] {
  return [rule.lead?.negand ?? null, rule.unless].filter((negand) => negand !== null);
}

/** Whether the pattern can match without taking an event or any time. */
export function canBeEmpty(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'atom':
    case 'absence-operand':
      return false;
    case 'sequence':
      return pattern.items.every(itemCanBeEmpty);
    case 'choice':
      return pattern.operands.some(canBeEmpty);
    case 'conjunction':
      return pattern.operands.every(canBeEmpty);
    case 'loop':
      return wholeNumberOf(pattern.min) === 0 || canBeEmpty(pattern.body);
    case 'group':
      return canBeEmpty(pattern.body);
    default:
      return assertNever(pattern);
  }
}

/** Whether the pattern can match without taking an event, if only time passes. */
export function canTakeNoEvent(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'atom':
      return false;
    case 'absence-operand':
      return true;
    case 'sequence':
      return pattern.items.every((item) => item.kind !== 'step' || canTakeNoEvent(item.pattern));
    case 'choice':
      return pattern.operands.some(canTakeNoEvent);
    case 'conjunction':
      return pattern.operands.every(canTakeNoEvent);
    case 'loop':
      return wholeNumberOf(pattern.min) === 0 || canTakeNoEvent(pattern.body);
    case 'group':
      return canTakeNoEvent(pattern.body);
    default:
      return assertNever(pattern);
  }
}

export function itemCanBeEmpty(item: SequenceItem): boolean {
  return item.kind === 'step' && canBeEmpty(item.pattern);
}

/** Whether the loop has one number of iterations, whatever comes. */
export function hasExactCount(loop: Loop): boolean {
  return loop.max !== null && keyOf(loop.min) === keyOf(loop.max);
}

/** Whether the rule's own window ends every run. */
export function hasWindow(rule: MatchRule): boolean {
  return rule.within !== null && rule.within.kind !== 'forever';
}

/** The event types a part names, for diagnostics: `A`, `A or B`. */
export function namesOf(pattern: Pattern, nameOf: (id: EventTypeId) => string): string {
  const names = new Set<string>();
  const visit = (part: Pattern): void => {
    if (part.kind === 'atom') for (const id of part.types) names.add(nameOf(id));
    else if (part.kind === 'absence-operand') visit(part.negand.pattern);
    else for (const inner of partsOf(part)) visit(inner);
  };
  visit(pattern);
  return [...names].join(' or ');
}
