/** The same events at other times give the same outputs at other times; ids cover times, so they differ. */
import { outputDifference } from '../../engine/compare.ts';
import { breaks, eachPlay, holds, type Law } from './law.ts';
import { shiftOutput, shiftTrace } from './shift.ts';

const by = 86_400_000 * 365 + 12_345;

export const shiftingTimeShiftsOutputs: Law = {
  name: 'shiftingTimeShiftsOutputs',
  every: 1,
  textual: false,
  check: ({ module, engine, result, plays }) =>
    eachPlay(plays, (played) => {
      const { trace, options } = played;
      const shifted = shiftTrace(trace, module, by);
      const before = result(played).outputs.map((output) => shiftOutput(output, module, by));
      const after = engine.run(shifted, options).outputs;
      const what = outputDifference(before, after, { ids: false, anyOrder: false });
      if (what === null) return holds;
      return breaks({
        what,
        module: module.text,
        trace,
        options,
        sides: [
          { name: 'shifted afterwards', outputs: before },
          { name: 'from shifted events', outputs: after },
        ],
      });
    }),
};
