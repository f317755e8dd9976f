/** A length of time as one writes it: `1min30s`. */

const units: readonly (readonly [name: string, microseconds: number])[] = [
  ['d', 86_400_000_000],
  ['h', 3_600_000_000],
  ['min', 60_000_000],
  ['s', 1_000_000],
  ['ms', 1_000],
  ['us', 1],
];

export function showDuration(microseconds: number): string {
  let rest = microseconds;
  const parts = units.flatMap(([name, length]) => {
    const count = Math.floor(rest / length);
    rest -= count * length;
    return count === 0 ? [] : [`${count}${name}`];
  });
  return parts.length === 0 ? '0s' : parts.join('');
}
