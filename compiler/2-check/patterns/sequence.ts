/** Parts one after the other, with what must not happen in between (language §4.2, arrows). */
import type * as ast from '../../ir/ast.ts';
import type { GapNot, Mode, SequenceItem, Step } from '../../ir/typed.ts';
import { assertNever } from '../../source/assert-never.ts';
import { both, noFacts, type Facts } from '../flow/facts.ts';
import type { Bound } from './bound.ts';
import { typeLength, typeOptionalLength } from './lengths.ts';
import { behind, type Checked, type Place } from './rule-context.ts';

const modes: Readonly<Record<ast.Arrow, Mode>> = { '->': 'next', '->>': 'any', '=>': 'strict' };

/** The lead of a rule's pattern is dealt with by the rule; anywhere else it is refused. */
export function checkSequence(node: ast.Sequence, at: Place): Checked {
  const first = at.rule.checkPattern(node.first, at);
  const items: SequenceItem[] = itemsOf(first, null, [], null);
  const bound: Bound[] = [...first.bound];
  let facts: Facts = first.facts;
  let place = behind(at, first);
  for (const step of node.steps) {
    const checked = checkStep(step, place);
    place = behind(place, checked);
    append(items, checked.items);
    bound.push(...checked.bound);
    facts = both(facts, checked.facts);
  }
  const [only] = items;
  if (items.length === 1 && only?.kind === 'step') return { pattern: only.pattern, bound, facts };
  return { pattern: { kind: 'sequence', items, span: node.span }, bound, facts };
}

interface CheckedStep extends Pick<Checked, 'bound' | 'facts'> {
  readonly items: readonly SequenceItem[];
}

const nothingBound = { bound: [], facts: noFacts };

function checkStep(step: ast.Step, at: Place): CheckedStep {
  const nots = step.nots.map((not) => checkGapNot(not, at));
  const { span } = step;
  switch (step.kind) {
    case 'then-step': {
      const within = typeOptionalLength(step.within, at.scope);
      const checked = at.rule.checkPattern(step.pattern, at);
      return { ...checked, items: itemsOf(checked, modes[step.arrow], nots, within, span) };
    }
    case 'absence-step': {
      const { negand } = at.rule.checkNegand(step.negand, at, 'not');
      const length = typeLength(step.length, at.scope);
      const every = typeOptionalLength(step.every, at.scope);
      return { ...nothingBound, items: [{ kind: 'absence', nots, negand, length, every, span }] };
    }
    case 'wait-step': {
      const length = typeLength(step.length, at.scope);
      return { ...nothingBound, items: [{ kind: 'wait', nots, length, span }] };
    }
    case 'not-step': {
      const { negand } = at.rule.checkNegand(step.negand, at, 'not');
      return { ...nothingBound, items: [{ kind: 'absence', nots, negand, length: null, every: null, span }] };
    }
    default:
      return assertNever(step);
  }
}

function checkGapNot(not: ast.GapNot, at: Place): GapNot {
  const { negand } = at.rule.checkNegand(not.negand, at, 'not');
  return { strict: not.arrow === '=>', negand, span: not.span };
}

/** A sequence in plain parentheses, without a window for the step, is part of the sequence around it. */
function itemsOf(
  { pattern }: Checked,
  arrow: Mode | null,
  nots: readonly GapNot[],
  within: Step['within'],
  span = pattern.span,
): SequenceItem[] {
  const [first, ...others] = pattern.kind === 'sequence' ? pattern.items : [];
  if (first?.kind === 'step' && within === null) {
    return [{ ...first, arrow, nots: [...nots, ...first.nots], span }, ...others];
  }
  return [{ kind: 'step', arrow, nots, within, pattern, span }];
}

/** A `not` that ended an inner sequence, and is followed by something after all, holds until that. */
function append(items: SequenceItem[], more: readonly SequenceItem[]): void {
  const last = items.at(-1);
  const [next, ...others] = more;
  const isOpen = last?.kind === 'absence' && last.length === null;
  if (!isOpen || next === undefined) {
    items.push(...more);
    return;
  }
  const not: GapNot = { strict: false, negand: last.negand, span: last.span };
  items.splice(-1, 1, { ...next, nots: [...last.nots, not, ...next.nots] }, ...others);
}
