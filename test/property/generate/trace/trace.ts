/** Input for a module: events on a coarse grid of times, so that equal times and exact deadlines are frequent. */
import fc from 'fast-check';
import type { Options, Trace, TraceItem } from '../../../engine/trace.ts';
import { drawing, pick, tape, type Draw } from '../draw.ts';
import type { EventModel, ModuleModel, ParamValue } from '../model.ts';
import { paramValue } from '../param.ts';
import { scriptOf } from './script.ts';
import { step, valueOf, type Moment } from './values.ts';

interface ItemShape {
  readonly advance: boolean;
  /** What some rule's pattern asks for next, or any event. */
  readonly follow: boolean;
  readonly type: number;
  /** Steps of the grid since the item before. */
  readonly gap: number;
  /** Instead, a length of the rules behind an earlier item, or a microsecond beside it. Null: not so. */
  readonly edge: readonly [length: number, back: number, beside: number] | null;
  /** By how many places the event is delayed, if the trace is disordered. */
  readonly delay: number;
  readonly values: readonly number[];
}

export interface TraceShape {
  readonly items: readonly ItemShape[];
  readonly drain: boolean;
  readonly lateness: number;
  readonly manyKeys: boolean;
  readonly params: readonly number[] | null;
}

/** One trace, and how it is run. */
export interface Played {
  readonly trace: Trace;
  readonly options: Options;
}

const item: fc.Arbitrary<ItemShape> = fc.record({
  advance: fc.oneof(
    { weight: 14, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
  follow: fc.nat(3).map((choice) => choice < 3),
  type: fc.nat(99),
  gap: fc.oneof(
    { weight: 8, arbitrary: fc.nat(2) },
    { weight: 2, arbitrary: fc.integer({ min: 3, max: 6 }) },
    { weight: 1, arbitrary: fc.constant(20) },
  ),
  edge: fc.oneof(
    { weight: 7, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.tuple(fc.nat(99), fc.nat(3), fc.nat(3)) },
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

/** Rules that try many ways get few events. */
function longest(module: ModuleModel): number {
  const cost = module.rules.reduce((sum, rule) => sum + rule.cost, 0);
  return cost <= 2 ? 30 : cost <= 4 ? 16 : cost <= 6 ? 11 : 8;
}

function orderedItems({ items: shapes, manyKeys }: TraceShape, module: ModuleModel): readonly Arriving[] {
  const script = scriptOf(module);
  const lengths = module.rules.flatMap((rule) => rule.lengths);
  const times: number[] = [1000];
  let closed = false;
  return shapes.slice(0, longest(module)).map((shape) => {
    const draw = drawing(shape.values);
    const wanted = shape.follow && !shape.advance ? script.next(draw) : null;
    const before = times.at(-1) ?? 0;
    // An event at a time that was advanced to would be late.
    const soonest = before + (closed && shape.gap === 0 ? 1 : shape.gap) * step + (wanted?.pause ?? 0);
    const time = wholeMicros(edgeTime(shape.edge, times, lengths, closed) ?? soonest);
    times.push(time);
    closed = shape.advance;
    if (shape.advance) return { item: { advanceTo: time }, delay: 0 };
    const type =
      module.inputs.find(({ name }) => name === wanted?.type) ?? pick(drawing([shape.type]), module.inputs);
    if (type === undefined) throw new Error('a module has at least one event type');
    const event = eventOf(type, { time, manyKeys, wanted: wanted !== null }, wanted?.values ?? {}, draw);
    if (wanted !== null) script.took(wanted, event);
    return { item: event, delay: shape.delay };
  });
}

function wholeMicros(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}

/** Exactly so long after an earlier item as some rule says, or a microsecond before or behind. */
function edgeTime(
  edge: ItemShape['edge'],
  times: readonly number[],
  lengths: readonly number[],
  closed: boolean,
): number | null {
  const [choice = 0, back = 0, beside = 0] = edge ?? [];
  const length = edge === null ? undefined : pick(drawing([choice]), lengths);
  const from = times.at(-1 - back);
  const last = times.at(-1);
  if (length === undefined || from === undefined || last === undefined) return null;
  const time = wholeMicros(from + length + ([0, 0, 0.001, -0.001][beside] ?? 0));
  return time > last || (time === last && !closed) ? time : null;
}

function eventOf(
  type: EventModel,
  moment: Moment,
  values: Readonly<Record<string, unknown>>,
  draw: Draw,
): TraceItem & { readonly type: string } {
  const drawn = type.fields.map((field) => [field.name, valueOf(field, moment, draw)] as const);
  const fields = drawn.map(([name, value]) => [name, name in values ? values[name] : value] as const);
  return {
    type: type.name,
    at: moment.time,
    ...Object.fromEntries(fields.filter(([, value]) => value !== undefined)),
  };
}

/** Moves each event behind as many others as it is delayed by. */
function disordered(arriving: readonly Arriving[]): Trace {
  return arriving
    .map(({ item: one, delay }, index) => ({ one, place: index + delay + 0.5 * Math.sign(delay) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ one }) => one);
}
