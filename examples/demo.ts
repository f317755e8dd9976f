/**
 * The demo: a simulated trading day through the surveillance rules, then a recorded week of earthquakes through
 * theirs. `--seed N` takes another day; `--seeds N` scores so many further days instead.
 */
import { parseArgs } from 'node:util';
import { reportQuakes } from './earthquakes/report.ts';
import { reportDay, reportScores } from './market-surveillance/report.ts';

/** The further seeds begin here; the rules were written, and the simulator was tried, with others. */
const firstFurtherSeed = 2001;

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, seeds: { type: 'string' } },
});

if (values.seeds === undefined) {
  reportDay(Number(values.seed), console.log);
  console.log();
  reportQuakes(console.log);
} else {
  const seeds = Array.from({ length: Number(values.seeds) }, (_, index) => firstFurtherSeed + index);
  reportScores(seeds, console.log);
}
