/** Tests in the file (language §8). */
import type { IterationNode, Node } from 'ohm-js';
import type { FieldValue, TestStatement } from '../../ir/ast.ts';
import { build, buildAll, buildList, buildOptional, type Actions } from '../families.ts';
import type { Workshop } from '../workshop.ts';
import { fieldValuesOf } from './calls.ts';

export function testActions(workshop: Workshop): Actions<'declaration'> {
  return {
    Test(_test, title, _open, written, _close) {
      const statements = buildAll('statement', written);
      refuseSharedLines(statements, workshop);
      return {
        kind: 'test',
        docs: [],
        annotations: [],
        title: build('stringLiteral', title),
        statements,
        span: workshop.span(this),
      };
    },
  };
}

/** Two statements on one line are easily read as one. */
function refuseSharedLines(statements: readonly TestStatement[], { report }: Workshop): void {
  for (const [index, { span }] of statements.entries()) {
    const before = statements[index - 1];
    if (before === undefined || span.file.text.slice(before.span.end, span.start).includes('\n')) continue;
    report.add('statement-on-new-line', span, {});
  }
}

export function statementActions(workshop: Workshop): Actions<'statement'> {
  const { span } = workshop;
  return {
    Start(_start, time, zone) {
      return {
        kind: 'test-start',
        time: build('stringLiteral', time),
        zone: buildOptional('stringLiteral', zone),
        span: span(this),
      };
    },
    WithParam(_with, _param, name, value) {
      return {
        kind: 'test-param',
        name: build('identifier', name),
        value: build('expression', value),
        span: span(this),
      };
    },
    WithTable(_with, _table, name, rows) {
      return {
        kind: 'test-table',
        at: null,
        name: build('identifier', name),
        rows: build('expression', rows),
        span: span(this),
      };
    },
    WithFunction(_with, _fn, name, _open, parameters, _close, body) {
      return {
        kind: 'test-function',
        name: build('identifier', name),
        parameters: buildList('identifier', parameters),
        body: build('expression', body),
        span: span(this),
      };
    },
    AtTable(_at, time, _table, name, rows) {
      return {
        kind: 'test-table',
        at: build('expression', time),
        name: build('identifier', name),
        rows: build('expression', rows),
        span: span(this),
      };
    },
    ...eventActions(workshop),
    ...expectationActions(workshop),
  };
}

/** What happens, and when. */
function eventActions(workshop: Workshop): Actions<'statement'> {
  const { span } = workshop;
  return {
    AtEvent(_at, time, repeat, event, fields) {
      return {
        kind: 'test-event',
        at: build('expression', time),
        repeat: buildOptional('repeat', repeat),
        event: build('identifier', event),
        fields: fieldsWithValues(fields, workshop),
        span: span(this),
      };
    },
    Advance(_advance, _to, time) {
      return { kind: 'test-advance', to: build('expression', time), span: span(this) };
    },
    Drain(_drain) {
      return { kind: 'test-drain', span: span(this) };
    },
  };
}

function expectationActions(workshop: Workshop): Actions<'statement'> {
  const { span } = workshop;
  return {
    ExpectAtLeast(_expect, _at, _least) {
      return { kind: 'expect-at-least', span: span(this) };
    },
    ExpectNothing(_expect, _nothing) {
      return { kind: 'expect-nothing', span: span(this) };
    },
    ExpectNo(_expect, _no, type, fields, _space, _at, at) {
      return { kind: 'expect-no-output', ...expected(type, fields, at, workshop), span: span(this) };
    },
    ExpectOutput(_expect, type, fields, _space, _at, at) {
      return { kind: 'expect-output', ...expected(type, fields, at, workshop), span: span(this) };
    },
  };
}

function expected(type: Node, fields: IterationNode, at: IterationNode, workshop: Workshop) {
  return {
    type: build('identifier', type),
    fields: fieldsWithValues(fields, workshop),
    at: buildOptional('expression', at),
  };
}

/** A test has no event under test whose field a bare name could mean. */
function fieldsWithValues(written: IterationNode, { report }: Workshop): readonly FieldValue[] {
  const braces = written.children[0];
  const fields = braces === undefined ? [] : fieldValuesOf(braces.child(1));
  for (const { name, value } of fields) {
    if (value === null) report.add('field-without-value', name.span, { field: name.text });
  }
  return fields;
}

export function repeatActions({ span }: Workshop): Actions<'repeat'> {
  return {
    Repeat(_every, length, _times, count) {
      return {
        kind: 'test-repeat',
        every: build('expression', length),
        times: build('expression', count),
        span: span(this),
      };
    },
  };
}
