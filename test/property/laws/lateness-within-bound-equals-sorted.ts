/** Events that come late, but within the bound, are handled as if they had come in order. */
import { difference } from '../../engine/compare.ts';
import { isEvent, type TraceEvent } from '../../engine/trace.ts';
import { breaks, eachPlay, holds, saysNothing, type Law } from './law.ts';

export const latenessWithinBoundEqualsSorted: Law = {
  name: 'latenessWithinBoundEqualsSorted',
  every: 1,
  textual: true,
  check: ({ module, engine, plays }) =>
    eachPlay(plays, ({ trace, options }) => {
      if (options.lateness === 0) return saysNothing;
      const events = trace.filter(isEvent);
      const sorted = events.toSorted((a, b) => timeOf(a) - timeOf(b));
      const lateness = Math.max(0, ...events.map((event, index) => behind(event, events.slice(0, index))));
      const inOrder = engine.run(sorted, { ...options, lateness: 0 });
      const late = engine.run(events, { ...options, lateness });
      const what = difference(inOrder, late);
      if (what === null) return holds;
      return breaks({
        what: `${what} (lateness ${lateness})`,
        module: module.text,
        trace: events,
        options: { ...options, lateness },
        sides: [
          { name: 'sorted', outputs: inOrder.outputs },
          { name: 'with lateness', outputs: late.outputs },
        ],
      });
    }),
};

function timeOf(event: TraceEvent): number {
  return Number(event['at']);
}

/** How far an event is behind the latest of those before it. */
function behind(event: TraceEvent, earlier: readonly TraceEvent[]): number {
  const furthest = Math.max(0, ...earlier.map((other) => timeOf(other) - timeOf(event)));
  return Math.round(furthest * 1000) / 1000;
}
