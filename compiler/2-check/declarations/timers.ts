/** Timers: times of day, periods, and cron expressions that mean something (language §3). */
import type * as ast from '../../ir/ast.ts';
import type { ModuleContext } from '../context.ts';
import { numberOf } from '../fold.ts';
import { typeLength } from '../patterns/lengths.ts';
import { moduleScope } from '../scope.ts';
import { checkZone } from './zones.ts';

export function checkTimers(nodes: readonly ast.TimerDeclaration[], module: ModuleContext): void {
  for (const { schedule } of nodes) checkSchedule(schedule, module);
}

function checkSchedule(schedule: ast.TimerSchedule, module: ModuleContext): void {
  const { report } = module;
  switch (schedule.kind) {
    case 'daily-schedule':
      checkZone(schedule.zone, report);
      if (!/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(schedule.time.value)) {
        report.add('bad-schedule', schedule.time.span, {
          reason: `'${schedule.time.value}' is no time of day`,
          instead: 'write hours and minutes, as "16:00"',
        });
      }
      return;
    case 'cron-schedule': {
      checkZone(schedule.zone, report);
      const reason = cronFault(schedule.expression.value);
      if (reason !== null) {
        report.add('bad-schedule', schedule.expression.span, {
          reason,
          instead:
            'write minute, hour, day of month, month, day of week, as "*/5 9-17 * * 1-5"; seconds may stand before',
        });
      }
      return;
    }
    case 'periodic-schedule': {
      const length = typeLength(schedule.length, moduleScope(module));
      if (numberOf(length) === 0)
        report.add('negative-length', length.span, { length: '0s between two events of a timer' });
    }
  }
}

const cronFields: readonly (readonly [name: string, from: number, to: number])[] = [
  ['second', 0, 59],
  ['minute', 0, 59],
  ['hour', 0, 23],
  ['day of month', 1, 31],
  ['month', 1, 12],
  ['day of week', 0, 7],
];

/** What is wrong with a cron expression of five fields, or six with seconds first; null if it is right. */
function cronFault(text: string): string | null {
  const parts = text.trim().split(/\s+/);
  if (parts.length !== 5 && parts.length !== 6)
    return `a cron expression has five or six fields, and this has ${parts.length}`;
  const fields = cronFields.slice(cronFields.length - parts.length);
  for (const [index, part] of parts.entries()) {
    const [name, from, to] = fields[index] ?? ['', 0, 0];
    if (!part.split(',').every((item) => isCronItem(item, from, to)))
      return `'${part}' is no ${name} (${from} to ${to})`;
  }
  return null;
}

/** `*`, `5`, `1-5`, each perhaps with a step: `*\/15`. */
function isCronItem(item: string, from: number, to: number): boolean {
  const match = /^(?:\*|(?<low>\d+)(?:-(?<high>\d+))?)(?:\/(?<step>\d+))?$/.exec(item);
  if (match === null) return false;
  const { low, high, step } = match.groups ?? {};
  const isInside = (text: string | undefined): boolean =>
    text === undefined || (Number(text) >= from && Number(text) <= to);
  const isOrdered = low === undefined || high === undefined || Number(low) <= Number(high);
  return isInside(low) && isInside(high) && isOrdered && (step === undefined || Number(step) > 0);
}
