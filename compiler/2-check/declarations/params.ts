/** Params: set by the host when a detector is made, or by their initial values (language §3). */
import type * as ast from '../../ir/ast.ts';
import type { Expression, Param } from '../../ir/typed.ts';
import type { ValueType } from '../../ir/types.ts';
import type { ModuleContext } from '../context.ts';
import { demandType } from '../demands.ts';
import { moduleScope } from '../scope.ts';
import { isRefused, refused } from '../types/value-types.ts';
import { constantOf } from './consts.ts';
import { docOf } from './fields.ts';

export function checkParams(nodes: readonly ast.ParamDeclaration[], module: ModuleContext): readonly Param[] {
  return nodes.map((node) => {
    const entity = module.values.get(node.name.text);
    const type = entity?.kind === 'param' ? entity.type : refused;
    return {
      name: node.name.text,
      type,
      initial: initialOf(node, type, module),
      doc: docOf(node),
      span: node.span,
    };
  });
}

function initialOf(node: ast.ParamDeclaration, type: ValueType, module: ModuleContext): Expression | null {
  if (node.value === null) return null;
  const typed = module.typeOf(node.value, moduleScope(module), type);
  const value = demandType(typed, type, `the param '${node.name.text}'`, module);
  return isRefused(value.type) && typed.kind !== 'list'
    ? value
    : constantOf(value, type, 'the value of a param', module);
}
