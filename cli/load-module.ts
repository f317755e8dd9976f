/** A compiled module brought to life in this process, and what a run has to know of it. */
import type { CompiledModule, EventField, EventType } from '../compiler/index.ts';
import type { EventShape, EventShapes } from '../connectors/event-shape.ts';
import * as runtime from '../runtime/index.ts';
import type { Detector, DetectorOptions } from '../runtime/index.ts';
import type { TimePlace } from './run/event-timing.ts';
import type { ParamShape } from './run/params.ts';
import { readingOf } from './run/reading.ts';

export interface RunnableModule {
  readonly create: (options: DetectorOptions) => Detector;
  /** The event types that can be read, with their fields. */
  readonly shapes: EventShapes;
  /** Where the time of each of them stands. */
  readonly times: ReadonlyMap<string, TimePlace>;
  readonly params: readonly ParamShape[];
}

export function loadModule({ body, description }: CompiledModule): RunnableModule {
  const inputs = description.events.filter(({ origin }) => origin === 'input');
  return {
    create: factoryOf(body),
    shapes: new Map(inputs.map((event) => [event.name, shapeOf(event)])),
    times: new Map(inputs.map((event) => [event.name, timePlaceOf(event)])),
    params: description.params.map(({ name, type, required }) => ({ name, required, ...readingOf(type) })),
  };
}

/** The text comes from the compiler, which wrote it as the body of a function of the runtime. */
function factoryOf(body: string): RunnableModule['create'] {
  const load: unknown = new Function('rt', body);
  return (load as (rt: typeof runtime) => Pick<RunnableModule, 'create'>)(runtime).create;
}

function shapeOf(event: EventType): EventShape {
  return {
    type: event.name,
    timeField: event.timeField,
    fields: event.fields.map(({ name, inputName, type }) => ({ name, inputName, ...readingOf(type) })),
  };
}

/** Without a time field the time is the `at` of the envelope, in milliseconds. */
function timePlaceOf({ fields, timeField }: EventType): TimePlace {
  const field = fields.find(({ name }) => name === timeField);
  return { inputName: field?.inputName ?? 'at', unit: microsIn[field?.unit ?? 'ms'] };
}

const microsIn: Readonly<Record<EventField['unit'], number>> = { s: 1_000_000, ms: 1_000, us: 1, ns: 0.001 };
