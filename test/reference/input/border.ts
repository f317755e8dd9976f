/** Values at the border (language §2.4, §7.1): milliseconds outside, whole microseconds inside. */
import type { EventType, TimeUnit, ValueType } from '../../../compiler/ir/types.ts';
import type { Value } from '../../../stdlib/index.ts';
import { crash } from '../crash.ts';

const microseconds: Readonly<Record<TimeUnit, number>> = { s: 1e6, ms: 1e3, us: 1, ns: 1e-3 };

/** A value that the host passes. It fits its type: what does not is refused before a rule sees it. */
export function inward(type: ValueType, given: unknown, unit: TimeUnit = 'ms'): Value {
  switch (type.kind) {
    case 'nullable':
      return given === undefined || given === null ? null : inward(type.of, given, unit);
    case 'time':
      return timeIn(given, unit);
    case 'duration':
      return typeof given === 'string' ? durationText(given) : Math.round(asNumber(given) * 1e3);
    case 'list':
      return Array.isArray(given) ? given.map((item) => inward(type.element, item, unit)) : crash('a list');
    case 'record':
      return Object.fromEntries(
        type.fields.map(({ name, type: of }) => [name, inward(of, memberOf(given, name))]),
      );
    default:
      return asPlain(given);
  }
}

/** A value that leaves the detector. */
export function outward(type: ValueType, value: Value): unknown {
  if (value === null) return null;
  switch (type.kind) {
    case 'nullable':
      return outward(type.of, value);
    case 'time':
    case 'duration':
      return asNumber(value) / 1e3;
    case 'list':
      return Array.isArray(value) ? value.map((item: Value) => outward(type.element, item)) : crash('a list');
    case 'record':
      return Object.fromEntries(
        type.fields.map(({ name, type: of }) => [name, outward(of, asPlain(memberOf(value, name)))]),
      );
    default:
      return value;
  }
}

/** The fields of an input record. One that is missing is null. A dotted name is a path, if no member has it. */
export function fieldsOf(type: EventType, record: object): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    type.fields.map((field) => {
      const given = memberOf(record, field.inputName) ?? pathOf(record, field.inputName);
      return [field.name, inward(field.type, given, field.unit)];
    }),
  );
}

export function timeIn(given: unknown, unit: TimeUnit): number {
  if (given instanceof Date) return Math.round(given.getTime() * 1e3);
  if (typeof given === 'string') return timeText(given);
  return Math.round(asNumber(given) * microseconds[unit]);
}

/** ISO 8601; `Date` keeps milliseconds, so the digits of the fraction are read apart. Without an offset it is UTC. */
function timeText(text: string): number {
  const [, whole = text, fraction = '0', offset = ''] =
    /^(.*T\d\d:\d\d(?::\d\d)?)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)?$/.exec(text) ?? [];
  const zone = offset === '' && whole.includes('T') ? 'Z' : offset;
  return Date.parse(`${whole}${zone}`) * 1e3 + Math.round(Number(`0.${fraction}`) * 1e6);
}

const lengths: Readonly<Record<string, number>> = {
  us: 1,
  ms: 1e3,
  s: 1e6,
  min: 6e7,
  h: 3.6e9,
  d: 8.64e10,
  w: 6.048e11,
};

function durationText(text: string): number {
  const parts = [...text.matchAll(/([\d_.]+)(us|ms|s|min|h|d|w)/g)];
  const sum = parts.reduce(
    (total, [, amount = '', unit = '']) =>
      total + Number(amount.replaceAll('_', '')) * (lengths[unit] ?? NaN),
    0,
  );
  return Math.round(text.startsWith('-') ? -sum : sum);
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function pathOf(value: unknown, name: string): unknown {
  return name.split('.').reduce(memberOf, value);
}

function asNumber(given: unknown): number {
  return typeof given === 'number' ? given : crash('a number was expected at the border');
}

function asPlain(given: unknown): Value {
  if (given === undefined || given === null) return null;
  if (typeof given === 'number' || typeof given === 'string' || typeof given === 'boolean') return given;
  if (Array.isArray(given)) return given.map(asPlain);
  return Object.fromEntries(Object.entries(given).map(([name, member]) => [name, asPlain(member)]));
}
