/** Whether one condition provably implies another: they are equal, or bound the same value more tightly. */
import type { Expression } from '../../ir/typed.ts';
import { fold } from '../fold.ts';
import { keyOf } from '../flow/key-of.ts';

export function implies(condition: Expression, other: Expression): boolean {
  if (keyOf(condition) === keyOf(other)) return true;
  const [first, second] = [boundOf(condition), boundOf(other)];
  if (first === null || second === null || first.key !== second.key) return false;
  return impliesBound(first, second);
}

type Operator = '==' | '!=' | '<' | '<=' | '>' | '>=';

interface Bound {
  /** What is bounded. */
  readonly key: string;
  readonly operator: Operator;
  readonly value: number | string;
}

const mirrored: Readonly<Record<Operator, Operator>> = {
  '==': '==',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/** A comparison of something with a constant; null for anything else. */
function boundOf(condition: Expression): Bound | null {
  if (condition.kind !== 'binary') return null;
  const { operator, left, right } = condition;
  if (!isComparison(operator)) return null;
  const [low, high] = [fold(left), fold(right)];
  if (isBound(high)) return { key: keyOf(left), operator, value: high };
  return isBound(low) ? { key: keyOf(right), operator: mirrored[operator], value: low } : null;
}

function isComparison(operator: string): operator is Operator {
  return operator in mirrored;
}

function isBound(value: unknown): value is number | string {
  return typeof value === 'number' || typeof value === 'string';
}

function impliesBound(first: Bound, second: Bound): boolean {
  switch (first.operator) {
    case '==':
      return holds(first.value, second.operator, second.value);
    case '!=':
      return second.operator === '!=' && first.value === second.value;
    case '<':
    case '<=':
      return isUpper(second.operator)
        ? first.value < second.value ||
            (first.value === second.value && !(first.operator === '<=' && second.operator === '<'))
        : second.operator === '!=' &&
            (first.value < second.value || (first.value === second.value && first.operator === '<'));
    case '>':
    case '>=':
      return isLower(second.operator)
        ? first.value > second.value ||
            (first.value === second.value && !(first.operator === '>=' && second.operator === '>'))
        : second.operator === '!=' &&
            (first.value > second.value || (first.value === second.value && first.operator === '>'));
  }
}

function isUpper(operator: Operator): boolean {
  return operator === '<' || operator === '<=';
}

function isLower(operator: Operator): boolean {
  return operator === '>' || operator === '>=';
}

function holds(left: number | string, operator: Operator, right: number | string): boolean {
  switch (operator) {
    case '==':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}
