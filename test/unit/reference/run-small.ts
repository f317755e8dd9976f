/**
 * Rules over four event types, and events written as in the language page: `A1` is an A with id 1 at second 1, `B2:7`
 * has v = 7, `N3/x` has k = "x", `@9` moves time to second 9.
 */
import { loadReference, showDiagnostic } from '../../engine/load.ts';
import { isEvent, type EngineOutput, type TraceItem } from '../../engine/trace.ts';

const types = ['A', 'B', 'C', 'N'];
const events = types
  .map((name) => `event ${name} { @time at: time, id: int, v: int, k: string?, l: string? }`)
  .join('\n');

/** What a rule puts out: `{ a: 1, b: [2, 3] } @4`, one text for each output. */
export function run(body: string, trace: string, { drain = false, late = 0 } = {}): readonly string[] {
  const source = body.includes('rule ') ? body : `rule R {\n${body}\n}`;
  const loaded = loadReference(`${events}\n${source}`);
  if (!loaded.ok) throw new Error(loaded.diagnostics.map(showDiagnostic).join('\n'));
  const { outputs } = loaded.reference.run(readTrace(trace), { params: {}, lateness: late * 1000, drain });
  return outputs.map(showOutput);
}

function showOutput({ type, at, data }: EngineOutput): string {
  const fields = JSON.stringify(data).replaceAll('"', '').replaceAll(':', ': ').replaceAll(',', ', ');
  return `${type === 'M' ? '' : `${type} `}${fields} @${at / 1000}`;
}

function readTrace(text: string): readonly TraceItem[] {
  return text.split(' ').map(readItem);
}

const written = /^(?<type>[A-Z])(?<second>[\d.]+)(?::(?<v>-?\d+))?(?:\/(?<k>\w+))?(?:\/(?<l>\w+))?$/;

function readItem(text: string): TraceItem {
  if (text.startsWith('@')) return { advanceTo: Number(text.slice(1)) * 1000 };
  const { type = '', second = '', v = '0', k = null, l = null } = written.exec(text)?.groups ?? {};
  const item = { type, at: Number(second) * 1000, id: Math.floor(Number(second)), v: Number(v), k, l };
  if (!types.includes(type) || !isEvent(item)) throw new Error(`${text} is no event`);
  return item;
}
