/** Events of a type that no rule names change nothing, nor does a type that the module does not declare. */
import { outputDifference } from '../../engine/compare.ts';
import { isEvent, type Trace, type TraceItem } from '../../engine/trace.ts';
import type { Draw } from '../generate/draw.ts';
import { foreignEvent } from './foreign-event.ts';
import { breaks, eachPlay, holds, type Law } from './law.ts';

export const foreignEventsChangeNothing: Law = {
  name: 'foreignEventsChangeNothing',
  every: 1,
  textual: false,
  check: ({ module, engine, result, plays, draw }) => {
    // The wildcard of a rule without keys stands for every type that is declared.
    const isNamed = module.rules.some(({ alphabet }) => alphabet.includes(foreignEvent(0).type));
    return eachPlay(plays, (played) => {
      const { trace, options } = played;
      // Foreign events that are late are counted too, so only outputs are compared.
      const without = result(played).outputs;
      const withForeign = engine.run(salted(trace, draw(), isNamed), options).outputs;
      const what = outputDifference(without, withForeign);
      if (what === null) return holds;
      return breaks({
        what,
        module: module.text,
        trace,
        options,
        sides: [
          { name: 'without', outputs: without },
          { name: 'with events of a foreign type', outputs: withForeign },
        ],
      });
    });
  },
};

/** A foreign event has the time of the event before it, so it moves time no further. */
function salted(trace: Trace, draw: Draw, isNamed: boolean): Trace {
  return trace.flatMap((item): readonly TraceItem[] => {
    if (!isEvent(item)) return [item];
    const kind = draw(4);
    if (kind === 0) return [item, { type: 'Undeclared', at: item['at'], k: 'x' }];
    return kind === 1 && !isNamed ? [item, foreignEvent(Number(item['at']))] : [item];
  });
}
