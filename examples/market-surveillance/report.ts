/** The market part of the demo: a day or several, what the rules found, and how right they were. */
import { textTable } from '../text-table.ts';
import type { Alert } from './alert.ts';
import { findAbuse, loadSurveillance } from './find-abuse.ts';
import { addScores, percent, pointsAt, score, type Score } from './score.ts';
import type { Episode } from './simulator/episode.ts';
import { simulateMarketDay } from './simulator/market-day.ts';

type Print = (text: string) => void;

/** One day: every alert, then the score. */
export function reportDay(seed: number, print: Print): void {
  const begun = performance.now();
  const { events, truth } = simulateMarketDay(seed);
  const simulated = performance.now();
  const rules = loadSurveillance();
  const compiled = performance.now();
  const alerts = findAbuse(rules, events);
  const seconds = (performance.now() - compiled) / 1_000;
  const rate = Math.round(events.length / seconds / 1_000).toLocaleString('en');

  print(`Market surveillance: one simulated trading day, seed ${seed}`);
  print(`  ${events.length.toLocaleString('en')} events simulated in ${inSeconds(simulated - begun)}`);
  print(`  rules compiled in ${inSeconds(rules.compiledIn)}`);
  print(`  every event through every rule in ${inSeconds(seconds * 1_000)}: ${rate},000 events a second\n`);
  print(alertTable(alerts, truth));
  print('\nAgainst the ground truth, which the rules do not see:\n');
  print(scoreTable(score(alerts, truth)));
}

/** Several days: the score of each, then all together. */
export function reportScores(seeds: readonly number[], print: Print): void {
  const rules = loadSurveillance();
  const scores = seeds.map((seed) => {
    const { events, truth } = simulateMarketDay(seed);
    return score(findAbuse(rules, events), truth);
  });
  for (const [index, seed] of seeds.entries()) {
    print(`Seed ${seed}\n`);
    print(`${scoreTable(scores[index] ?? [])}\n`);
  }
  print(`All ${seeds.length} together\n`);
  print(scoreTable(addScores(scores)));
}

export function scoreTable(scores: readonly Score[]): string {
  const head = ['rule', 'planted', 'found', 'alerts', 'right', 'precision', 'recall'];
  const rows = scores.map(({ abuse, alerts, right, planted, found }) => [
    abuse,
    planted,
    found,
    alerts,
    right,
    percent(right, alerts),
    percent(found, planted),
  ]);
  return textTable(head, rows);
}

function alertTable(alerts: readonly Alert[], truth: readonly Episode[]): string {
  const rows = alerts.map((alert) => [
    clock(alert.from),
    alert.abuse,
    alert.symbol,
    alert.party,
    alert.matches,
    alert.detail,
    truth.some((episode) => pointsAt(alert, episode)) ? 'planted' : 'innocent',
  ]);
  return textTable(['time', 'alert', 'share', 'party', 'matches', 'what', 'truth'], rows);
}

/** The time of day in New York. */
function clock(at: number): string {
  return new Date(at).toLocaleTimeString('en-GB', { timeZone: 'America/New_York' });
}

function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}
