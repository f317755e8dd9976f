/** The bag of findings: order, repeats, bound. */
import { expect, test } from 'vitest';
import { createReport } from '../../../compiler/diagnostics/report.ts';

const file = { name: 'a.cep', text: 'one two three' };

test('findings come in order of their places', () => {
  const report = createReport();
  report.add('no-emit', { file, start: 8, end: 13 }, {});
  report.add('no-emit', { file, start: 0, end: 3 }, {});
  report.add('no-emit', { file: { name: 'A.cep', text: '' }, start: 0, end: 0 }, {});
  expect(report.all.map(({ span }) => [span.file.name, span.start])).toEqual([
    ['A.cep', 0],
    ['a.cep', 0],
    ['a.cep', 8],
  ]);
});

test('the same finding is kept once', () => {
  const report = createReport();
  report.add('clause-twice', { file, start: 0, end: 3 }, { clause: 'one' });
  report.add('clause-twice', { file, start: 0, end: 3 }, { clause: 'one' });
  report.add('clause-twice', { file, start: 0, end: 3 }, { clause: 'two' });
  expect(report.all.map(({ message }) => message)).toEqual([
    "'one' is written twice",
    "'two' is written twice",
  ]);
});

test('a full bag counts what it drops, and remembers that there were errors', () => {
  const report = createReport(1);
  expect(report.hasErrors).toBe(false);
  report.add('no-emit', { file, start: 0, end: 3 }, {});
  report.add('no-emit', { file, start: 4, end: 7 }, {});
  expect([report.all.length, report.dropped, report.hasErrors]).toEqual([1, 1, true]);
});
