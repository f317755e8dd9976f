/** Fields of input records: what is taken, and what is said about what is not. */
import { expect, test } from 'vitest';
import {
  boolField,
  durationField,
  floatField,
  intField,
  isRecord,
  listField,
  literalField,
  member,
  recordField,
  stringField,
  timeField,
} from '../../../../runtime/intake/fields.ts';
import { InputError } from '../../../../runtime/intake/input-error.ts';

type Reader = (value: unknown) => unknown;

const readers = {
  bool: (value) => boolField(value, 'Order', 'open'),
  int: (value) => intField(value, 'Order', 'qty'),
  float: (value) => floatField(value, 'Order', 'price'),
  string: (value) => stringField(value, 'Order', 'id'),
  side: (value) => literalField(value, 'Order', 'side', ['buy', 'sell']),
  time: (value) => timeField(value, 'Order', 'at', 1_000),
  duration: (value) => durationField(value, 'Order', 'wait'),
  list: (value) => listField(value, 'Order', 'tags', stringField),
  record: (value) =>
    recordField(value, 'Order', 'venue', (r, type, field) => ({
      code: stringField(r['code'], type, `${field}.code`),
    })),
} as const satisfies Record<string, Reader>;

test.each<[keyof typeof readers, unknown, unknown]>([
  ['bool', true, true],
  ['int', -0, -0],
  ['int', Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  ['float', 1.5, 1.5],
  ['float', NaN, NaN],
  ['string', '', ''],
  ['side', 'sell', 'sell'],
  ['time', '1970-01-01T00:00:01Z', 1_000_000],
  ['time', 1.5, 1_500],
  ['duration', '2s', 2_000_000],
  ['duration', 3, 3_000],
  ['list', ['a', 'b'], ['a', 'b']],
  ['list', [], []],
  ['record', { code: 'X', more: 1 }, { code: 'X' }],
])('%s takes %s', (reader, value, expected) => {
  expect(readers[reader](value)).toEqual(expected);
});

test.each<[keyof typeof readers, unknown, string]>([
  ['bool', 1, 'Order.open: expected true or false, found 1'],
  ['bool', undefined, 'Order.open: expected true or false, found nothing'],
  ['int', 1.5, 'Order.qty: expected a whole number, found 1.5'],
  ['int', 2 ** 53, 'Order.qty: expected a whole number, found 9007199254740992'],
  ['list', new Array<string>(1), 'Order.tags[0]: expected a string, found nothing'],
  ['int', '10', 'Order.qty: expected a whole number, found "10"'],
  ['int', 10n, 'Order.qty: expected a whole number, found a value of type bigint'],
  ['int', NaN, 'Order.qty: expected a whole number, found NaN'],
  ['float', null, 'Order.price: expected a number, found null'],
  ['float', new Date(0), 'Order.price: expected a number, found a Date'],
  ['string', {}, 'Order.id: expected a string, found a value of type object'],
  ['string', ['a'], 'Order.id: expected a string, found a list of 1'],
  ['side', 'Buy', 'Order.side: expected "buy" or "sell", found "Buy"'],
  ['side', 'x'.repeat(50), `Order.side: expected "buy" or "sell", found "${'x'.repeat(40)}…"`],
  ['time', 'noon', 'Order.at: expected a time (a number, a Date or ISO-8601 text), found "noon"'],
  ['duration', '5m', 'Order.wait: expected a duration (milliseconds, or text such as "2s"), found "5m"'],
  [
    'duration',
    undefined,
    'Order.wait: expected a duration (milliseconds, or text such as "2s"), found nothing',
  ],
  ['list', 'a', 'Order.tags: expected a list, found "a"'],
  ['list', ['a', 'b', 3], 'Order.tags[2]: expected a string, found 3'],
  ['record', ['a'], 'Order.venue: expected a record, found a list of 1'],
  ['record', null, 'Order.venue: expected a record, found null'],
  ['record', {}, 'Order.venue.code: expected a string, found nothing'],
])('%s refuses %s', (reader, value, text) => {
  expect(() => readers[reader](value)).toThrow(new InputError(refusalOf(text)));
  expect(() => readers[reader](value)).toThrow(text);
});

/** The parts of a refusal's sentence. */
function refusalOf(text: string): ConstructorParameters<typeof InputError>[0] {
  const [, type = '', field = '', expected = '', found = ''] =
    /^(\w+)\.(.+?): expected (.+), found (.+)$/.exec(text) ?? [];
  return { type, field, expected, found };
}

test('a member is taken by its name, or by a path where no member has the name', () => {
  const record = {
    exchange: { timestamp: 5, 'a.b': 1 },
    'order.id': 'flat',
    order: { id: 'nested' },
    list: [{ x: 1 }],
  };
  expect(member(record, 'exchange.timestamp')).toBe(5);
  expect(member(record, 'order.id')).toBe('flat');
  expect(member(record, 'exchange.missing.deeper')).toBeUndefined();
  expect(member(record, 'list.0.x')).toBeUndefined();
  expect(member(record, 'missing')).toBeUndefined();
});

test('what every object inherits is not given', () => {
  expect([member({}, 'constructor'), member({ a: {} }, 'a.toString')]).toEqual([undefined, undefined]);
  expect(member({ constructor: 5 }, 'constructor')).toBe(5);
  expect(member(Object.create({ inherited: 5 }), 'inherited')).toBe(5);
});

test('a record is an object that is no list', () => {
  expect([{}, [], null, 'x', new Date(0)].map(isRecord)).toEqual([true, false, false, false, true]);
});
