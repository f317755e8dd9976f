/** The identity of outputs worked out the slow way: unbounded integers, one list of words, nothing kept in between. */

const SPACE = 2n ** 32n;

interface Lane {
  readonly seed: bigint;
  readonly factor: bigint;
  readonly shift: bigint;
}

const lanes: readonly Lane[] = [
  { seed: 0x2545f491n, factor: 0x85ebca6bn, shift: 13n },
  { seed: 0x9e3779b9n, factor: 0xc2b2ae35n, shift: 16n },
];

/** Both lanes over a list of words, before they are finished; as signed 32-bit numbers. */
export function mixed(words: readonly bigint[]): readonly number[] {
  return lanes.map((lane) => signed(words.reduce((state, word) => mix(lane, state, word), lane.seed)));
}

/** The words of a whole number: its low and its high half in two's complement. */
export function wordsOfNumber(n: number): readonly bigint[] {
  const whole = BigInt.asUintN(64, BigInt(n));
  return [whole % SPACE, whole / SPACE];
}

/** The words of a text: its code units, then how many there are. */
export function wordsOfText(text: string): readonly bigint[] {
  return [...Array.from({ length: text.length }, (_, i) => BigInt(text.charCodeAt(i))), BigInt(text.length)];
}

/** The id of an output, from the words of what made it. */
export function naiveId(instant: number, words: readonly bigint[]): string {
  const finished = lanes.map((lane) =>
    finish(words.reduce((state, word) => mix(lane, state, word), lane.seed)),
  );
  return `${instant.toString(36)}-${finished.map((lane) => lane.toString(16).padStart(8, '0')).join('')}`;
}

function mix({ factor, shift }: Lane, state: bigint, word: bigint): bigint {
  const product = ((state ^ BigInt.asUintN(32, word)) * factor) % SPACE;
  return product ^ (product >> shift);
}

function finish(state: bigint): bigint {
  let h = state ^ (state >> 16n);
  h = (h * 0x85ebca6bn) % SPACE;
  h ^= h >> 13n;
  h = (h * 0xc2b2ae35n) % SPACE;
  return h ^ (h >> 16n);
}

function signed(lane: bigint): number {
  return Number(BigInt.asIntN(32, lane));
}
