/** Seeded chance: repeatable, independent by name, and about as spread out as it should be. */
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../examples/market-surveillance/simulator/random.ts';

describe('random', () => {
  test('repeats for a seed and differs between seeds and names', () => {
    const draw = (seed: string) => Array.from({ length: 5 }, createRandom(seed).next);
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
    expect(createRandom('a').fork('x').next()).toBe(createRandom('a/x').next());
  });

  test('forking does not draw', () => {
    const [one, two] = [createRandom('a'), createRandom('a')];
    one.fork('x').next();
    expect(one.next()).toBe(two.next());
  });

  test('means are what they are said to be', () => {
    const random = createRandom('means');
    const mean = (draw: () => number) =>
      Array.from({ length: 20_000 }, draw).reduce((a, b) => a + b, 0) / 20_000;
    expect(mean(random.next)).toBeCloseTo(0.5, 1);
    expect(mean(() => random.exponential(3))).toBeCloseTo(3, 0);
    expect(mean(random.normal)).toBeCloseTo(0, 1);
    expect(mean(() => random.whole(1, 3))).toBeCloseTo(2, 1);
  });
});
