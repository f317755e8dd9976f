/** Numbers with letters behind them that are no unit: `5sec`, `10bp`. */
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Report } from '../../diagnostics/report.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { Token } from '../scan/tokens.ts';

const units = ['us', 'ms', 's', 'min', 'h', 'd', 'w', 'mo', 'y', 'bps', 'pct'];

/** What people write elsewhere. */
const habits: ReadonlyMap<string, string> = new Map([
  ['sec', 's'],
  ['secs', 's'],
  ['second', 's'],
  ['seconds', 's'],
  ['m', 'min'],
  ['mins', 'min'],
  ['minute', 'min'],
  ['minutes', 'min'],
  ['hr', 'h'],
  ['hour', 'h'],
  ['hours', 'h'],
  ['day', 'd'],
  ['days', 'd'],
  ['week', 'w'],
  ['weeks', 'w'],
  ['month', 'mo'],
  ['months', 'mo'],
  ['year', 'y'],
  ['years', 'y'],
]);

/** Reports the unit of a number that has none of the language's; true if that was so. */
export function refuseUnit(file: SourceFile, token: Token | null, report: Report): boolean {
  if (token?.kind !== 'number') return false;
  for (const part of token.text.matchAll(/[\d_.]+(\p{L}+)/gu)) {
    const [whole, unit = ''] = part;
    if (units.includes(unit) || /^[eE]$/.test(unit)) continue;
    const meant = habits.get(unit.toLowerCase()) ?? didYouMean(unit, units);
    const end = token.start + part.index + whole.length;
    const suggestion =
      meant === null ? `units are ${units.join(', ')}` : `write '${whole.slice(0, -unit.length)}${meant}'`;
    report.add('unknown-unit', { file, start: end - unit.length, end }, { unit, suggestion });
    return true;
  }
  return false;
}
