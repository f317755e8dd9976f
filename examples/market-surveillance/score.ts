/** Alerts against the ground truth: precision and recall of each rule. */
import type { Alert } from './alert.ts';
import { abuses, type Abuse, type Episode } from './simulator/episode.ts';

export type Score = {
  readonly abuse: Abuse;
  readonly alerts: number;
  /** Alerts that point at a planted episode. */
  readonly right: number;
  readonly planted: number;
  /** Planted episodes that some alert points at. */
  readonly found: number;
};

/** An alert points at an episode of the same abuse, share and party if their times overlap. */
export function pointsAt(alert: Alert, episode: Episode): boolean {
  return (
    alert.abuse === episode.abuse &&
    alert.symbol === episode.symbol &&
    alert.party === episode.party &&
    alert.from <= episode.to &&
    episode.from <= alert.to
  );
}

export function score(alerts: readonly Alert[], truth: readonly Episode[]): readonly Score[] {
  return abuses.map((abuse) => {
    const own = alerts.filter((alert) => alert.abuse === abuse);
    const planted = truth.filter((episode) => episode.abuse === abuse);
    return {
      abuse,
      alerts: own.length,
      right: own.filter((alert) => planted.some((episode) => pointsAt(alert, episode))).length,
      planted: planted.length,
      found: planted.filter((episode) => own.some((alert) => pointsAt(alert, episode))).length,
    };
  });
}

/** The sum of scores of several days, rule by rule. */
export function addScores(days: readonly (readonly Score[])[]): readonly Score[] {
  return abuses.map((abuse) => {
    const own = days.flat().filter((one) => one.abuse === abuse);
    const sum = (pick: (one: Score) => number): number => own.reduce((total, one) => total + pick(one), 0);
    return {
      abuse,
      alerts: sum((one) => one.alerts),
      right: sum((one) => one.right),
      planted: sum((one) => one.planted),
      found: sum((one) => one.found),
    };
  });
}

/** A share as per cent; a dash where there is nothing to share. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(0)} %`;
}
