/** What every part of the day's set-up is given. */
import type { Registrar } from './cast.ts';
import type { Market } from './market.ts';
import type { Random } from './random.ts';
import type { Span } from './schedule.ts';

export type Stage = {
  readonly market: Market;
  readonly day: Span;
  readonly random: Random;
  readonly registrar: Registrar;
};
