/** Generated code does what the reference interpreter says: outputs, order, times, ids and data. */
import { difference } from '../../engine/compare.ts';
import { breaks, eachPlay, holds, type Law } from './law.ts';

export const equalsReference: Law = {
  name: 'equalsReference',
  every: 1,
  check: ({ module, engines, plays }) =>
    eachPlay(plays, ({ trace, options }) => {
      const reference = engines.reference.run(trace, options);
      const detector = engines.detector.run(trace, options);
      const what = difference(reference, detector);
      if (what === null) return holds;
      return breaks({
        what,
        module: module.text,
        trace,
        options,
        sides: [
          { name: 'reference', outputs: reference.outputs },
          { name: 'detector', outputs: detector.outputs },
        ],
      });
    }),
};
