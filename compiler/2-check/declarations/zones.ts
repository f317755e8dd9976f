/** Names of time zones, as in "America/New_York" (language §3, §5). */
import type * as ast from '../../ir/ast.ts';
import type { Report } from '../../diagnostics/report.ts';

export function checkZone(zone: ast.StringLiteral | null, report: Report): void {
  if (zone === null || isZone(zone.value)) return;
  report.add('bad-schedule', zone.span, {
    reason: `there is no time zone '${zone.value}'`,
    instead: 'name one of the zone database, as "Europe/Berlin" or "UTC"',
  });
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
