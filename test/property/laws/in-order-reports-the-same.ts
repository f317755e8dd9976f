/** Where no match skips another, `in order` reports the same matches, if at other times. */
import { missing } from '../../engine/compare.ts';
import type { EngineOutput } from '../../engine/trace.ts';
import { aloneWith } from './alone.ts';
import { breaks, eachPlay, holds, saysNothing, type Law } from './law.ts';

export const inOrderReportsTheSame: Law = {
  name: 'inOrderReportsTheSame',
  every: 8,
  textual: false,
  check: (subject) => {
    const pair = aloneWith(subject, 'in-order', ({ features }) => features.narrowings === 0);
    if (pair === null) return saysNothing;
    return eachPlay(subject.plays, ({ trace, options }) => {
      // What is held is released when time has come to its end.
      const drained = { ...options, drain: true };
      const [atOnce, held] = [pair.plain, pair.twisted].map((engine) =>
        engine.run(trace, drained).outputs.map(withoutTime),
      );
      if (atOnce === undefined || held === undefined) return saysNothing;
      const any = { ids: false, anyOrder: true };
      const strays = [...missing(atOnce, held, any), ...missing(held, atOnce, any)];
      if (strays.length === 0) return holds;
      return breaks({
        what: `${strays.length} outputs are not the same`,
        module: pair.text,
        trace,
        options: drained,
        sides: [
          { name: 'at once', outputs: atOnce },
          { name: 'in order', outputs: held },
        ],
      });
    });
  },
};

function withoutTime(output: EngineOutput): EngineOutput {
  return { ...output, at: 0 };
}
