/** The hash by which matches and outputs are told apart (language §4.5; §10, decision 5). */
import type { Value } from '../../stdlib/index.ts';
import type { Lanes, Occurrence } from './event.ts';
import type { Taken } from './pattern/progress.ts';

const seeds: Lanes = { a: 0x2545f491, b: 0x9e3779b9 | 0 };

/** What is hashed: each part takes the lanes on. */
type Part = (lanes: Lanes) => Lanes;

function word(x: number): Part {
  return (lanes) => {
    const a = Math.imul(lanes.a ^ x, 0x85ebca6b);
    const b = Math.imul(lanes.b ^ x, 0xc2b2ae35);
    return { a: a ^ (a >>> 13), b: b ^ (b >>> 16) };
  };
}

/** A whole number as its low and its high 32 bits; any other by the two halves of its IEEE 754 form. */
function number(n: number): readonly Part[] {
  if (Number.isSafeInteger(n))
    return [word(Number(BigInt.asIntN(32, BigInt(n)))), word(Math.floor(n / 2 ** 32) | 0)];
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, n);
  return [word(bits.getInt32(0)), word(bits.getInt32(4))];
}

function text(s: string): readonly Part[] {
  const units = Array.from({ length: s.length }, (_, index) => word(s.charCodeAt(index)));
  return [...units, word(s.length)];
}

function key(value: Value): readonly Part[] {
  if (typeof value === 'string') return text(value);
  return typeof value === 'number' ? number(value) : [word(value === true ? 1 : 0)];
}

function hash(parts: readonly Part[]): Lanes {
  return parts.reduce((lanes, part) => part(lanes), seeds);
}

/** The hash of what a match took, in order. An event that a rule emitted counts by its own hash. */
export function matchLanes(taken: readonly Taken[], nameOf: (event: Occurrence) => string): Lanes {
  return hash(
    taken.flatMap(({ atom, event }) => {
      const { lanes } = event.happening;
      const own =
        lanes === null
          ? [...text(nameOf(event)), ...number(event.moment.time), word(event.ordinal)]
          : [word(lanes.a), word(lanes.b)];
      return [word(atom), ...own];
    }),
  );
}

export interface OutputParts {
  readonly rule: string;
  /** Number of the `emit` in the rule. */
  readonly emit: number;
  readonly keys: readonly Value[];
  readonly nth: number;
  /** Microseconds. */
  readonly instant: number;
  readonly match: Lanes;
}

export function outputLanes({ rule, emit, keys, nth, instant, match }: OutputParts): Lanes {
  const { a, b } = hash([
    ...text(rule),
    word(emit),
    ...keys.flatMap(key),
    ...number(nth),
    ...number(instant),
    word(match.a),
    word(match.b),
  ]);
  return { a: finished(a), b: finished(b) };
}

/** `fmix32` of MurmurHash3. */
function finished(lane: number): number {
  const one = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  const two = Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
  return two ^ (two >>> 16);
}

/** The id: the instant in base 36, and the lanes in hexadecimal. */
export function idText(instant: number, { a, b }: Lanes): string {
  return `${instant.toString(36)}-${hex(a)}${hex(b)}`;
}

function hex(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, '0');
}
