/** Values of expressions that are known while compiling: literals, consts, and what is computed from them. */
import { catalogue, equal, evaluateFunction, type Value } from '../../stdlib/index.ts';
import type { Binary, Expression } from '../ir/typed.ts';
import { assertNever } from '../source/assert-never.ts';

/** Undefined where the value depends on events, params or the host. */
export function fold(node: Expression): Value | undefined {
  switch (node.kind) {
    case 'literal':
      return node.value;
    case 'list':
      return foldAll(node.items);
    case 'record': {
      const values = foldAll(node.fields.map((field) => field.value));
      return (
        values && Object.fromEntries(node.fields.map((field, index) => [field.name, values[index] ?? null]))
      );
    }
    case 'unary': {
      const operand = fold(node.operand);
      if (typeof operand === 'boolean') return !operand;
      return typeof operand === 'number' ? -operand : undefined;
    }
    case 'binary':
      return foldBinary(node);
    case 'conditional': {
      const condition = fold(node.condition);
      if (typeof condition !== 'boolean') return undefined;
      return fold(condition ? node.then : node.otherwise);
    }
    case 'builtin': {
      const entry = catalogue.get(node.name);
      const given = foldAll(node.arguments);
      return entry === undefined || given === undefined ? undefined : evaluateFunction(entry, given);
    }
    default:
      return undefined;
  }
}

/** The value where it is a whole number, else null. */
export function wholeNumberOf(node: Expression): number | null {
  const value = fold(node);
  return typeof value === 'number' && Number.isInteger(value) ? value : null;
}

/** The value where it is a number, else null. */
export function numberOf(node: Expression): number | null {
  const value = fold(node);
  return typeof value === 'number' ? value : null;
}

function foldAll(nodes: readonly Expression[]): readonly Value[] | undefined {
  const values: Value[] = [];
  for (const node of nodes) {
    const value = fold(node);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

function foldBinary(node: Binary): Value | undefined {
  const left = fold(node.left);
  const right = fold(node.right);
  if (left === undefined || right === undefined) return undefined;
  if (node.operator === '??') return left ?? right;
  if (node.operator === '==') return equal(left, right);
  if (node.operator === '!=') return !equal(left, right);
  if (typeof left === 'boolean' && typeof right === 'boolean') {
    return node.operator === 'and' ? left && right : left || right;
  }
  if (typeof left === 'string' && typeof right === 'string') return foldText(node.operator, left, right);
  if (typeof left !== 'number' || typeof right !== 'number') return undefined;
  const result = foldNumbers(node.operator, left, right);
  const isLength = node.type.kind === 'duration' && typeof result === 'number';
  return isLength ? Math.sign(result) * Math.round(Math.abs(result)) : result;
}

function foldText(operator: Binary['operator'], left: string, right: string): Value | undefined {
  return operator === '+' ? left + right : foldOrder(operator, left, right);
}

function foldNumbers(operator: Binary['operator'], left: number, right: number): Value | undefined {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case 'mod':
      return left % right;
    case '<':
    case '<=':
    case '>':
    case '>=':
      return foldOrder(operator, left, right);
    case '==':
    case '!=':
    case 'and':
    case 'or':
    case '??':
      return undefined;
    default:
      return assertNever(operator);
  }
}

function foldOrder<T extends number | string>(
  operator: Binary['operator'],
  left: T,
  right: T,
): boolean | undefined {
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    default:
      return undefined;
  }
}
