/** Rules: clauses, their order, and everything that may stand in them (language §9). */
import { expect, test } from 'vitest';
import type { RuleDeclaration } from '../../../compiler/ir/ast.ts';
import { read, readOne } from './read.ts';

function rule(clauses: string): RuleDeclaration {
  const declaration = readOne(`rule R {\n${clauses}\n}`);
  if (declaration.kind !== 'rule') throw new Error('a rule was read as something else');
  return declaration;
}

test('all clauses of a rule over a pattern', () => {
  expect(
    rule(`
      during Open where day > 1 to Close
      over A where v > 0.0, B, C
      partition by k, trader (Trade: buyer, seller; A: who), lower(user) as user
      match A as a -> B as b
      unless C where v > a.v
      within 1min
      let x = a.v
      let y = b.v
      having x > y
      after match skip to first b in order
      once for 1h
      limit last 2 per 1d by key, user
      emit local M { key: k, a: a.id, k }
      emit N {}
      on timeout emit T { a: a.id }`),
  ).toMatchObject({
    during: { from: { event: { name: 'Open' }, where: {} }, to: { event: { name: 'Close' }, where: null } },
    over: { sources: [{ where: {} }, { where: null }, {}] },
    partition: {
      keys: [
        { kind: 'field-key', field: { text: 'k' }, mappings: [] },
        { field: { text: 'trader' }, mappings: [{ fields: [{ text: 'buyer' }, { text: 'seller' }] }, {}] },
        { kind: 'computed-key', name: { text: 'user' } },
      ],
    },
    body: {
      kind: 'match-body',
      unless: { kind: 'event-negand' },
      within: { kind: 'time-window' },
      lets: [{ name: { text: 'x' } }, { name: { text: 'y' } }],
      afterMatch: { skip: 'to first', name: { text: 'b' }, inOrder: true },
      once: { length: { text: '1h' } },
      limit: { last: true, count: { value: 2 }, by: [{ text: 'key' }, { text: 'user' }] },
      emits: [
        { local: true, fields: [{}, {}, { name: { text: 'k' }, value: null }] },
        { local: false, fields: [] },
      ],
      timeout: { type: { text: 'T' } },
    },
  });
});

test('all clauses of a rule over a window', () => {
  expect(
    rule(`
      from Trade as t where qty > 0
      window tumbling 1d offset 9h30min zone "Europe/Berlin"
      let vwap = sum(price * qty) / sum(qty)
      having vwap > 1.0
      limit 1 per 5min
      emit Bar { vwap }
      emit empty for 1h`),
  ).toMatchObject({
    body: {
      kind: 'window-body',
      name: { text: 't' },
      window: { kind: 'tumbling-window', offset: { text: '9h30min' }, zone: { value: 'Europe/Berlin' } },
      emptyFor: { text: '1h' },
    },
  });
});

test.each([
  ['within 5min', { kind: 'time-window' }],
  ['within d', { kind: 'time-window', length: { name: 'd' } }],
  ['within 100 events', { kind: 'event-count-window', count: { value: 100 } }],
  ['within n events', { kind: 'event-count-window', count: { name: 'n' } }],
  ['within 0.5 of price', { kind: 'field-distance-window', field: { text: 'price' } }],
  ['within forever', { kind: 'forever-window' }],
])('%s', (clause, within) => {
  expect(rule(`match A ${clause} emit M {}`).body).toMatchObject({ within });
});

test.each([
  ['window hopping 5min every 1min', { kind: 'hopping-window', every: { kind: 'time-extent' } }],
  ['window sliding 100 events', { kind: 'sliding-window', extent: { kind: 'events-extent' } }],
  ['window session gap 30s max 1h', { kind: 'session-window', max: { text: '1h' } }],
  ['window tumbling 1mo', { extent: { length: { months: 1 } } }],
])('%s', (clause, window) => {
  expect(rule(`from A ${clause} emit M {}`).body).toMatchObject({ window });
});

test.each([
  ['skip none', { skip: 'none' }],
  ['skip past last in order', { skip: 'past last', inOrder: true }],
  ['skip to next', { skip: 'to next' }],
  ['skip to last b', { skip: 'to last', name: { text: 'b' } }],
  ['skip overlapping', { skip: 'overlapping' }],
  ['reset', { skip: 'reset' }],
])('after match %s', (words, afterMatch) => {
  expect(rule(`match A after match ${words} emit M {}`).body).toMatchObject({ afterMatch });
});

test('words of clauses are names of keys, fields and bindings', () => {
  expect(
    rule(`
      partition by order, limit
      match A as match where first > 1 and within < 5 -> B as until where window == match.window
      within last
      emit M { emit: match.emit, having: until.having, count, x }`).body,
  ).toMatchObject({ within: { length: { name: 'last' } } });
});

test.each([
  ['match A after match skip none within 5s emit M {}', ['clause-order']],
  ['match A emit M {} partition by k within 5s', ['clause-order', 'clause-order']],
  ['match A within 5s within 6s emit M {}', ['clause-twice']],
  ['match A match B emit M {}', ['clause-twice']],
  ['match A window tumbling 5s emit M {}', ['clause-of-other-rule']],
  ['from A window tumbling 5s once emit M {}', ['clause-of-other-rule']],
  ['from A emit M {}', ['from-without-window']],
  ['partition by k emit M {}', ['rule-without-body']],
  ['match A', ['no-emit']],
])('%s: %s', (clauses, ids) => {
  expect(read(`rule R { ${clauses} }`).ids).toEqual(ids);
});
