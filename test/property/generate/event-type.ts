/** Declared event types: a time, two keys, and some fields of a common pool, so that unions share fields. */
import fc from 'fast-check';
import type { Gate } from '../constructs/gate.ts';
import type { Choosable, EventModel, Field } from './model.ts';
import { nullable, plain, typeText, type ValueType } from './value-type.ts';

export interface EventShape {
  /** Which fields of the pool it has. */
  readonly fields: readonly boolean[];
  /** Calls its first key, or both, otherwise than most. */
  readonly renamed: number;
  /** Has no field for its time, which then is the `at` of the record. */
  readonly timeless: boolean;
  /** Has a field that decides between events of one time. */
  readonly ordered: number;
}

const pool: readonly (readonly [name: string, type: ValueType, role: Field['role']])[] = [
  ['v', plain('int'), 'value'],
  ['w', plain('float'), 'value'],
  ['n', nullable('int'), 'value'],
  ['len', plain('duration'), 'value'],
  ['side', plain('side'), 'value'],
  ['s', plain('string'), 'value'],
  ['ok', plain('bool'), 'value'],
  ['due', plain('time'), 'value'],
  ['note', nullable('string'), 'value'],
  ['x', nullable('float'), 'value'],
  ['peer', plain('string'), 'peer'],
  ['seq', plain('int'), 'rising'],
];

/** Fields that most events have, so that rules can speak of them all. */
const frequent = ['v', 'seq'];

export const eventShape: fc.Arbitrary<EventShape> = fc.record({
  fields: fc.tuple(
    ...pool.map(([name]) => {
      const isFrequent = frequent.includes(name);
      const have = { weight: isFrequent ? 9 : 2, arbitrary: fc.constant(true) };
      return fc.oneof({ weight: isFrequent ? 1 : 3, arbitrary: fc.constant(false) }, have);
    }),
  ),
  renamed: fc.nat(7),
  timeless: fc.nat(9).map((choice) => choice === 9),
  ordered: fc.nat(9),
});

const timeField: Field = { name: 'at', type: plain('time'), role: 'time' };
const orderField: Field = { name: 'rank', type: plain('int'), role: 'order' };

export function buildEventType(shape: EventShape, index: number, gate: Gate): EventModel {
  const keys = {
    first: shape.renamed >= 6 ? 'ref' : 'k',
    second: shape.renamed === 7 ? 'grp' : 'g',
  };
  const isOrdered =
    shape.ordered >= Math.max(1, 9 - gate.weight('order-field')) && gate.weight('order-field') > 0;
  const values = pool.filter((_, at) => shape.fields[at] === true);
  const fields: readonly Field[] = [
    ...(shape.timeless ? [] : [timeField]),
    ...(isOrdered ? [orderField] : []),
    ...values.map(([name, type, role]): Field => ({ name, type, role })),
    { name: keys.first, type: plain('string'), role: 'key' },
    { name: keys.second, type: plain('int'), role: 'key' },
  ];
  return { name: String.fromCodePoint(65 + index), fields, keys, origin: 'input' };
}

/** Declared in each module and named by no rule; without keys, so no wildcard of a rule with keys stands for it. */
export const foreignType: EventModel = {
  name: 'Foreign',
  fields: [timeField, { name: 'v', type: plain('int'), role: 'value' }],
  keys: { first: '', second: '' },
  origin: 'input',
};

const marks: Partial<Readonly<Record<Field['role'], string>>> = { time: '@time ', order: '@order ' };

export function eventText({ name, fields }: EventModel): string {
  const texts = fields.map(
    ({ name: field, type, role }) => `${marks[role] ?? ''}${field}: ${typeText(type)}`,
  );
  return `event ${name} { ${texts.join(', ')} }\n`;
}

export function single(type: EventModel): Choosable {
  return { name: type.name, members: [type], fields: type.fields, wildcard: false };
}

/** `type Q = A | B`, with the fields that all of its members have. */
export function union(name: string, members: readonly EventModel[]): Choosable {
  return { name, members, fields: sharedFields(members), wildcard: false };
}

/** `event`, which stands for `members` and perhaps for more of the inputs. */
export function wildcard(members: readonly EventModel[], inputs: readonly EventModel[]): Choosable {
  return { name: 'event', members, fields: sharedFields(inputs), wildcard: true };
}

export function sharedFields([first, ...others]: readonly EventModel[]): readonly Field[] {
  return (first?.fields ?? []).filter((field) =>
    others.every((other) => other.fields.some((one) => one.name === field.name)),
  );
}
