/** Alerts as an analyst sees them: outputs of the rules, those of one incident taken together. */
import type { Abuse } from './simulator/episode.ts';

export type Alert = {
  readonly abuse: Abuse;
  readonly symbol: string;
  readonly party: string;
  readonly from: number;
  readonly to: number;
  /** How many matches of the rule it stands for. */
  readonly matches: number;
  /** The first match in a few words. */
  readonly detail: string;
};

/**
 * Every start of a pattern is a match of its own. Matches of one rule, share and party whose times overlap are one
 * incident.
 */
export function collapse(alerts: readonly Alert[]): readonly Alert[] {
  const open = new Map<string, Alert>();
  const done: Alert[] = [];
  for (const alert of alerts.toSorted((a, b) => a.from - b.from)) {
    const key = `${alert.abuse}|${alert.symbol}|${alert.party}`;
    const earlier = open.get(key);
    if (earlier !== undefined && alert.from <= earlier.to) {
      open.set(key, {
        ...earlier,
        to: Math.max(earlier.to, alert.to),
        matches: earlier.matches + alert.matches,
      });
    } else {
      if (earlier !== undefined) done.push(earlier);
      open.set(key, alert);
    }
  }
  return [...done, ...open.values()].toSorted((a, b) => a.from - b.from);
}
