/** What a share is worth: a random walk second by second, with a few pieces of news that move it at once. */
import type { Random } from './random.ts';

/** Prices of one symbol at the open and how they move, all in ticks. */
export type Listing = { readonly symbol: string; readonly open: number; readonly perSecond: number };

/** A piece of news: when it comes and by how much the worth jumps. */
export type News = { readonly second: number; readonly jump: number };

/** The worth at each second of the day. */
export function walk(
  { open, perSecond }: Listing,
  seconds: number,
  news: readonly News[],
  random: Random,
): Float64Array {
  const worth = new Float64Array(seconds + 1);
  let present = open;
  for (let second = 0; second <= seconds; second += 1) {
    for (const item of news) if (item.second === second) present += item.jump;
    // A weak pull towards the open keeps a cheap share from going to nothing.
    present += perSecond * random.normal() + (open - present) * 1e-5;
    worth[second] = present;
  }
  return worth;
}
