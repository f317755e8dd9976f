/** Types one expression: the table of kinds, each handled in a file of its own (language §2, §4.3). */
import type * as ast from '../../ir/ast.ts';
import { assertNever } from '../../source/assert-never.ts';
import type { Expression } from '../../ir/typed.ts';
import type { ValueType } from '../../ir/types.ts';
import { refine } from '../flow/refine.ts';
import type { Scope } from '../scope.ts';
import { typeCall } from './calls.ts';
import { typeComparison, typeMatches, typeMembership, typeNullTest, typeTypeTest } from './comparisons.ts';
import { typeAlternative, typeConditional, typeConnective, typeNot, typeQuantified } from './control.ts';
import { typeList, typeLiteral, typeRecord, typeStrayRegex } from './literals.ts';
import { typeChain } from './members.ts';
import { typeIt, typeName, typePrevious } from './names.ts';
import { typeArithmetic, typeNegation } from './operators.ts';

export function typeExpression(
  node: ast.Expression,
  scope: Scope,
  expected: ValueType | null = null,
): Expression {
  return refine(typeUnrefined(node, scope, expected), scope.facts);
}

function typeUnrefined(node: ast.Expression, scope: Scope, expected: ValueType | null): Expression {
  switch (node.kind) {
    case 'int-literal':
    case 'float-literal':
    case 'fraction-literal':
    case 'string-literal':
    case 'bool-literal':
    case 'null-literal':
    case 'duration-literal':
      return typeLiteral(node, scope, expected);
    case 'list-expression':
      return typeList(node, scope, expected);
    case 'record-expression':
      return typeRecord(node, scope, expected);
    case 'regex-literal':
      return typeStrayRegex(node, scope);
    case 'name-expression':
      return typeName(node, scope);
    case 'it-expression':
      return typeIt(node, scope);
    case 'prev-expression':
      return typePrevious(node, scope);
    case 'member-expression':
    case 'index-expression':
      return typeChain(node, scope);
    case 'call-expression':
      return typeCall(node, scope);
    case 'unary-expression':
      return node.operator === 'not' ? typeNot(node, scope) : typeNegation(node, scope);
    case 'binary-expression':
      return typeBinary(node, scope, expected);
    case 'null-test':
      return typeNullTest(node, scope);
    case 'type-test':
      return typeTypeTest(node, scope);
    case 'matches-expression':
      return typeMatches(node, scope);
    case 'if-expression':
      return typeConditional(node, scope, expected);
    case 'quantified-expression':
      return typeQuantified(node, scope);
    default:
      return assertNever(node);
  }
}

function typeBinary(node: ast.BinaryExpression, scope: Scope, expected: ValueType | null): Expression {
  switch (node.operator) {
    case 'or':
    case 'and':
      return typeConnective(node, node.operator, scope);
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return typeComparison(node, node.operator, scope);
    case 'in':
      return typeMembership(node, scope);
    case '??':
      return typeAlternative(node, scope, expected);
    case '+':
    case '-':
    case '*':
    case '/':
    case 'mod':
      return typeArithmetic(node, node.operator, scope, expected);
    default:
      return assertNever(node.operator);
  }
}
