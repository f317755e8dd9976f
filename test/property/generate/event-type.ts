/** Declared event types: a time, two keys, and some fields of a common pool, so that unions share fields. */
import fc from 'fast-check';
import type { Choosable, EventModel, Field } from './model.ts';
import { nullable, plain, typeText, type ValueType } from './value-type.ts';

export interface EventShape {
  /** Which fields of the pool it has. */
  readonly fields: readonly boolean[];
  /** Calls its first key, or both, otherwise than most. */
  readonly renamed: number;
  /** Has no field for its time, which then is the `at` of the record. */
  readonly timeless: boolean;
}

const pool: readonly (readonly [name: string, type: ValueType])[] = [
  ['v', plain('int')],
  ['w', plain('float')],
  ['n', nullable('int')],
  ['len', plain('duration')],
  ['side', plain('side')],
  ['s', plain('string')],
  ['ok', plain('bool')],
  ['due', plain('time')],
  ['note', nullable('string')],
  ['x', nullable('float')],
];

export const eventShape: fc.Arbitrary<EventShape> = fc.record({
  fields: fc.tuple(
    ...pool.map((_, index) => {
      const have = { weight: index === 0 ? 9 : 2, arbitrary: fc.constant(true) };
      return fc.oneof({ weight: index === 0 ? 1 : 3, arbitrary: fc.constant(false) }, have);
    }),
  ),
  renamed: fc.nat(7),
  timeless: fc.nat(9).map((choice) => choice === 9),
});

const timeField: Field = { name: 'at', type: plain('time'), role: 'time' };

export function buildEventType(shape: EventShape, index: number): EventModel {
  const keys = {
    first: shape.renamed >= 6 ? 'ref' : 'k',
    second: shape.renamed === 7 ? 'grp' : 'g',
  };
  const values = pool.filter((_, at) => shape.fields[at] === true);
  const fields: readonly Field[] = [
    ...(shape.timeless ? [] : [timeField]),
    ...values.map(([name, type]): Field => ({ name, type, role: 'value' })),
    { name: keys.first, type: plain('string'), role: 'key' },
    { name: keys.second, type: plain('int'), role: 'key' },
  ];
  return { name: String.fromCodePoint(65 + index), fields, keys, origin: 'input' };
}

/** Declared in each module and named by no rule. */
export const foreignType: EventModel = {
  ...buildEventType({ fields: [true], renamed: 0, timeless: false }, 0),
  name: 'Foreign',
};

export function eventText({ name, fields }: EventModel): string {
  const texts = fields.map(
    ({ name: field, type, role }) => `${role === 'time' ? '@time ' : ''}${field}: ${typeText(type)}`,
  );
  return `event ${name} { ${texts.join(', ')} }\n`;
}

export function single(type: EventModel): Choosable {
  return { name: type.name, members: [type], fields: type.fields };
}

/** `type Q = A | B`, with the fields that all of its members have. */
export function union(name: string, members: readonly EventModel[]): Choosable {
  const [first, ...others] = members;
  const fields = (first?.fields ?? []).filter((field) =>
    others.every((other) => other.fields.some((one) => one.name === field.name)),
  );
  return { name, members, fields };
}
