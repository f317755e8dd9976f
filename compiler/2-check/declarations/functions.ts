/** The bodies of functions. A function may call others, but none of them may lead back to it (language §2). */
import type * as ast from '../../ir/ast.ts';
import type { Expression, FunctionDeclaration } from '../../ir/typed.ts';
import type { ModuleContext } from '../context.ts';
import { demandNoEvent, demandType } from '../demands.ts';
import { moduleScope, withNames } from '../scope.ts';
import { stronglyConnected } from '../strongly-connected.ts';
import { refused } from '../types/value-types.ts';
import { childrenOfTyped } from '../walk-typed.ts';

export function checkFunctions(
  nodes: readonly ast.FunctionDeclaration[],
  module: ModuleContext,
): readonly FunctionDeclaration[] {
  const functions = nodes.map((node) => checkFunction(node, module));
  reportRecursion(functions, nodes, module);
  return functions;
}

function checkFunction(node: ast.FunctionDeclaration, module: ModuleContext): FunctionDeclaration {
  const entity = module.values.get(node.name.text);
  const [parameters, result] =
    entity?.kind === 'function' ? [entity.parameters, entity.result] : [[], refused];
  const locals = parameters.map((parameter) => ({ ...parameter, local: module.newLocal() }));
  const scope = withNames(
    moduleScope(module),
    locals.map(({ name, type, local }) => [name, { kind: 'local', local, type, span: node.name.span }]),
  );
  const typed = module.typeOf(node.body, scope, result);
  const body = demandNoEvent(typed, module)
    ? demandType(typed, result, `the result of '${node.name.text}'`, module)
    : typed;
  return { name: node.name.text, parameters: locals, result, body, span: node.span };
}

function reportRecursion(
  functions: readonly FunctionDeclaration[],
  nodes: readonly ast.FunctionDeclaration[],
  module: ModuleContext,
): void {
  const calls = functions.map((one) => [...new Set(callsIn(one.body))]);
  for (const circle of stronglyConnected(functions.length, (one) => calls[one] ?? [])) {
    const path = pathRound(Math.min(...circle), new Set(circle), calls);
    const names = path.map((one) => functions[one]?.name ?? '');
    const first = nodes[path[0] ?? 0];
    if (first !== undefined) {
      module.report.add('circular-definition', first.name.span, { path: [...names, first.name.text] });
    }
  }
}

/** One way from a function through its calls back to itself. */
function pathRound(
  start: number,
  circle: ReadonlySet<number>,
  calls: readonly (readonly number[])[],
): readonly number[] {
  const cameFrom = new Map<number, number>();
  const queue = [start];
  for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
    for (const called of calls[one] ?? []) {
      if (!circle.has(called) || cameFrom.has(called)) continue;
      cameFrom.set(called, one);
      queue.push(called);
    }
  }
  const path: number[] = [];
  for (let one = cameFrom.get(start); one !== undefined && one !== start; one = cameFrom.get(one))
    path.unshift(one);
  return [start, ...path];
}

function callsIn(node: Expression): readonly number[] {
  const inner = childrenOfTyped(node).flatMap(callsIn);
  return node.kind === 'call' ? [node.function, ...inner] : inner;
}
