/** Input for a module: events on a coarse grid of times, so that equal times and exact deadlines are frequent. */
import fc from 'fast-check';
import type { Options, Trace, TraceItem } from '../../engine/trace.ts';
import { drawing, pick, tape, type Draw } from './draw.ts';
import type { EventModel, Field, ModuleModel, ParamValue } from './model.ts';
import { paramValue } from './param.ts';
import { sides } from './value-type.ts';

interface ItemShape {
  readonly advance: boolean;
  /** The next type that some rule's pattern names, or any. */
  readonly follow: boolean;
  readonly type: number;
  /** Steps of the grid since the item before. */
  readonly gap: number;
  /** By how many places the event is delayed, if the trace is disordered. */
  readonly delay: number;
  readonly values: readonly number[];
}

export interface TraceShape {
  readonly items: readonly ItemShape[];
  readonly drain: boolean;
  readonly lateness: number;
  /** So many keys that each has few events. */
  readonly manyKeys: boolean;
  readonly params: readonly number[] | null;
}

/** One event of one input type and its trace. */
export interface Played {
  readonly trace: Trace;
  readonly options: Options;
}

const step = 500;

const item: fc.Arbitrary<ItemShape> = fc.record({
  advance: fc.oneof(
    { weight: 14, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
  follow: fc.nat(2).map((choice) => choice < 2),
  type: fc.nat(99),
  gap: fc.oneof(
    { weight: 8, arbitrary: fc.nat(2) },
    { weight: 2, arbitrary: fc.integer({ min: 3, max: 6 }) },
    { weight: 1, arbitrary: fc.constant(20) },
  ),
  delay: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(3) }),
  values: tape(14),
});

/** Up to thirty, mostly around fifteen, and free to shrink to none. */
const items = fc
  .tuple(...[0, 1, 2].map(() => fc.array(item, { maxLength: 10, size: 'max' })))
  .map((parts) => parts.flat());

export const traceShape: fc.Arbitrary<TraceShape> = fc.record({
  items,
  drain: fc.boolean(),
  lateness: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(4) }),
  manyKeys: fc.nat(7).map((choice) => choice === 7),
  params: fc.option(fc.tuple(fc.nat(5), fc.nat(5)), { nil: null, freq: 2 }),
});

export function playTrace(shape: TraceShape, module: ModuleModel): Played {
  const inOrder = orderedItems(shape, module);
  const trace = shape.lateness === 0 ? inOrder.map(({ item }) => item) : disordered(inOrder);
  const values = shape.params ?? [];
  const params = Object.fromEntries(
    module.params
      .slice(0, values.length)
      .map(({ name, base }, index): [string, ParamValue] => [name, paramValue(base, values[index] ?? 0)]),
  );
  return { trace, options: { params, lateness: shape.lateness * step, drain: shape.drain } };
}

interface Arriving {
  readonly item: TraceItem;
  readonly delay: number;
}

function orderedItems({ items, manyKeys }: TraceShape, module: ModuleModel): readonly Arriving[] {
  const script = module.rules
    .flatMap((rule) => rule.script)
    .filter((name) => module.inputs.some((type) => type.name === name));
  let time = 1000;
  let next = 0;
  let closed = false;
  return items.map((shape) => {
    // An event at a time that was advanced to would be late.
    time += (closed && shape.gap === 0 ? 1 : shape.gap) * step;
    closed = shape.advance;
    if (shape.advance) return { item: { advanceTo: time }, delay: 0 };
    const followed = shape.follow ? script[next % Math.max(script.length, 1)] : undefined;
    if (shape.follow) next += 1;
    const type =
      module.inputs.find(({ name }) => name === followed) ?? pick(drawing([shape.type]), module.inputs);
    if (type === undefined) throw new Error('a module has at least one event type');
    return { item: eventOf(type, time, drawing(shape.values), manyKeys), delay: shape.delay };
  });
}

function eventOf(type: EventModel, time: number, draw: Draw, manyKeys: boolean): TraceItem {
  const values = type.fields.map((field) => {
    const isMany = manyKeys && field.role === 'key' && field.type.base === 'string';
    return [field.name, isMany ? `key${draw(40)}` : valueOf(field, time, draw)] as const;
  });
  return {
    type: type.name,
    at: time,
    ...Object.fromEntries(values.filter(([, value]) => value !== undefined)),
  };
}

/** Undefined: the field is not there, which is another way of being null. */
function valueOf({ type, role }: Field, time: number, draw: Draw): unknown {
  if (role === 'time') return time;
  if (role === 'key') return type.base === 'string' ? pick(draw, ['x', 'x', 'y']) : draw(2);
  if (type.nullable && draw(3) === 0) return draw(2) === 0 ? null : undefined;
  switch (type.base) {
    case 'int':
      return draw(4);
    case 'float':
      return pick(draw, [1, 0.5, 0, 2.25]);
    case 'string':
      return pick(draw, ['a', 'b', '', 'ab']);
    case 'bool':
      return draw(2) === 0;
    case 'time':
      return time + (draw(5) - 2) * step;
    case 'duration':
      return pick(draw, [1000, 500, 2000, 0]);
    case 'side':
      return pick(draw, sides);
  }
}

/** Moves each event behind as many others as it is delayed by. */
function disordered(items: readonly Arriving[]): Trace {
  return items
    .map(({ item, delay }, index) => ({ item, place: index + delay + 0.5 * Math.sign(delay) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
