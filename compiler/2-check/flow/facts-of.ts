/** What a condition proves where it holds, and where it does not (language §2, null and unions of events). */
import type { Binary, Expression } from '../../ir/typed.ts';
import { mayBeNull, present } from '../types/value-types.ts';
import { both, either, noFacts, type Fact, type Facts } from './facts.ts';
import { keyOf } from './key-of.ts';
import { lookupKeyOf } from './opaque.ts';

/** The facts that hold where `condition` came to `outcome`. */
export function factsOf(condition: Expression, outcome: boolean): Facts {
  switch (condition.kind) {
    case 'unary':
      return condition.operator === 'not' ? factsOf(condition.operand, !outcome) : noFacts;
    case 'binary':
      return factsOfBinary(condition, outcome);
    case 'null-test':
      return outcome === condition.negated ? proves(condition.value, { present: true }) : noFacts;
    case 'matches':
      return outcome ? proves(condition.value, { present: true }) : noFacts;
    case 'in':
      return outcome ? factsOfMembership(condition.value, condition.list) : noFacts;
    case 'is':
      return factsOfTypeTest(condition, outcome);
    case 'builtin': {
      const [argument] = condition.arguments;
      const excludesNaN = condition.name === 'isNotANumber' && !outcome && argument !== undefined;
      return excludesNaN ? proves(argument, { aNumber: true }) : noFacts;
    }
    case 'conditional':
      return either(
        both(factsOf(condition.condition, true), factsOf(condition.then, outcome)),
        both(factsOf(condition.condition, false), factsOf(condition.otherwise, outcome)),
      );
    default:
      return noFacts;
  }
}

function factsOfBinary(node: Binary, outcome: boolean): Facts {
  switch (node.operator) {
    case 'and':
    case 'or': {
      const join = (node.operator === 'and') === outcome ? both : either;
      return join(factsOf(node.left, outcome), factsOf(node.right, outcome));
    }
    case '==':
    case '!=':
      return factsOfEquality(node, (node.operator === '==') === outcome);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return outcome ? factsOfOrder(node) : noFacts;
    default:
      return noFacts;
  }
}

function factsOfEquality(node: Binary, equal: boolean): Facts {
  const { left, right } = node;
  if (!equal) {
    if (right.type.kind === 'null') return proves(left, { present: true });
    if (left.type.kind === 'null') return proves(right, { present: true });
    if (isZero(right)) return proves(left, { nonZero: true });
    return isZero(left) ? proves(right, { nonZero: true }) : noFacts;
  }
  const facts: Facts[] = [];
  if (!mayBeNull(right.type)) facts.push(proves(left, known(right)));
  if (!mayBeNull(left.type)) facts.push(proves(right, known(left)));
  return facts.reduce(both, noFacts);
}

/** What is known of a value that equals the present value of `other`. */
function known(other: Expression): Fact {
  const number = numberOf(other);
  return number !== null && number !== 0 ? { present: true, nonZero: true } : { present: true };
}

/** `d > 0`, `d >= 1`, `0 < d` and their mirror images leave no zero. */
function factsOfOrder(node: Binary): Facts {
  const [small, large] = node.operator.startsWith('<') ? [node.left, node.right] : [node.right, node.left];
  const strict = node.operator.length === 1;
  const low = numberOf(small);
  if (low !== null && (strict ? low >= 0 : low > 0)) return proves(large, { nonZero: true });
  const high = numberOf(large);
  return high !== null && (strict ? high <= 0 : high < 0) ? proves(small, { nonZero: true }) : noFacts;
}

function factsOfMembership(value: Expression, list: Expression): Facts {
  const row = lookupKeyOf(list, [value]);
  if (row !== null) return new Map([[row, { present: true }]]);
  const holdsNull = list.type.kind === 'list' && mayBeNull(list.type.element);
  return holdsNull ? noFacts : proves(value, { present: true });
}

function factsOfTypeTest(node: Extract<Expression, { readonly kind: 'is' }>, outcome: boolean): Facts {
  if (outcome) return proves(node.value, { present: true, types: node.types });
  const type = present(node.value.type);
  if (type.kind !== 'event') return noFacts;
  return proves(node.value, { types: type.types.filter((one) => !node.types.includes(one)) });
}

/** A fact about an expression; under `?.` that it is there proves the same of everything before. */
function proves(node: Expression, fact: Fact): Facts {
  const facts = new Map<string, Fact>([[keyOf(node), fact]]);
  if (fact.present !== true) return facts;
  for (let inner = node; (inner.kind === 'field' || inner.kind === 'time') && inner.safe;) {
    inner = inner.object;
    facts.set(keyOf(inner), { present: true });
  }
  return facts;
}

function isZero(node: Expression): boolean {
  return numberOf(node) === 0;
}

function numberOf(node: Expression): number | null {
  if (node.kind === 'unary' && node.operator === '-') {
    const operand = numberOf(node.operand);
    return operand === null ? null : -operand;
  }
  return node.kind === 'literal' && typeof node.value === 'number' ? node.value : null;
}
