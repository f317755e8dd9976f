/** What is known about the values of expressions at some place of a program, by the expressions' keys. */
import type { EventTypeId } from '../../ir/types.ts';

export interface Fact {
  /** It is not null. */
  readonly present?: true;
  /** It is a number other than zero. */
  readonly nonZero?: true;
  /** It is not NaN. */
  readonly aNumber?: true;
  /** It is an event of one of these types. */
  readonly types?: readonly EventTypeId[];
}

export type Facts = ReadonlyMap<string, Fact>;

export const noFacts: Facts = new Map();

/** What holds where both hold. */
export function both(left: Facts, right: Facts): Facts {
  if (left.size === 0) return right;
  if (right.size === 0) return left;
  const merged = new Map(left);
  for (const [key, fact] of right) merged.set(key, { ...merged.get(key), ...fact });
  return merged;
}

/** What holds where at least one of them holds. */
export function either(left: Facts, right: Facts): Facts {
  const merged = new Map<string, Fact>();
  for (const [key, fact] of left) {
    const other = right.get(key);
    if (other === undefined) continue;
    const types =
      fact.types !== undefined && other.types !== undefined ? union(fact.types, other.types) : null;
    merged.set(key, {
      ...(fact.present && other.present ? { present: true } : {}),
      ...(fact.nonZero && other.nonZero ? { nonZero: true } : {}),
      ...(fact.aNumber && other.aNumber ? { aNumber: true } : {}),
      ...(types === null ? {} : { types }),
    });
  }
  return merged;
}

/** The same facts about expressions that are rooted elsewhere: an event under test gets its name. */
export function rerooted(facts: Facts, from: string, to: string): Facts {
  const moved = new Map<string, Fact>();
  for (const [key, fact] of facts) moved.set(key.replaceAll(from, to), fact);
  return moved;
}

function union(left: readonly EventTypeId[], right: readonly EventTypeId[]): readonly EventTypeId[] {
  return [...new Set([...left, ...right])];
}
