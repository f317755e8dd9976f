/** Alerts taken together and held against the ground truth. */
import { describe, expect, test } from 'vitest';
import { collapse, type Alert } from '../../../examples/market-surveillance/alert.ts';
import { addScores, percent, pointsAt, score } from '../../../examples/market-surveillance/score.ts';
import type { Episode } from '../../../examples/market-surveillance/simulator/episode.ts';

const alert = (from: number, to: number, more: Partial<Alert> = {}): Alert => ({
  abuse: 'spoofing',
  symbol: 'ALDR',
  party: 'T001',
  from,
  to,
  matches: 1,
  detail: '',
  ...more,
});
const episode: Episode = { abuse: 'spoofing', symbol: 'ALDR', party: 'T001', from: 100, to: 200 };

describe('collapse', () => {
  test('overlapping matches of one rule, share and party are one alert', () => {
    const together = collapse([alert(1, 5), alert(4, 9), alert(9, 12), alert(13, 14)]);
    expect(together.map(({ from, to, matches }) => [from, to, matches])).toEqual([
      [1, 12, 3],
      [13, 14, 1],
    ]);
  });

  test('others stay apart', () => {
    const apart = [alert(1, 5), alert(1, 5, { party: 'T002' }), alert(1, 5, { symbol: 'BRCH' })];
    expect(collapse(apart)).toHaveLength(3);
  });
});

describe('score', () => {
  test('an alert points at an episode of its kind, share and party whose time it overlaps', () => {
    expect(pointsAt(alert(150, 250), episode)).toBe(true);
    expect(pointsAt(alert(200, 250), episode)).toBe(true);
    expect(pointsAt(alert(201, 250), episode)).toBe(false);
    expect(pointsAt(alert(150, 250, { abuse: 'layering' }), episode)).toBe(false);
    expect(pointsAt(alert(150, 250, { party: 'T002' }), episode)).toBe(false);
  });

  test('counts alerts, right alerts, planted and found episodes', () => {
    const truth = [episode, { ...episode, from: 500, to: 600 }];
    const [spoofing] = score([alert(90, 110), alert(150, 160), alert(300, 310)], truth);
    expect(spoofing).toEqual({ abuse: 'spoofing', alerts: 3, right: 2, planted: 2, found: 1 });
    expect(addScores([score([alert(90, 110)], truth), score([], truth)])[0]).toEqual({
      abuse: 'spoofing',
      alerts: 1,
      right: 1,
      planted: 4,
      found: 1,
    });
  });

  test('a share of nothing is a dash', () => {
    expect(percent(1, 3)).toBe('33 %');
    expect(percent(0, 0)).toBe('-');
  });
});
