/**
 * Seeded chance: sfc32 (Chris Doty-Humphrey's small fast counter, 32 bits), its state filled from the seed's
 * text by FNV-1a and splitmix32. `fork` gives each part of the market a stream of its own, so that a change in
 * one trader does not change what another one draws.
 */
export type Random = {
  /** A number in [0, 1). */
  readonly next: () => number;
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number;
  /** A number in [low, high). */
  readonly between: (low: number, high: number) => number;
  /** Whether something of this probability happens. */
  readonly chance: (probability: number) => boolean;
  /** A waiting time of this mean. */
  readonly exponential: (mean: number) => number;
  /** A normal deviate of mean 0 and deviation 1. */
  readonly normal: () => number;
  /** One of the items. */
  readonly pick: <T>(items: readonly [T, ...T[]]) => T;
  /** An independent stream. */
  readonly fork: (name: string) => Random;
};

export function createRandom(seed: string): Random {
  const next = sfc32(seed);
  const between = (low: number, high: number): number => low + (high - low) * next();
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    whole,
    between,
    chance: (probability) => next() < probability,
    exponential: (mean) => -mean * Math.log(1 - next()),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    pick: (items) => items[whole(0, items.length - 1)] ?? items[0],
    fork: (name) => createRandom(`${seed}/${name}`),
  };
}

function sfc32(seed: string): () => number {
  const fill = splitmix32(fnv1a(seed));
  let [a, b, c, counter] = [fill(), fill(), fill(), 1];
  const step = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  // The first outputs still look like the seed.
  for (let round = 0; round < 12; round += 1) step();
  return step;
}

function splitmix32(start: number): () => number {
  let position = start;
  return () => {
    position = (position + 0x9e3779b9) | 0;
    let mixed = position ^ (position >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}
