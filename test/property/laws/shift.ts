/** Moves a trace, and outputs, in time. */
import { isEvent, type EngineOutput, type Trace, type TraceItem } from '../../engine/trace.ts';
import type { EventModel, ModuleModel } from '../generate/model.ts';

export function shiftTrace(trace: Trace, module: ModuleModel, by: number): Trace {
  return trace.map((item): TraceItem => {
    if (!isEvent(item)) return { advanceTo: shiftNumber(item.advanceTo, by) };
    const type = module.inputs.find(({ name }) => name === item.type);
    return { ...item, ...shiftFields(item, type, by), at: shiftValue(item['at'], by) };
  });
}

export function shiftOutput(output: EngineOutput, module: ModuleModel, by: number): EngineOutput {
  const type = module.rules.flatMap(({ emitted }) => emitted).find(({ name }) => name === output.type);
  return {
    ...output,
    at: shiftNumber(output.at, by),
    data: { ...output.data, ...shiftFields(output.data, type, by) },
  };
}

function shiftFields(
  values: Readonly<Record<string, unknown>>,
  type: EventModel | undefined,
  by: number,
): Readonly<Record<string, unknown>> {
  const times = (type?.fields ?? []).filter((field) => field.type.base === 'time' && field.name in values);
  return Object.fromEntries(times.map(({ name }) => [name, shiftValue(values[name], by)]));
}

function shiftValue(value: unknown, by: number): unknown {
  if (typeof value === 'number') return shiftNumber(value, by);
  return Array.isArray(value) ? value.map((item) => shiftValue(item, by)) : value;
}

/** Both are whole microseconds, so that is what their sum is. */
function shiftNumber(milliseconds: number, by: number): number {
  return Math.round((milliseconds + by) * 1000) / 1000;
}
