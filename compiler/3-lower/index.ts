/**
 * Phase 3: typed → core.
 *
 * In     a checked match rule.
 * Out    of a linear rule its pattern as a list of elements; parentheses are flattened, step windows are scopes, a
 *        trailing `not` is an absence for the rest of its window. Of any other rule a tree (see lower-general.ts).
 * Never  judges meaning (phase 2 did).
 */
import type { CoreRule, Element, ElementId, Scope } from '../ir/core.ts';
import type { Atom, Expression, GapNot, Loop, MatchRule, Mode, Pattern, SequenceItem } from '../ir/typed.ts';

export { isLinear } from './is-linear.ts';
export { lowerGeneral } from './general/lower-general.ts';

/** Lowers a linear rule. */
export function lower(rule: MatchRule): CoreRule {
  const elements: Element[] = [];
  const scopes: Scope[] = [];
  appendPattern(rule.pattern, null, [], { elements, scopes });
  return { rule, elements, scopes, window: rule.within?.kind === 'time' ? rule.within.length : null };
}

/** The lists under construction. */
interface Draft {
  readonly elements: Element[];
  readonly scopes: Scope[];
}

/** `mode` and `nots` lead to the first element of the pattern. */
function appendPattern(pattern: Pattern, mode: Mode | null, nots: readonly GapNot[], draft: Draft): void {
  switch (pattern.kind) {
    case 'atom':
      appendTake(pattern, null, mode, nots, draft);
      return;
    case 'loop':
      appendTake(bodyOf(pattern), pattern, mode, nots, draft);
      return;
    case 'sequence':
      pattern.items.forEach((item, i) => {
        if (i === 0 && item.kind === 'step') appendPattern(item.pattern, mode, nots, draft);
        else appendItem(item, draft);
      });
      return;
    case 'choice':
    case 'conjunction':
    case 'group':
    case 'absence-operand':
      throw new Error(`a ${pattern.kind} reached lowering: only linear rules are lowered so`);
  }
}

function appendItem(item: SequenceItem, draft: Draft): void {
  const first = nextId(draft);
  switch (item.kind) {
    case 'step':
      appendPattern(item.pattern, item.arrow, item.nots, draft);
      if (item.within !== null) appendScope(first, item.within, item, draft);
      return;
    case 'absence':
      draft.elements.push({
        kind: 'absence',
        id: first,
        nots: item.nots,
        forbids: { strict: false, negand: item.negand, span: item.span },
        length: item.length,
        span: item.span,
      });
      return;
    case 'wait':
      throw new Error('a wait reached lowering: only linear rules are lowered so');
  }
}

function appendScope(first: ElementId, length: Expression, item: SequenceItem, draft: Draft): void {
  const last = (nextId(draft) - 1) as ElementId;
  draft.scopes.push({ first, last, length, span: item.span });
}

function appendTake(
  atom: Atom,
  loop: Loop | null,
  mode: Mode | null,
  nots: readonly GapNot[],
  draft: Draft,
): void {
  draft.elements.push({
    kind: 'take',
    id: nextId(draft),
    mode,
    nots,
    atom: draft.elements.filter((element) => element.kind === 'take').length,
    types: atom.types,
    binding: atom.binding,
    where: atom.where,
    loop: loop === null ? null : { min: loop.min, max: loop.max, each: loop.each },
    span: (loop ?? atom).span,
  });
}

function bodyOf(loop: Loop): Atom {
  if (loop.body.kind === 'atom') return loop.body;
  throw new Error('a group loop reached lowering: only linear rules are lowered so');
}

function nextId(draft: Draft): ElementId {
  return draft.elements.length as ElementId;
}
