/** `once`, `once for D`: of each key the first match only, with a length again after it (language §4.6). */
import type { Report } from './reports.ts';

/** @param length microseconds: suppressed are matches in (t, t + length); null: all behind the first */
export function once(reports: readonly Report[], length: number | null): readonly Report[] {
  let last: number | null = null;
  return reports.filter(({ kind, at }) => {
    if (kind === 'timeout') return true;
    if (last !== null && (length === null || at.time - last < length)) return false;
    last = at.time;
    return true;
  });
}
