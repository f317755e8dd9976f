/** A bar on standard error that shows how far a long run is, and how fast. Only on a terminal. */
import type { OutputStream } from '../host.ts';
import { grouped, rate } from './numbers.ts';

const firstAfterMs = 500;
const everyMs = 100;
const barWidth = 24;
const clearLine = '\r\u001B[K';

export interface Progress {
  /** Called often; writes seldom. `share` is between 0 and 1, or null where the size is not known. */
  update(events: number, share: number | null): void;
  /** Takes the bar away. */
  clear(): void;
}

export const noProgress: Progress = { update: () => undefined, clear: () => undefined };

/** @param now a clock in milliseconds */
export function progressBar(stream: OutputStream, now: () => number): Progress {
  const start = now();
  let next = start + firstAfterMs;
  let shown = false;
  return {
    update(events, share) {
      const time = now();
      if (time < next) return;
      next = time + everyMs;
      shown = true;
      const text = `${share === null ? '' : `${bar(share)} `}${grouped(events)} events, ${rate(events, time - start)}`;
      // Some terminals do not say how wide they are, or say nought.
      stream.write(clearLine + text.slice(0, (stream.columns || 80) - 1));
    },
    clear() {
      if (shown) stream.write(clearLine);
      shown = false;
    },
  };
}

function bar(share: number): string {
  const full = Math.round(Math.min(1, share) * barWidth);
  const percent = `${Math.floor(Math.min(1, share) * 100)}`.padStart(3);
  return `[${'#'.repeat(full)}${'.'.repeat(barWidth - full)}] ${percent} %`;
}
