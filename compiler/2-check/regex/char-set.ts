/** Sets of characters, as sorted ranges that do not touch: enough to tell whether two sets share a character. */

/** From and to, both inside. */
export type CharRange = readonly [from: number, to: number];
export type CharSet = readonly CharRange[];

const last = 0x10ffff;

export const anyChar: CharSet = [[0, last]];
export const digits: CharSet = rangesOf('09');
export const wordChars: CharSet = rangesOf('09', 'AZ', '__', 'az');
export const spaces: CharSet = normal([
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
]);
export const lineEnds: CharSet = normal([
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x2028, 0x2029],
]);

export function oneChar(code: number): CharSet {
  return [[code, code]];
}

export function unite(sets: readonly CharSet[]): CharSet {
  return normal(sets.flat());
}

export function invert(set: CharSet): CharSet {
  const gaps: CharRange[] = [];
  let from = 0;
  for (const [low, high] of set) {
    if (low > from) gaps.push([from, low - 1]);
    from = high + 1;
  }
  if (from <= last) gaps.push([from, last]);
  return gaps;
}

export function overlap(left: CharSet, right: CharSet): boolean {
  return left.some(([low, high]) =>
    right.some(([otherLow, otherHigh]) => low <= otherHigh && otherLow <= high),
  );
}

/** The set with both cases of every letter; ranges beyond ASCII are taken as they are. */
export function bothCases(set: CharSet): CharSet {
  const swapped = set.flatMap(([low, high]): CharRange[] => [
    ...shifted(low, high, 0x41, 0x5a, 0x20),
    ...shifted(low, high, 0x61, 0x7a, -0x20),
    ...(low === high ? otherCase(low) : []),
  ]);
  return normal([...set, ...swapped]);
}

function shifted(low: number, high: number, from: number, to: number, by: number): CharRange[] {
  const [start, end] = [Math.max(low, from), Math.min(high, to)];
  return start <= end ? [[start + by, end + by]] : [];
}

function otherCase(code: number): CharRange[] {
  const text = String.fromCodePoint(code);
  return [text.toLowerCase(), text.toUpperCase()].flatMap((other): CharRange[] => {
    const first = other.codePointAt(0);
    return first === undefined ? [] : [[first, first]];
  });
}

function rangesOf(...pairs: readonly string[]): CharSet {
  return normal(pairs.map((pair): CharRange => [pair.charCodeAt(0), pair.charCodeAt(1)]));
}

function normal(ranges: readonly CharRange[]): CharSet {
  const merged: [number, number][] = [];
  for (const [low, high] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const before = merged.at(-1);
    if (before !== undefined && low <= before[1] + 1) before[1] = Math.max(before[1], high);
    else merged.push([low, high]);
  }
  return merged;
}
