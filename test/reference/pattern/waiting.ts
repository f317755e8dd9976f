/** When waiting for an event is in vain: a `not` is broken, a strict step is missed, or a window closes. */
import { earliest, isBefore, type Moment } from '../moment.ts';
import type { Progress } from './progress.ts';
import type { SearchMode, Setting } from './setting.ts';
import { boundOf } from './window.ts';

export function waitingEnds(
  from: Progress,
  mode: SearchMode,
  { stream, windows }: Setting,
): { readonly moment: Moment | null; readonly byWindow: boolean } {
  const at = (index: number | null): Moment | null =>
    index === null ? null : (stream.events[index]?.moment ?? null);
  const missed = earliest(
    at(from.first),
    mode === 'strict' ? at(from.after) : null,
    ...from.nots.map(({ breaks }) => breaks),
  );
  const { closes } = boundOf(windows, from);
  const byWindow = closes !== null && (missed === null || isBefore(closes, missed));
  return { moment: byWindow ? closes : missed, byWindow };
}
