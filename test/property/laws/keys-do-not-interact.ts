/** Where all rules are partitioned by one key, each key's outputs come from its own events alone. */
import { missing } from '../../engine/compare.ts';
import { isEvent, type Trace, type TraceEvent } from '../../engine/trace.ts';
import type { ModuleModel } from '../generate/model.ts';
import { breaks, eachPlay, holds, saysNothing, type Law } from './law.ts';
import { foreignEvent } from './foreign-event.ts';

export const keysDoNotInteract: Law = {
  name: 'keysDoNotInteract',
  every: 1,
  textual: false,
  check: ({ module, engine, result, plays }) => {
    if (!module.rules.every(({ keyed }) => keyed === 'first' || keyed === 'both')) return saysNothing;
    return eachPlay(plays, (played) => {
      const { trace, options } = played;
      const keys = [...new Set(trace.filter(isEvent).map((event) => keyOf(event, module)))];
      const together = result(played).outputs;
      const apart = keys.flatMap((key) => engine.run(onlyKey(trace, key, module), options).outputs);
      const all = { ids: true, anyOrder: true };
      const strays = [...missing(together, apart, all), ...missing(apart, together, all)];
      if (strays.length === 0) return holds;
      return breaks({
        what: `${strays.length} outputs are not the same`,
        module: module.text,
        trace,
        options,
        sides: [
          { name: 'together', outputs: together },
          { name: 'key by key', outputs: apart },
        ],
      });
    });
  },
};

function keyOf(event: TraceEvent, module: ModuleModel): unknown {
  const name = module.inputs.find((type) => type.name === event.type)?.keys.first ?? 'k';
  return event[name];
}

/** The events of other keys give way to events that no rule names, so that time moves alike. */
function onlyKey(trace: Trace, key: unknown, module: ModuleModel): Trace {
  return trace.map((item) =>
    isEvent(item) && keyOf(item, module) !== key ? foreignEvent(Number(item['at'])) : item,
  );
}
