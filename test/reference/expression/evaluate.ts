/** The value of an expression (language §2.5, §4.3), one case for each kind. */
import type { Expression, Quantified, TypeTest, Unary } from '../../../compiler/ir/typed.ts';
import { crash } from '../crash.ts';
import { aggregate } from './aggregate.ts';
import { binary } from './binary.ts';
import { bindingValue } from './binding-value.ts';
import { builtin, functionCall } from './call.ts';
import { asEvent, asList, asNumber, asText, asTruth, asValue, type Datum } from './datum.ts';
import { contains } from './equality.ts';
import { fieldOf, itemAt, projection, timeOf } from './member.ts';
import { withLocal, type Scope } from './scope.ts';

export function evaluate(expression: Expression, scope: Scope): Datum {
  const value = (inner: Expression): Datum => evaluate(inner, scope);
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'list':
      return expression.items.map(value);
    case 'record':
      return Object.fromEntries(expression.fields.map((field) => [field.name, asValue(value(field.value))]));
    case 'current':
      return scope.current ?? crash('no event is under test');
    case 'binding':
      return bindingValue(expression, scope);
    case 'local':
      return scope.locals.get(expression.local) ?? null;
    case 'param':
      return scope.ground.params[expression.param] ?? null;
    case 'key':
      return scope.keys[expression.key] ?? null;
    case 'previous':
      return previous(expression.distance, scope);
    case 'match':
      return scope.match === null ? crash('there is no match yet') : scope.match[expression.property];
    case 'field':
      return fieldOf(value(expression.object), expression);
    case 'time':
      return timeOf(value(expression.object));
    case 'index':
      return itemAt(asList(value(expression.list)), asNumber(value(expression.index)));
    case 'count':
      return asList(value(expression.list)).length;
    case 'projection':
      return projection(asList(value(expression.list)), expression);
    case 'aggregate':
      return aggregate(expression, scope, evaluate);
    case 'quantified':
      return quantified(expression, scope);
    case 'unary':
      return unary(expression, value(expression.operand));
    case 'binary':
      return binary(expression, value);
    case 'conditional':
      return asTruth(value(expression.condition)) ? value(expression.then) : value(expression.otherwise);
    case 'in':
      return contains(asList(value(expression.list)), value(expression.value));
    case 'null-test':
      return (value(expression.value) === null) !== expression.negated;
    case 'matches':
      return new RegExp(expression.pattern, expression.flags).test(asText(value(expression.value)));
    case 'is':
      return isOneOf(value(expression.value), expression);
    case 'builtin':
      return builtin(expression, value);
    case 'call':
      return functionCall(expression, scope, evaluate);
  }
}

/** Whether a condition holds. No condition is unknown (language §2.6). */
export function holds(condition: Expression | null, scope: Scope): boolean {
  return condition === null || asTruth(evaluate(condition, scope));
}

function unary({ operator }: Unary, operand: Datum): Datum {
  return operator === 'not' ? !asTruth(operand) : -asNumber(operand);
}

/** `all x in xs: c`, `some x in xs: c` */
function quantified({ mode, list, element, condition }: Quantified, scope: Scope): boolean {
  const isTrue = (item: Datum): boolean => holds(condition, withLocal(scope, element, item));
  const items = asList(evaluate(list, scope));
  return mode === 'all' ? items.every(isTrue) : items.some(isTrue);
}

function isOneOf(event: Datum, { types }: TypeTest): boolean {
  return event !== null && types.includes(asEvent(event).type);
}

/** `prev[n]`: the n-th event of its type before the one under test in the sub-stream, or null. */
function previous(distance: number, scope: Scope): Datum {
  let event = scope.current;
  for (let step = 0; step < distance; step += 1) event = event?.previous ?? null;
  return event;
}
