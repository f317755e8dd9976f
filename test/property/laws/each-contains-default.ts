/**
 * What a loop reports by default, it reports with `each` too: for a pattern with one loop, not at its end, and
 * no negation. (At the end of a pattern the two complete at different instants; a negation holds up to what the
 * match takes next, which differs.)
 */
import { missing } from '../../engine/compare.ts';
import type { RuleModel } from '../generate/model.ts';
import { aloneWith } from './alone.ts';
import { breaks, eachPlay, holds, saysNothing, type Law } from './law.ts';

export const eachContainsDefault: Law = {
  name: 'eachContainsDefault',
  every: 1,
  textual: false,
  check: (subject) => {
    const pair = aloneWith(subject, 'default-as-each', hasOneLoop);
    if (pair === null) return saysNothing;
    return eachPlay(subject.plays, ({ trace, options }) => {
      const byDefault = pair.plain.run(trace, options).outputs;
      const each = pair.twisted.run(trace, options).outputs;
      const lost = missing(byDefault, each, { ids: true, anyOrder: true });
      if (lost.length === 0) return holds;
      return breaks({
        what: `${lost.length} matches of the default form are not among those of each`,
        module: pair.text,
        trace,
        options,
        sides: [
          { name: 'default', outputs: byDefault },
          { name: 'each', outputs: each },
        ],
      });
    });
  },
};

function hasOneLoop({ features }: RuleModel): boolean {
  const { loops, plainLoops, negations, loopsAtEnd, narrowings } = features;
  return loops === 1 && plainLoops === 1 && negations + loopsAtEnd + narrowings === 0;
}
