/** Consts: their values are computed while compiling, and stand in place of their names (language §3). */
import type * as ast from '../../ir/ast.ts';
import type { Value } from '../../../stdlib/index.ts';
import type { Span } from '../../source/span.ts';
import type { Expression } from '../../ir/typed.ts';
import type { ValueType } from '../../ir/types.ts';
import type { ModuleContext, ValueEntity } from '../context.ts';
import { demandType } from '../demands.ts';
import { fold } from '../fold.ts';
import { moduleScope } from '../scope.ts';
import { isRefused, refused } from '../types/value-types.ts';

/** Computed when first asked for; `path` holds the consts that are being computed. */
export function createConst(node: ast.ConstDeclaration, path: string[], module: ModuleContext): ValueEntity {
  const name = node.name.text;
  let value: Expression | null = null;
  const compute = (): Expression => {
    if (value !== null) return value;
    if (path.includes(name)) {
      module.report.add('circular-definition', node.name.span, {
        path: [...path.slice(path.indexOf(name)), name],
      });
      return { kind: 'literal', value: null, type: refused, span: node.span };
    }
    path.push(name);
    value = evaluate(node, module);
    path.pop();
    return value;
  };
  return { kind: 'const', value: compute, span: node.name.span };
}

function evaluate(node: ast.ConstDeclaration, module: ModuleContext): Expression {
  const declared = node.type === null ? null : module.resolver.resolveValue(node.type, 'a const');
  const typed = module.typeOf(node.value, moduleScope(module), declared);
  const fitting =
    declared === null ? typed : demandType(typed, declared, `the const '${node.name.text}'`, module);
  if (isRefused(fitting.type)) {
    if (typed.kind === 'list' && typed.items.length === 0) module.report.add('untyped-list', typed.span, {});
    return { ...fitting, type: refused };
  }
  return constantOf(fitting, declared ?? fitting.type, 'the value of a const', module);
}

/** The value of an expression as literals; a finding where it depends on more than literals. */
export function constantOf(
  node: Expression,
  type: ValueType,
  what: string,
  module: ModuleContext,
): Expression {
  const value = fold(node);
  if (value !== undefined) return literalOf(value, type, node.span);
  module.report.add('not-constant', node.span, { what });
  return { ...node, type: refused };
}

function literalOf(value: Value, type: ValueType, span: Span): Expression {
  if (typeof value !== 'object' || value === null) return { kind: 'literal', value, type, span };
  const inner = type.kind === 'nullable' ? type.of : type;
  if (Array.isArray(value)) {
    const element = inner.kind === 'list' ? inner.element : refused;
    return { kind: 'list', items: value.map((item: Value) => literalOf(item, element, span)), type, span };
  }
  const fields = Object.entries(value).map(([name, item]) => {
    const field = inner.kind === 'record' ? inner.fields.find((one) => one.name === name) : undefined;
    return { name, value: literalOf(item, field?.type ?? refused, span) };
  });
  return { kind: 'record', fields, type, span };
}
