/** A rule whose runs time ends keeps nothing once time has moved to its end. */
import { moves } from '../../engine/batches.ts';
import { collect, make } from '../../engine/compiled-engine.ts';
import { breaks, eachPlay, holds, saysNothing, type Law } from './law.ts';

/** In milliseconds, behind all that a trace may ask for. */
const farAway = 1e12;

export const everyRunIsGoneOnceItsWindowHasPassed: Law = {
  name: 'everyRunIsGoneOnceItsWindowHasPassed',
  every: 1,
  textual: false,
  check: ({ module, code, plays }) => {
    const timed = new Map(
      module.rules.filter((rule) => rule.timed).map((rule) => [rule.name, rule.remembers]),
    );
    if (code === null || timed.size === 0) return saysNothing;
    return eachPlay(plays, ({ trace, options }) => {
      const detector = code.create(options);
      const outputs = collect(detector);
      for (const move of moves(trace, 'single')) make(detector, move);
      // Time first comes to where all is over, so that what was kept for some time is forgotten.
      detector.advanceTo(farAway);
      detector.drain();
      const left = detector.stats().rules.filter(({ name, runs, keys }) => {
        const remembers = timed.get(name);
        return remembers !== undefined && runs + (remembers ? 0 : keys) > 0;
      });
      if (left.length === 0) return holds;
      return breaks({
        what: left.map(({ name, runs, keys }) => `${name} has ${runs} runs, ${keys} keys`).join('; '),
        module: module.text,
        trace,
        options,
        sides: [{ name: 'detector', outputs }],
      });
    });
  },
};
