/** The figures in `docs/demo.md`: those of the day that the demo shows, and the further ones, measured again. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findAbuse, loadSurveillance } from '../../../examples/market-surveillance/find-abuse.ts';
import { scoreTable } from '../../../examples/market-surveillance/report.ts';
import { addScores, score, type Score } from '../../../examples/market-surveillance/score.ts';
import { simulateMarketDay } from '../../../examples/market-surveillance/simulator/market-day.ts';

const page = readFileSync(new URL('../../../docs/demo.md', import.meta.url), 'utf8');
const rules = loadSurveillance();

function scoreOf(seed: number): readonly Score[] {
  const { events, truth } = simulateMarketDay(seed);
  return score(findAbuse(rules, events), truth);
}

test('the page has the figures of the day that the demo shows', () => {
  expect(page).toContain(scoreTable(scoreOf(1)));
});

test('the page has the figures of the five further days', { timeout: 300_000 }, () => {
  expect(page).toContain(scoreTable(addScores([2001, 2002, 2003, 2004, 2005].map(scoreOf))));
});
