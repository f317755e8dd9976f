/**
 * Times and durations at the border: the host's milliseconds, dates and texts become whole microseconds, and back
 * (language §2, §7.1). Nothing here guesses: what is not understood gives NaN, and the caller says what was wrong.
 */
import type { DurationInput, TimeInput } from '../api.ts';
import { describe } from './input-error.ts';

const UNITS: Readonly<Record<string, number>> = {
  us: 1,
  ms: 1_000,
  s: 1_000_000,
  min: 60_000_000,
  h: 3_600_000_000,
  d: 86_400_000_000,
  w: 604_800_000_000,
};

/** Microseconds of a time as the host writes it; numbers are in units of `unit` microseconds. NaN: no time. */
export function timeFrom(value: unknown, unit = 1_000): number {
  if (typeof value === 'number') return wholeMicros(value * unit);
  if (typeof value === 'string') return isoTime(value);
  if (value instanceof Date) return wholeMicros(value.getTime() * 1_000);
  return NaN;
}

/** Microseconds of a duration as the host writes it: milliseconds or text such as `1h30min`. NaN: no duration. */
export function durationFrom(value: unknown): number {
  if (typeof value === 'number') return wholeMicros(value * 1_000);
  if (typeof value === 'string') return durationText(value);
  return NaN;
}

/** A duration for an option: like `durationFrom`, but what is no duration throws. */
export function durationOption(name: string, value: DurationInput): number {
  const micros = durationFrom(value);
  if (micros >= 0) return micros;
  throw new RangeError(
    `${name}: expected a duration such as "2s" or a number of milliseconds, found ${describe(value)}`,
  );
}

/** A time for a call: like `timeFrom`, but what is no time throws. */
export function timeArgument(name: string, value: TimeInput): number {
  const micros = timeFrom(value);
  if (micros === micros) return micros;
  throw new RangeError(`${name}: expected milliseconds, a Date or ISO-8601 text, found ${describe(value)}`);
}

/** Microseconds as the host reads them: milliseconds, with fractions where there are any. */
export function toMillis(micros: number): number {
  return micros / 1_000;
}

function wholeMicros(micros: number): number {
  const whole = Math.round(micros);
  return Number.isSafeInteger(whole) ? whole : NaN;
}

const DURATION = /^-?(?:\d[\d_]*(?:\.\d+)?(?:us|ms|s|min|h|d|w))+$/;
const PART = /(\d[\d_]*(?:\.\d+)?)(us|ms|s|min|h|d|w)/g;

function durationText(text: string): number {
  const trimmed = text.trim();
  if (!DURATION.test(trimmed)) return NaN;
  let micros = 0;
  for (const [, amount = '', unit = ''] of trimmed.matchAll(PART)) {
    micros += Number(amount.replaceAll('_', '')) * (UNITS[unit] ?? NaN);
  }
  return wholeMicros(trimmed.startsWith('-') ? -micros : micros);
}

const ISO =
  /^(\d{4}-\d{2}-(\d{2}))(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/;

/** ISO-8601 to the microsecond (`Date` knows milliseconds only). Without an offset it is UTC. */
function isoTime(text: string): number {
  const parts = ISO.exec(text.trim());
  if (parts === null) return NaN;
  const [, day = '', dayOfMonth = '', minute = '00:00', second = '00', fraction = '0', offset = 'Z'] = parts;
  // `Date` takes the 30th of February for the 2nd of March.
  if (new Date(`${day}T00:00:00Z`).getUTCDate() !== Number(dayOfMonth)) return NaN;
  const millis = Date.parse(`${day}T${minute}:${second}${zoneText(offset)}`);
  return wholeMicros(millis * 1_000 + Math.round(Number(`0.${fraction}`) * 1_000_000));
}

/** An offset as `Date` wants it: hours and minutes, with a colon. */
function zoneText(offset: string): string {
  if (offset === 'Z' || offset.includes(':')) return offset;
  return `${offset.slice(0, 3)}:${offset.slice(3) || '00'}`;
}
