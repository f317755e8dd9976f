/**
 * The names of a pattern as they look while it is under way: for a guard, and for `on timeout`. What the first event
 * binds is there; everything else may not have been reached (language §4.4).
 */
import type { Pattern } from '../../ir/typed.ts';
import type { BindingId } from '../../ir/types.ts';
import { maybeUnbound, type Bound } from './bound.ts';
import type { Checked } from './rule-context.ts';

export function partialView({ pattern, bound }: Pick<Checked, 'pattern' | 'bound'>): readonly Bound[] {
  const certain = boundAtStart(pattern);
  return bound.map((one) => {
    if (!certain.has(one.id)) return maybeUnbound([one])[0] ?? one;
    return one.view.kind === 'event'
      ? one
      : { ...one, view: { ...one.view, min: Math.min(1, one.view.min) } };
  });
}

/** What every first event binds. */
export function boundAtStart(pattern: Pattern): ReadonlySet<BindingId> {
  switch (pattern.kind) {
    case 'atom':
      return new Set(pattern.binding === null ? [] : [pattern.binding]);
    case 'group':
    case 'loop':
      return boundAtStart(pattern.body);
    case 'sequence': {
      const [first] = pattern.items;
      const isCertain = first?.kind === 'step' && !startsWithOptional(first.pattern);
      return isCertain ? boundAtStart(first.pattern) : new Set();
    }
    case 'choice': {
      const [first, ...others] = pattern.operands.map(boundAtStart);
      return new Set([...(first ?? [])].filter((id) => others.every((other) => other.has(id))));
    }
    case 'conjunction':
    case 'absence-operand':
      return new Set();
  }
}

function startsWithOptional(pattern: Pattern): boolean {
  return pattern.kind === 'loop' && !(pattern.min.kind === 'literal' && pattern.min.value !== 0);
}
