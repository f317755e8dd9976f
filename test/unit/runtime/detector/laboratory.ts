/** A small module, and detectors of it whose outputs are written down: what the tests of the engine are made with. */
import { compile } from '../../../../compiler/index.ts';
import type { Detector, DetectorOptions, InputRecord } from '../../../../runtime/api.ts';
import * as runtime from '../../../../runtime/index.ts';

export type Factory = (options?: DetectorOptions) => Detector;

/** `Echo` at every large tick, `Quiet` when a tick's id is not heard of for 5 s, `Pong` for events without a time. */
export const laboratory = `
module lab
event Tick { @time at: time, id: string, value: float }
event Ping { id: string }
param least: float = 10.0
rule Echoes { match Tick as t where value >= least emit Echo { id: t.id, value: t.value } }
rule Silence { partition by id match Tick -> not Tick for 5s emit Quiet { id } }
rule Pongs { match Ping as p emit Pong { id: p.id, at: p.time } }
`;

/** The factory of a module, loaded in process. */
export function factoryOf(text: string): Factory {
  const result = compile(text, { name: 'lab.cep' });
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
  const load: unknown = new Function('rt', result.module.body);
  return (load as (rt: typeof runtime) => { readonly create: Factory })(runtime).create;
}

/** Outputs as they come, such as `Echo a at 5`. */
export function record(detector: Detector): readonly string[] {
  const seen: string[] = [];
  detector.on('*', (data, meta) => seen.push(`${meta.type} ${idOf(data)} at ${meta.at}`));
  return seen;
}

/** A tick that is large enough to be echoed. Times are milliseconds. */
export function tick(at: number, id = 'a', value = 10): InputRecord & Readonly<Record<string, unknown>> {
  return { type: 'Tick', at, id, value };
}

/** A record as a host without types may pass it. */
export function untyped(record: unknown): InputRecord {
  return record as InputRecord;
}

function idOf(data: unknown): string {
  return typeof data === 'object' && data !== null && 'id' in data ? String(data.id) : '';
}
