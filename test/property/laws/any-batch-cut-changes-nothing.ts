/** However the input is cut into batches, the outputs are the same. */
import { difference } from '../../engine/compare.ts';
import type { Batches } from '../../engine/engine.ts';
import { breaks, eachPlay, holds, saysNothing, type Law } from './law.ts';

export const anyBatchCutChangesNothing: Law = {
  name: 'anyBatchCutChangesNothing',
  every: 1,
  textual: true,
  check: ({ module, code, result, plays, draw }) => {
    if (code === null) return saysNothing;
    return eachPlay(plays, (played) => {
      const { trace, options } = played;
      const decide = draw();
      const cuts: readonly Batches[] = ['whole', [0, 1, 2, 3].map(() => 1 + decide(6))];
      const single = result(played);
      for (const cut of cuts) {
        const other = code.run(trace, options, cut);
        const what = difference(single, other);
        if (what === null) continue;
        return breaks({
          what,
          module: module.text,
          trace,
          options,
          sides: [
            { name: 'one by one', outputs: single.outputs },
            { name: `batches ${String(cut)}`, outputs: other.outputs },
          ],
        });
      }
      return holds;
    });
  },
};
