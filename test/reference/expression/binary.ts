/** Operators of two operands (language §2.5; §10, decision 6). */
import type { Binary, Expression } from '../../../compiler/ir/typed.ts';
import { asList, asNumber, asTruth, isList, type Datum } from './datum.ts';
import { contains, same } from './equality.ts';
import { isDuration, wholeDuration } from './duration.ts';

export function binary(expression: Binary, value: (operand: Expression) => Datum): Datum {
  const left = value(expression.left);
  const right = (): Datum => value(expression.right);
  switch (expression.operator) {
    case 'or':
      return asTruth(left) || asTruth(right());
    case 'and':
      return asTruth(left) && asTruth(right());
    case '??':
      return left ?? right();
    case '==':
      return same(left, right());
    case '!=':
      return !same(left, right());
    case '<':
      return ordered(left) < ordered(right());
    case '<=':
      return ordered(left) <= ordered(right());
    case '>':
      return ordered(left) > ordered(right());
    case '>=':
      return ordered(left) >= ordered(right());
    default:
      return arithmetic(expression, left, right());
  }
}

/** Texts compare by UTF-16 code units; a comparison with NaN is false. */
function ordered(datum: Datum): number | string {
  return typeof datum === 'string' ? datum : asNumber(datum);
}

function arithmetic({ operator, type }: Binary, left: Datum, right: Datum): Datum {
  if (isList(left)) {
    const other = asList(right);
    return operator === '+' ? [...left, ...other] : left.filter((item) => !contains(other, item));
  }
  if (typeof left === 'string' && typeof right === 'string') return left + right;
  const [a, b] = [asNumber(left), asNumber(right)];
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return isDuration(type) ? wholeDuration(a * b) : a * b;
    case '/':
      return isDuration(type) ? wholeDuration(a / b) : a / b;
    default:
      return a % b;
  }
}
