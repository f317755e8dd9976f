/**
 * A text that is equal for two expressions exactly if they are written with the same parts, so that they have the
 * same value wherever both can be evaluated: expressions have no effects (language §2). `?.` and `.` count as one.
 */
import { assertNever } from '../../source/assert-never.ts';
import type { Expression } from '../../ir/typed.ts';
import type { BindingId } from '../../ir/types.ts';

/** Stands for the event under test; no expression can spell it. */
export const currentKey = '\u0001';

export function bindingKey(binding: BindingId): string {
  return `b${binding}`;
}

export function keyOf(node: Expression): string {
  switch (node.kind) {
    case 'current':
      return currentKey;
    case 'binding':
      return bindingKey(node.binding);
    case 'local':
      return `l${node.local}`;
    case 'param':
      return `p${node.param}`;
    case 'key':
      return `k${node.key}`;
    case 'literal':
      return JSON.stringify(node.value);
    case 'field':
      return `${keyOf(node.object)}.${node.name}`;
    case 'time':
      return `${keyOf(node.object)}.@time`;
    case 'projection':
      return `${keyOf(node.list)}*.${node.name}`;
    case 'index':
      return `${keyOf(node.list)}[${keyOf(node.index)}]`;
    case 'count':
      return `#${keyOf(node.list)}`;
    case 'previous':
      return `${currentKey}@prev${node.distance}`;
    case 'match':
      return `@${node.property}`;
    default:
      return keyOfCompound(node);
  }
}

type Simple = 'current' | 'binding' | 'local' | 'param' | 'key' | 'literal' | 'field' | 'time' | 'projection';
type Compound = Exclude<Expression, { readonly kind: Simple | 'index' | 'count' | 'previous' | 'match' }>;

function keyOfCompound(node: Compound): string {
  switch (node.kind) {
    case 'list':
      return `[${node.items.map(keyOf).join()}]`;
    case 'record':
      return `{${node.fields.map((field) => `${field.name}:${keyOf(field.value)}`).join()}}`;
    case 'unary':
      return `(${node.operator} ${keyOf(node.operand)})`;
    case 'binary':
      return `(${keyOf(node.left)} ${node.operator} ${keyOf(node.right)})`;
    case 'conditional':
      return `(${[node.condition, node.then, node.otherwise].map(keyOf).join('?')})`;
    case 'in':
      return `(${keyOf(node.value)} in ${keyOf(node.list)})`;
    case 'null-test':
      return `(${keyOf(node.value)} is ${String(!node.negated)})`;
    case 'matches':
      return `(${keyOf(node.value)} matches /${node.pattern}/${node.flags})`;
    case 'is':
      return `(${keyOf(node.value)} is ${node.types.join('|')})`;
    case 'builtin':
      return `${node.name}(${node.arguments.map(keyOf).join()})`;
    case 'call':
      return `f${node.function}(${node.arguments.map(keyOf).join()})`;
    case 'aggregate':
    case 'quantified':
      return keyOfIteration(node);
    default:
      return assertNever(node);
  }
}

/** The element has another number at each place, so it is spelled by its place inside instead. */
function keyOfIteration(node: Extract<Compound, { readonly kind: 'aggregate' | 'quantified' }>): string {
  const inner = node.kind === 'aggregate' ? [node.argument, node.where] : [node.condition];
  const name = node.kind === 'aggregate' ? node.name : node.mode;
  const element = new RegExp(`\\bl${node.element}\\b`, 'g');
  const parts = inner.map((part) => (part === null ? '' : keyOf(part).replaceAll(element, 'l')));
  return `${name}(${keyOf(node.list)}:${parts.join()})`;
}
