/**
 * One JSON value read from bytes, if it is plain: a string without escapes, a number without an exponent, `true`,
 * `false` or `null`. All else is left to `JSON.parse`.
 */
import { readNumber } from '../number-text.ts';
import type { TextCache } from '../text-cache.ts';

const quote = 34;
const minus = 45;
const point = 46;
const zero = 48;
const nine = 57;
const backslash = 92;
const space = 32;

export class PlainValue {
  /** The value last read. */
  value: unknown = null;

  /** Reads the value at `start`; gives the place behind it, or -1 if it is not plain. */
  read(bytes: Buffer, start: number, cache: TextCache): number {
    const first = bytes[start] ?? 0;
    if (first === quote) return this.#readText(bytes, start + 1, cache);
    if (first === minus || (first >= zero && first <= nine)) return this.#readNumber(bytes, start);
    return this.#readWord(bytes, start);
  }

  /** Goes over the value at `start` without making it. */
  skip(bytes: Buffer, start: number): number {
    const first = bytes[start] ?? 0;
    if (first === quote) {
      const end = textEnd(bytes, start + 1);
      return end < 0 ? -1 : end + 1;
    }
    if (first === minus || (first >= zero && first <= nine)) return numberEnd(bytes, start);
    return this.#readWord(bytes, start);
  }

  #readText(bytes: Buffer, start: number, cache: TextCache): number {
    const end = textEnd(bytes, start);
    if (end < 0) return -1;
    this.value = cache.text(bytes, start, end);
    return end + 1;
  }

  #readNumber(bytes: Buffer, start: number): number {
    const end = numberEnd(bytes, start);
    if (end >= 0) this.value = readNumber(bytes, start, end);
    return end;
  }

  #readWord(bytes: Buffer, start: number): number {
    for (const { spelling, value } of words) {
      if (spelling.every((byte, index) => bytes[start + index] === byte)) {
        this.value = value;
        return start + spelling.length;
      }
    }
    return -1;
  }
}

const words: readonly { readonly spelling: readonly number[]; readonly value: unknown }[] = [
  { spelling: [...Buffer.from('true')], value: true },
  { spelling: [...Buffer.from('false')], value: false },
  { spelling: [...Buffer.from('null')], value: null },
];

/** Where the closing quote stands; -1 if an escape or a control character, such as the end of the line, is before it. */
function textEnd(bytes: Buffer, start: number): number {
  for (let position = start; ; position += 1) {
    const byte = bytes[position] ?? 0;
    if (byte === quote) return position;
    if (byte === backslash || byte < space) return -1;
  }
}

/** The end of a number as JSON has it; -1 where it is none. An exponent ends it, and is then no separator. */
function numberEnd(bytes: Buffer, start: number): number {
  let position = bytes[start] === minus ? start + 1 : start;
  const whole = position;
  position = digitsEnd(bytes, position);
  if (position === whole || (bytes[whole] === zero && position > whole + 1)) return -1;
  if (bytes[position] !== point) return position;
  const end = digitsEnd(bytes, position + 1);
  return end === position + 1 ? -1 : end;
}

function digitsEnd(bytes: Buffer, start: number): number {
  let position = start;
  for (;;) {
    const byte = bytes[position] ?? 0;
    if (byte < zero || byte > nine) return position;
    position += 1;
  }
}
