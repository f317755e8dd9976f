/** Questions about a part of a typed pattern: which names it binds, of which types its events are, where it has a level of its own. */
import type { Loop, Pattern } from '../../ir/typed.ts';
import type { BindingId, EventTypeId } from '../../ir/types.ts';

/** The names that a part binds, without those of what must not happen. */
export function bindingsIn(pattern: Pattern): readonly BindingId[] {
  switch (pattern.kind) {
    case 'atom':
      return present(pattern.binding);
    case 'sequence':
      return pattern.items.flatMap((item) => (item.kind === 'step' ? bindingsIn(item.pattern) : []));
    case 'choice':
    case 'conjunction':
      return [...new Set(pattern.operands.flatMap(bindingsIn))];
    case 'absence-operand':
      return [];
    case 'group':
      return bindingsIn(pattern.body);
    case 'loop': {
      const closing = pattern.until === null ? [] : bindingsIn(pattern.until.pattern);
      return [...bindingsIn(pattern.body), ...present(pattern.iterations), ...closing];
    }
  }
}

export function typesIn(pattern: Pattern): readonly EventTypeId[] {
  switch (pattern.kind) {
    case 'atom':
      return pattern.types;
    case 'sequence':
      return ascending(pattern.items.flatMap((item) => (item.kind === 'step' ? typesIn(item.pattern) : [])));
    case 'choice':
    case 'conjunction':
      return ascending(pattern.operands.flatMap(typesIn));
    case 'absence-operand':
      return [];
    case 'group':
    case 'loop':
      return typesIn(pattern.body);
  }
}

/**
 * Whether names have another register inside the loop than outside. They have where iterations bind several things, or
 * something looks at one of them alone; an event of a loop over an atom else goes straight into the list.
 */
export function hasLevel(loop: Loop): boolean {
  if (loop.optional) return false;
  return loop.body.kind !== 'atom' || loop.iterations !== null || loop.drop !== null || loop.where !== null;
}

/** The loops with levels around the body of a loop. */
export function inside(loop: Loop, around: readonly Loop[]): readonly Loop[] {
  return hasLevel(loop) ? [...around, loop] : around;
}

function ascending(types: readonly EventTypeId[]): readonly EventTypeId[] {
  return [...new Set(types)].toSorted((one, other) => one - other);
}

function present(binding: BindingId | null): readonly BindingId[] {
  return binding === null ? [] : [binding];
}
