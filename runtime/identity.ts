/**
 * The identity of a match: a hash over what made it, from which the id of an output follows (language §4.5).
 *
 * Two 32-bit lanes are mixed word by word with multiply and xor-shift steps; the finaliser is `fmix32` of
 * MurmurHash3 (Austin Appleby, public domain). One scratch object per detector is loaded, mixed and read, so
 * that nothing is allocated per event.
 */
import type { EngineEvent } from './event.ts';

export const SEED_A = 0x2545f491;
export const SEED_B = 0x9e3779b9 | 0;
const WORD = 4294967296;

const bits = new DataView(new ArrayBuffer(8));

export class Identity {
  a = SEED_A;
  b = SEED_B;

  /** Back to the seeds. */
  reset(): this {
    this.a = SEED_A;
    this.b = SEED_B;
    return this;
  }

  /** Goes on from lanes that were kept. */
  load(a: number, b: number): this {
    this.a = a;
    this.b = b;
    return this;
  }

  word(x: number): this {
    const a = Math.imul(this.a ^ x, 0x85ebca6b);
    this.a = a ^ (a >>> 13);
    const b = Math.imul(this.b ^ x, 0xc2b2ae35);
    this.b = b ^ (b >>> 16);
    return this;
  }

  /** A whole number as its low and high words; any other number as the halves of its IEEE-754 form. */
  number(n: number): this {
    if (Number.isSafeInteger(n)) return this.word((n % WORD) | 0).word(Math.floor(n / WORD) | 0);
    bits.setFloat64(0, n);
    return this.word(bits.getInt32(0)).word(bits.getInt32(4));
  }

  text(s: string): this {
    for (let i = 0; i < s.length; i += 1) this.word(s.charCodeAt(i));
    return this.word(s.length);
  }

  /** A partition key of any of the types a key may have. */
  key(value: string | number | boolean): this {
    if (typeof value === 'string') return this.text(value);
    if (typeof value === 'number') return this.number(value);
    return this.word(value ? 1 : 0);
  }

  /** An event that a match takes as its `atom`-th atom; `ordinal` tells equal inputs apart. */
  event(atom: number, typeName: string, event: EngineEvent, ordinal: number): this {
    this.word(atom);
    const derived = event.$identity;
    if (derived !== null) return this.word(derived.a).word(derived.b);
    return this.text(typeName).number(event.$time).word(ordinal);
  }

  /** The last step before the lanes become an id. */
  finish(): this {
    this.a = fmix32(this.a);
    this.b = fmix32(this.b);
    return this;
  }
}

/** The id of an output: its instant in base 36, then the lanes in hexadecimal. */
export function idText(instant: number, a: number, b: number): string {
  return `${base36(instant)}-${hex(a)}${hex(b)}`;
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
const BYTES: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Like `toString(36)`, which is slow for numbers of this size; so is `toString(16)` of four bytes at once. */
function base36(instant: number): string {
  if (instant < 0) return `-${base36(-instant)}`;
  let text = '';
  let rest = instant;
  do {
    const higher = Math.floor(rest / 36);
    text = `${DIGITS[rest - higher * 36]}${text}`;
    rest = higher;
  } while (rest > 0);
  return text;
}

function hex(lane: number): string {
  return `${BYTES[lane >>> 24]}${BYTES[(lane >>> 16) & 255]}${BYTES[(lane >>> 8) & 255]}${BYTES[lane & 255]}`;
}

function fmix32(x: number): number {
  let h = x ^ (x >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
