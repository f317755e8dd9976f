/** Tests in the file: what they send exists, what they expect can come, and their lines stand in order (language §8). */
import type * as ast from '../../ir/ast.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import { assertNever } from '../../source/assert-never.ts';
import type { ModuleContext } from '../context.ts';
import { demandType } from '../demands.ts';
import type { EventInfo } from '../events.ts';
import { numberOf } from '../fold.ts';
import { typeCount, typeLength } from '../patterns/lengths.ts';
import { moduleScope, type Scope } from '../scope.ts';
import type { Collected } from './collect.ts';
import { emitsOf } from './events.ts';
import { checkBinding, checkStart } from './test-settings.ts';
import { checkTestFields } from './test-fields.ts';

export function checkTests(collected: Collected, module: ModuleContext): void {
  const outputs = new Set(
    collected.rules.flatMap((rule) =>
      emitsOf(rule)
        .filter((emit) => !emit.local)
        .map((emit) => emit.type.text),
    ),
  );
  const scope = moduleScope(module, 'test');
  for (const test of collected.tests) {
    let time = 0;
    for (const statement of test.statements) {
      time = checkTime(statement, time, scope);
      checkStatement(statement, outputs, scope);
    }
  }
}

/** The time of the line, or of the one before where it has none. */
function checkTime(statement: ast.TestStatement, before: number, scope: Scope): number {
  const written = timeOf(statement);
  if (written === null) return before;
  const time = numberOf(typeLength(written, scope));
  if (time === null) {
    scope.module.report.add('not-constant', written.span, { what: 'a time in a test' });
    return before;
  }
  if (time < before) scope.module.report.add('test-order', written.span, {});
  return Math.max(time, before);
}

function timeOf(statement: ast.TestStatement): ast.Expression | null {
  switch (statement.kind) {
    case 'test-event':
    case 'test-table':
      return statement.at;
    case 'test-advance':
      return statement.to;
    default:
      return null;
  }
}

function checkStatement(statement: ast.TestStatement, outputs: ReadonlySet<string>, scope: Scope): void {
  switch (statement.kind) {
    case 'test-start':
      checkStart(statement, scope.module.report);
      return;
    case 'test-param':
    case 'test-table':
    case 'test-function':
      checkBinding(statement, scope);
      return;
    case 'test-event':
      checkEvent(statement, scope);
      return;
    case 'expect-output':
    case 'expect-no-output':
      checkExpectation(statement, outputs, scope);
      return;
    case 'test-advance':
    case 'test-drain':
    case 'expect-at-least':
    case 'expect-nothing':
      return;
    default:
      assertNever(statement);
  }
}

function checkEvent(node: ast.TestEvent, scope: Scope): void {
  const { module } = scope;
  if (node.repeat !== null) {
    typeLength(node.repeat.every, scope);
    typeCount(node.repeat.times, scope);
  }
  const info = module.events.find(node.event.text);
  if (info === undefined) {
    const names = module.events.all.filter((one) => one.origin === 'input').map((one) => one.name);
    const name = node.event.text;
    module.report.add('unknown-event', node.event.span, { name, suggestion: didYouMean(name, names) });
  } else if (info.origin === 'input') {
    checkTestFields(node.fields, info, scope);
  } else {
    const is = info.origin === 'timer' ? 'a timer' : 'emitted by a rule';
    module.report.add('not-an-input', node.event.span, { name: info.name, is });
  }
}

function checkExpectation(
  node: ast.ExpectOutput | ast.ExpectNoOutput,
  outputs: ReadonlySet<string>,
  scope: Scope,
): void {
  const { module } = scope;
  const name = node.type.text;
  if (node.at !== null)
    demandType(typeLength(node.at, scope), { kind: 'duration' }, 'a time in a test', module);
  const info: EventInfo | undefined = outputs.has(name) ? module.events.find(name) : undefined;
  if (info === undefined) {
    module.report.add('unknown-output', node.type.span, { name, suggestion: didYouMean(name, outputs) });
    return;
  }
  checkTestFields(node.fields, info, scope);
}
