/** What is said on standard error when a run is over: events, outputs by rule, and what was left out. */
import type { DetectorStats } from '../../runtime/index.ts';
import { grouped, rate } from './numbers.ts';

export interface RunCounts {
  /** Records of types that the module does not declare, by type. */
  readonly skipped: ReadonlyMap<string, number>;
  readonly badLines: number;
  readonly millis: number;
}

export function summaryText(stats: DetectorStats, { skipped, badLines, millis }: RunCounts): string {
  const events = stats.events + stats.late;
  const lines = [
    `${grouped(events)} events in ${(millis / 1_000).toFixed(1)} s (${rate(events, millis)})${upTo(stats.time)}`,
    ...ruleLines(stats.rules),
  ];
  if (stats.late > 0) lines.push(`late: ${grouped(stats.late)} (behind --lateness, not handled)`);
  if (skipped.size > 0) lines.push(`skipped: ${skippedText(skipped)} (types the rules do not declare)`);
  if (badLines > 0)
    lines.push(
      `left out: ${badLines === 1 ? '1 line that does' : `${grouped(badLines)} lines that do`} not fit`,
    );
  return lines.map((line) => `${line}\n`).join('');
}

function ruleLines(rules: DetectorStats['rules']): readonly string[] {
  const names = Math.max(...rules.map(({ name }) => name.length));
  const counts = Math.max(...rules.map(({ outputs }) => grouped(outputs).length));
  return rules.map(({ name, outputs }) => `  ${name.padEnd(names)}  ${grouped(outputs).padStart(counts)}`);
}

function skippedText(skipped: ReadonlyMap<string, number>): string {
  const shown = [...skipped].toSorted((a, b) => b[1] - a[1]).slice(0, 10);
  const rest = skipped.size - shown.length;
  const types = shown.map(([type, count]) => `${grouped(count)} ${type}`).join(', ');
  return rest > 0 ? `${types} and ${rest} types more` : types;
}

/** The time reached, as a date where it is one of our days. */
function upTo(time: number | null): string {
  if (time === null || Math.abs(time) > 8.64e15) return '';
  return `, up to ${new Date(time).toISOString()}`;
}
