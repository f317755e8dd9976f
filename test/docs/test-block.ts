/** The tests in a file (language §8) as traces: what is sent, and what must come out of it. */
import { parse } from '../../compiler/1-parse/index.ts';
import { createReport } from '../../compiler/diagnostics/report.ts';
import type {
  ExpectOutput,
  Expression,
  FieldValue,
  TestDeclaration,
  TestStatement,
} from '../../compiler/ir/ast.ts';
import type { TypedModule } from '../../compiler/ir/typed.ts';
import type { ValueType } from '../../compiler/ir/types.ts';
import type { EngineOutput, Trace, TraceEvent, TraceItem } from '../engine/trace.ts';

export interface TestBlock {
  readonly given: Trace;
  /** All that must come out, in order. */
  readonly expected: readonly ExpectedOutput[];
}

export interface ExpectedOutput {
  readonly type: string;
  readonly at: number;
  /** Other fields are not compared. */
  readonly data: Readonly<Record<string, unknown>>;
}

export function testBlocks(text: string, module: TypedModule): readonly TestBlock[] {
  const { declarations } = parse({ name: 'tests.cep', text }, createReport());
  return declarations
    .filter((declaration) => declaration.kind === 'test')
    .map((test) => testBlock(test, module));
}

/** An output as it is expected: without the fields that are not compared. */
export function shownAs(output: EngineOutput, expected: ExpectedOutput | undefined): ExpectedOutput {
  const names = Object.keys(expected?.data ?? output.data);
  const data = Object.fromEntries(names.map((name) => [name, output.data[name]]));
  return { type: output.type, at: output.at, data };
}

function testBlock({ statements }: TestDeclaration, module: TypedModule): TestBlock {
  const expectations = statements.filter((statement) => statement.kind === 'expect-output');
  const others = statements.filter((statement) => statement.kind !== 'expect-output');
  return {
    given: others.flatMap((statement) => itemsOf(statement, module)),
    expected: expectations.map(expectedOf),
  };
}

function expectedOf({ type, at, fields }: ExpectOutput): ExpectedOutput {
  if (at === null) throw new Error(`${type.text} is expected, but not when`);
  return { type: type.text, at: numberOf(at), data: dataOf(fields) };
}

function itemsOf(statement: TestStatement, module: TypedModule): readonly TraceItem[] {
  switch (statement.kind) {
    case 'test-advance':
      return [{ advanceTo: numberOf(statement.to) }];
    case 'test-event': {
      const { at, repeat, event, fields } = statement;
      const times = repeat === null ? 1 : numberOf(repeat.times);
      const step = repeat === null ? 0 : numberOf(repeat.every);
      return Array.from({ length: times }, (_, index) =>
        eventAt(numberOf(at) + index * step, event.text, dataOf(fields), module),
      );
    }
    default:
      throw new Error(`the tests of the pages do without '${statement.kind}'`);
  }
}

/** Fields that are not given take the zero of their type. */
function eventAt(
  time: number,
  name: string,
  data: Readonly<Record<string, unknown>>,
  module: TypedModule,
): TraceEvent {
  const fields = module.events.find((event) => event.name === name)?.fields ?? [];
  const zeros = fields.map((field) => [field.name, zeroOf(field.type, time)] as const);
  return { ...Object.fromEntries(zeros), ...data, type: name };
}

function zeroOf(type: ValueType, time: number): unknown {
  switch (type.kind) {
    case 'time':
      return time;
    case 'bool':
      return false;
    case 'string':
      return '';
    case 'literals':
      return type.values[0];
    case 'int':
    case 'float':
    case 'duration':
      return 0;
    default:
      return null;
  }
}

function dataOf(fields: readonly FieldValue[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    fields.map(({ name, value }) => [name.text, value === null ? null : valueOf(value)]),
  );
}

function numberOf(expression: Expression): number {
  const value = valueOf(expression);
  if (typeof value !== 'number') throw new Error(`a ${expression.kind} is no number`);
  return value;
}

/** Lengths of time are milliseconds, as at the border. */
function valueOf(expression: Expression): unknown {
  switch (expression.kind) {
    case 'duration-literal':
      return expression.microseconds / 1000;
    case 'null-literal':
      return null;
    case 'unary-expression':
      return -numberOf(expression.operand);
    case 'list-expression':
      return expression.elements.map(valueOf);
    case 'int-literal':
    case 'float-literal':
    case 'string-literal':
    case 'bool-literal':
      return expression.value;
    default:
      throw new Error(`the tests of the pages do without '${expression.kind}'`);
  }
}
