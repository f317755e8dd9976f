/**
 * Writes one simulated day: the events as NDJSON to standard output, ready for `cep run`, and the ground truth to
 * a file of its own. `write-events.ts [SEED [TRUTH-FILE]]`
 */
import { writeFileSync } from 'node:fs';
import { simulateMarketDay } from './simulator/market-day.ts';

const [seed = '1', truthFile] = process.argv.slice(2);
const { events, truth } = simulateMarketDay(Number(seed));
if (truthFile !== undefined) {
  writeFileSync(truthFile, truth.map((episode) => `${JSON.stringify(episode)}\n`).join(''));
}
for (const event of events) process.stdout.write(`${JSON.stringify(event)}\n`);
