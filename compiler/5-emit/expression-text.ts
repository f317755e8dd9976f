/** Typed expressions as TypeScript text. Every result can stand as an operand: it is a primary or in parentheses. */
import type { Binary, Conditional, Expression, ListIndex, TypeTest } from '../ir/typed.ts';
import { assertNever } from '../source/assert-never.ts';
import { aggregateText, projectionText, quantifiedText } from './aggregate-text.ts';
import { missing, type Environment } from './environment.ts';
import { heldMember, memberText } from './member-text.ts';
import { propertyKey } from './property-key.ts';
import { isNull, listEnd, TIME, TYPE } from './registers.ts';
import { asJavaScript, typesOnly } from './types-only.ts';

export function text(expression: Expression, env: Environment): string {
  switch (expression.kind) {
    case 'literal':
      return literalText(expression.value);
    case 'list':
      return `[${expression.items.map((item) => text(item, env)).join(', ')}]`;
    case 'record':
      return `({ ${expression.fields.map((field) => `${propertyKey(field.name)}: ${text(field.value, env)}`).join(', ')} })`;
    case 'current':
      return currentName(env);
    case 'binding':
      return env.reader.whole(expression, env);
    case 'local':
      return env.locals.get(expression.local) ?? missing('a local variable');
    case 'param':
      return `${env.params}.${env.module.params[expression.param]?.name ?? missing('a param')}`;
    case 'key':
      return env.key(expression.key);
    case 'match':
      return env.match[expression.property];
    case 'field':
    case 'time':
      return memberText(expression, env, text);
    case 'index':
      return itemText(expression, env);
    case 'count':
      return countText(expression.list, env);
    case 'projection':
      return projectionText(expression, env, text);
    case 'aggregate':
      return aggregateText(expression, env, text);
    case 'quantified':
      return quantifiedText(expression, env, text);
    case 'unary':
      return `(${expression.operator === 'not' ? '!' : '-'}${text(expression.operand, env)})`;
    case 'binary':
      return binaryText(expression, env);
    case 'conditional':
      return conditionalText(expression, env);
    case 'in':
      return `rt.containsItem(${text(expression.list, env)}, ${text(expression.value, env)})`;
    case 'null-test':
      return `(${nullable(expression.value, env)} ${expression.negated ? '!==' : '==='} null)`;
    case 'matches':
      return `${regex(expression.pattern, expression.flags, env)}.test(${text(expression.value, env)})`;
    case 'is':
      return typeTestText(expression, env);
    case 'builtin':
      return `rt.${expression.name}(${expression.arguments.map((argument) => text(argument, env)).join(', ')})`;
    case 'call':
      return `fn_${env.module.functions[expression.function]?.name ?? missing('a function')}(${[
        env.params,
        ...expression.arguments.map((argument) => text(argument, env)),
      ].join(', ')})`;
    case 'previous':
      return env.previous?.(expression.distance) ?? missing('prev');
    default:
      return assertNever(expression);
  }
}

function literalText(value: number | string | boolean | null): string {
  if (typeof value === 'number' && (value < 0 || Object.is(value, -0))) return `(${value})`;
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

function currentName(env: Environment): string {
  return env.current?.name ?? missing('the event under test');
}

function regex(pattern: string, flags: string, env: Environment): string {
  return env.module.constant('regex', `new RegExp(${JSON.stringify(pattern)}, ${JSON.stringify(flags)})`);
}

function itemText(item: ListIndex, env: Environment): string {
  const end = listEnd(item);
  const found =
    (end === null ? null : env.reader.end(end.binding, end.end)) ??
    `rt.itemAt(${text(item.list, env)}, ${text(item.index, env)})`;
  if (item.type.kind === 'nullable' || item.type.kind === 'null') return found;
  return `rt.proved(${found})`;
}

function countText(list: Expression, env: Environment): string {
  const held = list.kind === 'binding' ? env.reader.count(list.binding) : null;
  return held ?? `${text(list, env)}.length`;
}

/** A value that is only tested for null: of a bound event its time is enough. */
function nullable(value: Expression, env: Environment): string {
  return heldMember(value, TIME, env)?.text ?? text(value, env);
}

function typeTestText(test: TypeTest, env: Environment): string {
  const held = test.value.kind === 'binding' ? heldMember(test.value, TYPE, env) : null;
  const tag = held?.text ?? `${text(test.value, env)}?.${TYPE}`;
  return `(${test.types.map((type) => `${tag} === ${type}`).join(' || ')})`;
}

function conditionalText(conditional: Conditional, env: Environment): string {
  const { condition, then, otherwise } = conditional;
  return `(${text(condition, env)} ? ${text(then, env)} : ${text(otherwise, env)})`;
}

const OPERATORS: Readonly<Record<string, string>> = {
  or: '||',
  and: '&&',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '??': '??',
  mod: '%',
};

function binaryText(binary: Binary, env: Environment): string {
  const { operator } = binary;
  if (operator === '==' || operator === '!=') return equalityText(binary, env);
  if (operator === '+' || operator === '-' || operator === '*' || operator === '/')
    return arithmeticText(binary, env);
  const left = text(binary.left, env);
  const right = text(binary.right, env);
  if (operator === '??') return coalesceText(left, right);
  return `(${left} ${OPERATORS[operator] ?? missing(operator)} ${right})`;
}

/** What is null for certain in front of `??`, TypeScript takes for a mistake, also the end of `a?.b ?? null`. */
function coalesceText(left: string, right: string): string {
  if (asJavaScript(left) === '(null)') return right;
  const first = left.endsWith(OR_NULL) ? `${left.slice(0, -OR_NULL.length)})` : left;
  return `(${first} ?? ${right})`;
}

const OR_NULL = ' ?? null)';

function arithmeticText(binary: Binary, env: Environment): string {
  const left = text(binary.left, env);
  const right = text(binary.right, env);
  if (binary.type.kind === 'list') {
    return `rt.${binary.operator === '+' ? 'joinLists' : 'withoutItems'}(${left}, ${right})`;
  }
  const result = `(${left} ${binary.operator} ${right})`;
  const isScaled = (binary.operator === '*' || binary.operator === '/') && binary.type.kind === 'duration';
  return isScaled ? `rt.wholeDuration(${result})` : result;
}

function equalityText(binary: Binary, env: Environment): string {
  const same = binary.operator === '==';
  const left = isNull(binary.right) ? nullable(binary.left, env) : text(binary.left, env);
  const right = isNull(binary.left) ? nullable(binary.right, env) : text(binary.right, env);
  if (isDeep(binary.left) || isDeep(binary.right)) return `${same ? '' : '!'}rt.equal(${left}, ${right})`;
  return `(${widened(binary.left, left)} ${same ? '===' : '!=='} ${right})`;
}

/** TypeScript takes it for a mistake to test again what it knows of a literal, a text of a few, or a truth. */
function widened(expression: Expression, value: string): string {
  const { type } = expression;
  const { kind } = type.kind === 'nullable' ? type.of : type;
  const isNarrow = kind === 'literals' || kind === 'bool' || /^(\d|\(-\d|")/.test(value);
  if (!isNarrow) return value;
  const wide = kind === 'bool' ? 'boolean' : kind === 'literals' || kind === 'string' ? 'string' : 'number';
  return `${typesOnly('(')}${value}${typesOnly(` as ${wide}${type.kind === 'nullable' ? ' | null' : ''})`)}`;
}

function isDeep(expression: Expression): boolean {
  const type = expression.type.kind === 'nullable' ? expression.type.of : expression.type;
  return type.kind === 'list' || type.kind === 'record';
}
