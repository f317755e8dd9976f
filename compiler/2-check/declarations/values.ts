/** Params, consts, functions, externs, states and named patterns, as the names by which they are used (language §3, §6). */
import type * as ast from '../../ir/ast.ts';
import type { CallableEntity, ModuleContext, ValueEntity } from '../context.ts';
import type { RecordField } from '../../ir/types.ts';
import { checkCase } from './name-case.ts';
import type { Collected } from './collect.ts';
import { createConst } from './consts.ts';
import { declareStates } from './states.ts';

/** Adds the names to `values`, which is that of `module`: consts refer to each other through it. */
export function declareValues(
  collected: Collected,
  module: ModuleContext,
  values: Map<string, ValueEntity>,
): void {
  const { resolver } = module;
  collected.params.forEach((node, index) => {
    const type = resolver.resolveValue(node.type, 'a param');
    values.set(node.name.text, { kind: 'param', index, type, span: node.name.span });
  });
  const path: string[] = [];
  for (const node of collected.consts) values.set(node.name.text, createConst(node, path, module));
  collected.functions.forEach((node, index) =>
    values.set(node.name.text, callable(node, 'function', index, module)),
  );
  for (const node of collected.externs) values.set(node.name.text, callable(node, node.kind, -1, module));
  for (const node of collected.patterns) {
    values.set(node.name.text, { kind: 'pattern', declaration: node, span: node.name.span });
  }
  declareStates(collected.states, module, values);
  for (const one of collected.imports) {
    for (const name of one.names) {
      if (!/^[A-Z]/.test(name.text)) values.set(name.text, { kind: 'imported', span: name.span });
    }
  }
}

type Callable = ast.FunctionDeclaration | ast.ExternFunction | ast.ExternAggregate;

function callable(
  node: Callable,
  kind: CallableEntity['kind'],
  index: number,
  module: ModuleContext,
): CallableEntity {
  return {
    kind,
    name: node.name.text,
    index,
    parameters: parametersOf(node.parameters, module),
    result: module.resolver.resolveValue(node.result, 'a result'),
    span: node.name.span,
  };
}

function parametersOf(nodes: readonly ast.Parameter[], module: ModuleContext): readonly RecordField[] {
  const seen = new Map<string, ast.Name>();
  return nodes.map(({ name, type }) => {
    checkCase(name, 'small', 'a parameter', module.report);
    const before = seen.get(name.text);
    if (before !== undefined) {
      module.report.add('duplicate-name', name.span, { name: name.text, what: 'a parameter' }, [
        { span: before.span, message: 'the first one' },
      ]);
    }
    seen.set(name.text, name);
    return { name: name.text, type: module.resolver.resolveValue(type, 'a parameter') };
  });
}
