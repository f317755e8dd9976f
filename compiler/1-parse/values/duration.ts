/** What a duration like `1h30min` comes to: whole microseconds, and months for calendar lengths. */
import type { Report } from '../../diagnostics/report.ts';
import type { Span } from '../../source/span.ts';

interface DurationValue {
  readonly microseconds: number;
  readonly months: number;
}

const second = 1_000_000;

/** One unit of each clock length in microseconds; the calendar lengths `mo` and `y` are not here. */
const microsecondsPer: ReadonlyMap<string, number> = new Map([
  ['us', 1],
  ['ms', 1_000],
  ['s', second],
  ['min', 60 * second],
  ['h', 3_600 * second],
  ['d', 86_400 * second],
  ['w', 604_800 * second],
]);

const monthsPer: ReadonlyMap<string, number> = new Map([
  ['mo', 1],
  ['y', 12],
]);

export function durationOf(text: string, span: Span, report: Report): DurationValue {
  let microseconds = 0;
  let months = 0;
  for (const [, digits = '', unit = ''] of text.matchAll(/([\d_.]+)([a-z]+)/g)) {
    const amount = Number(digits.replaceAll('_', ''));
    microseconds += scaled(amount, microsecondsPer.get(unit) ?? 0);
    months += scaled(amount, monthsPer.get(unit) ?? 0);
  }
  if (!Number.isInteger(microseconds) || !Number.isInteger(months)) {
    report.add('duration-too-fine', span, { text });
  } else if (!Number.isSafeInteger(microseconds)) {
    report.add('number-out-of-range', span, { text });
  }
  return { microseconds, months };
}

/** A product of decimals, without the dust that binary fractions leave: `0.1ms` is 100 us. */
function scaled(amount: number, unit: number): number {
  const product = amount * unit;
  const whole = Math.round(product);
  return Math.abs(product - whole) <= whole * Number.EPSILON * 4 ? whole : product;
}
