/** What is the same for all chains of one loop from one point. */
import type { Loop, Pattern } from '../../../../compiler/ir/typed.ts';
import type { BindingId, EventTypeId } from '../../../../compiler/ir/types.ts';
import type { SearchMode, Setting } from '../setting.ts';

export interface LoopPlan {
  readonly loop: Loop;
  /** How the first iteration is found. */
  readonly mode: SearchMode;
  readonly setting: Setting;
  readonly min: number;
  /** Null: no maximum. */
  readonly max: number | null;
  /** Microseconds. */
  readonly gap: number | null;
  readonly lasting: number | null;
  /** The names that the body binds. */
  readonly names: ReadonlyMap<string, BindingId>;
  /** The types of the body's events, for `strict own`. */
  readonly types: ReadonlySet<EventTypeId>;
}

/** The bindings in a part of a pattern. */
export function bindingsIn(pattern: Pattern): readonly BindingId[] {
  switch (pattern.kind) {
    case 'atom':
      return pattern.binding === null ? [] : [pattern.binding];
    case 'sequence':
      return pattern.items.flatMap((item) => (item.kind === 'step' ? bindingsIn(item.pattern) : []));
    case 'choice':
    case 'conjunction':
      return pattern.operands.flatMap(bindingsIn);
    case 'absence-operand':
      return [];
    case 'group':
      return bindingsIn(pattern.body);
    case 'loop': {
      const own = pattern.iterations === null ? [] : [pattern.iterations];
      const closing = pattern.until === null ? [] : bindingsIn(pattern.until.pattern);
      return [...bindingsIn(pattern.body), ...own, ...closing];
    }
  }
}

export function typesIn(pattern: Pattern): readonly EventTypeId[] {
  switch (pattern.kind) {
    case 'atom':
      return pattern.types;
    case 'sequence':
      return pattern.items.flatMap((item) => (item.kind === 'step' ? typesIn(item.pattern) : []));
    case 'choice':
    case 'conjunction':
      return pattern.operands.flatMap(typesIn);
    case 'absence-operand':
      return [];
    case 'group':
    case 'loop':
      return typesIn(pattern.body);
  }
}
