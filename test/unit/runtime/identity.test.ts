/** Identities of outputs, against a second implementation and against values that must never change. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Identity, idText } from '../../../runtime/identity.ts';
import { mixed, naiveId, wordsOfNumber, wordsOfText } from './naive-identity.ts';

function lanesOf({ a, b }: Identity): readonly number[] {
  return [a, b];
}

test('words are mixed as the slow way mixes them', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (words) => {
      const identity = new Identity();
      for (const word of words) identity.word(word);
      expect(lanesOf(identity)).toEqual(mixed(words.map(BigInt)));
    }),
  );
});

test('a whole number is its two halves, a text its code units and its length', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.string({ unit: 'binary' }), (number, text) => {
      expect(lanesOf(new Identity().number(number).text(text))).toEqual(
        mixed([...wordsOfNumber(number), ...wordsOfText(text)]),
      );
    }),
  );
});

test('any other number is the halves of its IEEE-754 form', () => {
  const view = new DataView(new ArrayBuffer(8));
  fc.assert(
    fc.property(fc.double(), (number) => {
      fc.pre(!Number.isSafeInteger(number));
      view.setFloat64(0, number);
      expect(lanesOf(new Identity().number(number))).toEqual(
        mixed([BigInt(view.getUint32(0)), BigInt(view.getUint32(4))]),
      );
    }),
  );
});

test('a key counts by its type', () => {
  expect(lanesOf(new Identity().key('ab'))).toEqual(mixed(wordsOfText('ab')));
  expect(lanesOf(new Identity().key(7))).toEqual(mixed(wordsOfNumber(7)));
  expect(lanesOf(new Identity().key(true))).toEqual(mixed([1n]));
  expect(lanesOf(new Identity().key(false))).toEqual(mixed([0n]));
});

test('an input counts by type, time and ordinal; an emitted event by its own identity', () => {
  const input = { $type: 3, $time: 1_500, $identity: null };
  expect(lanesOf(new Identity().event(2, 'Order', input, 1))).toEqual(
    mixed([2n, ...wordsOfText('Order'), ...wordsOfNumber(1_500), 1n]),
  );
  const derived = { $type: 4, $time: 1_500, $identity: { a: -5, b: 9 } };
  expect(lanesOf(new Identity().event(0, 'Spoof', derived, 1))).toEqual(mixed([0n, -5n, 9n]));
});

test('lanes that were kept go on where they were', () => {
  const kept = new Identity().word(1).word(2);
  const { a, b } = kept;
  expect(lanesOf(new Identity().word(99).load(a, b).word(3))).toEqual(
    lanesOf(new Identity().word(1).word(2).word(3)),
  );
  expect(lanesOf(kept.reset())).toEqual(lanesOf(new Identity()));
});

test('the id is the instant in base 36 and the finished lanes in hexadecimal', () => {
  const words = [
    ...wordsOfText('Spoof'),
    0n,
    ...wordsOfText('X'),
    ...wordsOfNumber(0),
    ...wordsOfNumber(1_000_000),
  ];
  const { a, b } = new Identity().text('Spoof').word(0).key('X').number(0).number(1_000_000).finish();
  expect(idText(1_000_000, a, b)).toBe(naiveId(1_000_000, words));
  expect(idText(35, 1, -1)).toBe('z-00000001ffffffff');
  expect(idText(-36, 0, 0)).toBe('-10-0000000000000000');
});

test('ids of recorded outputs stay what they are', () => {
  const id = (instant: number, ...words: readonly number[]): string => {
    const identity = new Identity();
    for (const word of words) identity.word(word);
    const { a, b } = identity.finish();
    return idText(instant, a, b);
  };
  expect([id(0), id(1, 0), id(1, 1), id(1, -1), id(1_772_443_800_000_000, 1, 2, 3)]).toMatchInlineSnapshot(`
    [
      "0-9ca7007892ca2f0e",
      "1-fc04344803998046",
      "1-80f62f196cc627b5",
      "1-6dccb3c07fe887a4",
      "hga1fvdkw0-fc056575cbb5c6f6",
    ]
  `);
});

test('different histories hardly ever meet', () => {
  const ids = new Set<string>();
  for (let first = 0; first < 300; first += 1) {
    for (let second = 0; second < 300; second += 1) {
      const { a, b } = new Identity().word(first).word(second).finish();
      ids.add(idText(0, a, b));
    }
  }
  expect(ids.size).toBe(90_000);
});
