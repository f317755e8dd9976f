/** Generated code does what the reference interpreter says: outputs, order, times, ids and data. */
import { difference } from '../../engine/compare.ts';
import { breaks, eachPlay, holds, saysNothing, type Law } from './law.ts';

export const equalsReference: Law = {
  name: 'equalsReference',
  every: 1,
  textual: true,
  check: ({ module, code, reference, result, plays }) => {
    if (code === null) return saysNothing;
    return eachPlay(plays, (played) => {
      const { trace, options } = played;
      const expected = reference.run(trace, options);
      const found = result(played);
      const what = difference(expected, found);
      if (what === null) return holds;
      return breaks({
        what,
        module: module.text,
        trace,
        options,
        sides: [
          { name: 'reference', outputs: expected.outputs },
          { name: 'detector', outputs: found.outputs },
        ],
      });
    });
  },
};
