/** Applies what is known at a place to the type of an expression there. */
import type { Expression } from '../../ir/typed.ts';
import type { ValueType } from '../../ir/types.ts';
import { eventOf, mayBeNull, present } from '../types/value-types.ts';
import type { Facts } from './facts.ts';
import { keyOf } from './key-of.ts';

export function refine<Node extends Expression>(node: Node, facts: Facts): Node {
  if (facts.size === 0 || !canBeRefined(node.type)) return node;
  const fact = facts.get(keyOf(node));
  if (fact === undefined) return node;
  const there = fact.present === true ? present(node.type) : node.type;
  const type = fact.types === undefined ? there : withTypes(there, fact.types);
  return { ...node, type };
}

function canBeRefined(type: ValueType): boolean {
  return mayBeNull(type) || (type.kind === 'event' && type.types.length > 1);
}

function withTypes(type: ValueType, types: readonly number[]): ValueType {
  if (type.kind === 'nullable') {
    const inner = withTypes(type.of, types);
    return { kind: 'nullable', of: inner };
  }
  return type.kind === 'event' ? eventOf(type.types.filter((one) => types.includes(one))) : type;
}
