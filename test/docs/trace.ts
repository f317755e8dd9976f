/**
 * Runs in the words of the language reference: `A1 C2 B3  gives  A1 B3`.
 *
 *   A1x      an event of type A at second 1, with n = 1 and k = "x"
 *   @5       time moves to second 5
 *   gives    what follows is what comes out: matches, separated by commas, or `nothing`
 *   [B2 B3]  a list;  -  null;  at 6  the instant of a match that no event completed
 */
import type { Binding, TypedModule } from '../../compiler/ir/typed.ts';
import type { EngineOutput, Trace, TraceItem } from '../engine/trace.ts';

export interface TraceLine {
  readonly given: Trace;
  readonly gives: readonly string[];
}

export function traceLines(text: string): readonly TraceLine[] {
  return text.trimEnd().split('\n').map(traceLine);
}

function traceLine(line: string): TraceLine {
  const [given, gives, ...others] = line.split(/\s+gives\s+/);
  if (given === undefined || gives === undefined || others.length > 0) throw new Error(`no trace: ${line}`);
  return {
    given: given.trim().split(/\s+/).map(itemOf),
    gives: gives.trim() === 'nothing' ? [] : gives.trim().split(/,\s+/),
  };
}

function itemOf(word: string): TraceItem {
  const groups = /^(?<type>[A-Z]|@)(?<second>\d+)(?<key>[a-z]?)$/.exec(word)?.groups;
  if (groups === undefined) throw new Error(`no event: ${word}`);
  const second = Number(groups['second']);
  if (groups['type'] === '@') return { advanceTo: second * 1000 };
  return { type: groups['type'] ?? '', at: second * 1000, n: second, k: groups['key'] ?? '' };
}

/** The fields of an `emit` that shows what every name was bound to. */
export function emitOf(bindings: readonly Binding[]): string {
  if (bindings.every(isHidden)) return 'events: match.count';
  return bindings
    .filter((binding) => !isHidden(binding))
    .map(({ name, shape }) => ({ name, path: `${name}${shape === 'optional' ? '?.' : '.'}` }))
    .map(({ name, path }) => `${name}_n: ${path}n, ${name}_k: ${path}k`)
    .join(', ');
}

/** A match as the page writes it. */
export function shownMatch(output: EngineOutput, module: TypedModule, given: Trace): string {
  const bindings = module.rules[0]?.bindings ?? [];
  const parts = bindings
    .filter((binding) => !isHidden(binding))
    .map((binding) => {
      const labels = labelsOf(binding, module, given);
      const [n, k] = [output.data[`${binding.name}_n`], output.data[`${binding.name}_k`]];
      if (!Array.isArray(n) || !Array.isArray(k)) return labelOf(n, k, labels);
      return `[${n.map((one, index) => labelOf(one, k[index], labels)).join(' ')}]`;
    });
  const second = output.at / 1000;
  const isAtEvent = parts
    .join(' ')
    .split(/[\s[\]]+/)
    .some((label) => secondOf(label) === second);
  return isAtEvent ? parts.join(' ') : `${parts.join(' ')} at ${second}`;
}

/** Names inside a negand are read there only. */
function isHidden({ shape }: Binding): boolean {
  return shape === 'negated';
}

/** How the events that a name can stand for are written, by what is known of them in an output. */
function labelsOf(binding: Binding, module: TypedModule, given: Trace): ReadonlyMap<string, string> {
  const types = binding.types.map((type) => module.events[type]?.name ?? '');
  return new Map(
    given.flatMap((item) => {
      if (!('type' in item) || !types.includes(item.type)) return [];
      const [n, k] = [String(item['n']), String(item['k'])];
      return [[`${n} ${k}`, `${item.type}${n}${k}`] as const];
    }),
  );
}

function labelOf(n: unknown, k: unknown, labels: ReadonlyMap<string, string>): string {
  return n === null ? '-' : (labels.get(`${String(n)} ${String(k)}`) ?? '?');
}

function secondOf(label: string): number {
  return Number(/\d+/.exec(label)?.[0] ?? Number.NaN);
}
