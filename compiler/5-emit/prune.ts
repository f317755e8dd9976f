/** Leaves out what nothing uses: methods that are never called, and columns that are only ever reset. */
import { linesAround, type Code, type FunctionPlan } from '../ir/module-plan.ts';

/** Methods that the program calls, and those that every rule needs. */
const ROOTS = /^(on\d+|feed|fire|due|open|drop|evict|grow|runs|keyCount|bytes|report)$/;

/** Methods that only look after columns: being named there does not make a column useful. */
const KEEPERS: ReadonlySet<string> = new Set(['open', 'drop', 'grow', 'branch']);

/** The methods that can be reached, in their order. */
export function reachableMethods(methods: readonly FunctionPlan[]): readonly FunctionPlan[] {
  const byName = new Map(methods.map((method) => [method.name, method]));
  const reached = new Set<string>();
  const open = methods.filter(({ name }) => ROOTS.test(name)).map(({ name }) => name);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    const method = byName.get(name);
    if (method !== undefined) open.push(...membersIn(method.body).filter((member) => byName.has(member)));
  }
  return methods.filter(({ name }) => reached.has(name));
}

/** Names of the members that methods use, other than those that look after columns. */
export function usedMembers(methods: readonly FunctionPlan[]): ReadonlySet<string> {
  return new Set(methods.filter(({ name }) => !KEEPERS.has(name)).flatMap(({ body }) => membersIn(body)));
}

function membersIn(body: readonly Code[]): readonly string[] {
  return body.flatMap((code) => {
    const { first } = linesAround(code);
    const own = [...first.matchAll(/\bthis\.([\w$]+)/g)].map((match) => match[1] ?? '');
    return code.kind === 'line' ? own : [...own, ...membersIn(code.body)];
  });
}
