/** The surveillance rules on a simulated day: what is planted is found, and little else is reported. */
import { describe, expect, test } from 'vitest';
import { findAbuse, loadSurveillance } from '../../../examples/market-surveillance/find-abuse.ts';
import { score } from '../../../examples/market-surveillance/score.ts';
import { simulateMarketDay } from '../../../examples/market-surveillance/simulator/market-day.ts';

const { events, truth } = simulateMarketDay(1);
const alerts = findAbuse(loadSurveillance(), events);

describe('surveillance rules', () => {
  test.each(score(alerts, truth))(
    'most of $abuse is found, and most alerts are right',
    ({ alerts: all, right, planted, found }) => {
      expect(found / planted).toBeGreaterThanOrEqual(0.5);
      expect(right / all).toBeGreaterThanOrEqual(0.5);
    },
  );
});
