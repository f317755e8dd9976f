/** What a test sets: its start, params, rows of tables, and functions in place of those of the host (language §8). */
import type * as ast from '../../ir/ast.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Report } from '../../diagnostics/report.ts';
import type { ValueEntity } from '../context.ts';
import { demandType } from '../demands.ts';
import { withNames, type Entry, type Scope } from '../scope.ts';
import { listOf } from '../types/value-types.ts';
import { inTest } from './test-fields.ts';
import { checkZone } from './zones.ts';

export function checkStart(node: ast.TestStart, report: Report): void {
  checkZone(node.zone, report);
  if (/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z?)?$/.test(node.time.value)) return;
  report.add('bad-schedule', node.time.span, {
    reason: `'${node.time.value}' is no date with a time of day`,
    instead: 'write it as "2026-03-02T09:30"',
  });
}

export function checkBinding(node: ast.TestParam | ast.TestTable | ast.TestFunction, scope: Scope): void {
  switch (node.kind) {
    case 'test-param':
      checkParam(node, scope);
      return;
    case 'test-table':
      checkTable(node, scope);
      return;
    case 'test-function':
      checkFunction(node, scope);
  }
}

function checkParam(node: ast.TestParam, scope: Scope): void {
  const { module } = scope;
  const param = module.values.get(node.name.text);
  if (param?.kind !== 'param') {
    reportUnknown(node.name, namesOf(scope, 'param'), scope);
    return;
  }
  const type = inTest(param.type);
  demandType(module.typeOf(node.value, scope, type), type, `the param '${node.name.text}'`, module);
}

function checkTable(node: ast.TestTable, scope: Scope): void {
  const { module } = scope;
  const table = module.types.get(node.name.text);
  if (table?.kind !== 'table') {
    const names = [...module.types].filter(([, entity]) => entity.kind === 'table').map(([name]) => name);
    reportUnknown(node.name, names, scope);
    return;
  }
  const type = listOf(inTest(table.row));
  demandType(module.typeOf(node.rows, scope, type), type, `the table ${table.name}`, module);
}

function checkFunction(node: ast.TestFunction, scope: Scope): void {
  const { module } = scope;
  const extern = module.values.get(node.name.text);
  if (extern?.kind !== 'extern-function') {
    reportUnknown(node.name, namesOf(scope, 'extern-function'), scope);
    return;
  }
  if (extern.parameters.length !== node.parameters.length) {
    module.report.add('wrong-arguments', node.span, {
      name: extern.name,
      found: node.parameters.length === 1 ? 'one parameter' : `${node.parameters.length} parameters`,
      signatures: [`${extern.name}(${extern.parameters.map((one) => one.name).join(', ')})`],
    });
    return;
  }
  const entries = node.parameters.flatMap(({ text, span }, index): readonly (readonly [string, Entry])[] => {
    const type = extern.parameters[index]?.type;
    return type === undefined ? [] : [[text, { kind: 'local', local: module.newLocal(), type, span }]];
  });
  const body = module.typeOf(node.body, withNames(scope, entries), extern.result);
  demandType(body, extern.result, `the result of '${extern.name}'`, module);
}

function reportUnknown(name: ast.Name, known: readonly string[], scope: Scope): void {
  scope.module.report.add('unknown-name', name.span, {
    name: name.text,
    suggestion: didYouMean(name.text, known),
  });
}

function namesOf(scope: Scope, kind: ValueEntity['kind']): readonly string[] {
  return [...scope.module.values].filter(([, value]) => value.kind === kind).map(([name]) => name);
}
