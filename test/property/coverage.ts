/**
 * Which constructs of the language the generated modules use, counted on typed trees: kinds of nodes, clauses, and
 * pairs of a pattern operator and one nested in it.
 */
import type { TypedModule } from '../../compiler/ir/typed.ts';

export interface Coverage {
  readonly add: (module: TypedModule, matched: boolean) => void;
  readonly lines: () => readonly string[];
  /** Of some constructs those that stand in less than a share of the modules, or of those with output. */
  readonly rarer: (constructs: readonly string[], share: number) => readonly string[];
}

interface Count {
  modules: number;
  matched: number;
}

export function coverage(): Coverage {
  const kinds = new Map<string, Count>();
  const pairs = new Map<string, Count>();
  let modules = 0;
  let matchedModules = 0;
  const count = (into: Map<string, Count>, labels: ReadonlySet<string>, matched: boolean): void => {
    for (const label of labels) {
      const entry = into.get(label) ?? { modules: 0, matched: 0 };
      into.set(label, { modules: entry.modules + 1, matched: entry.matched + (matched ? 1 : 0) });
    }
  };
  return {
    add: (module, matched) => {
      const found = constructs(module);
      modules += 1;
      matchedModules += matched ? 1 : 0;
      count(kinds, found.kinds, matched);
      count(pairs, found.pairs, matched);
    },
    lines: () => [
      `${modules} modules, ${matchedModules} with output`,
      'construct: % of modules, % of those with output',
      ...table(kinds, modules, matchedModules),
      'pairs of operators, outer > inner',
      ...table(pairs, modules, matchedModules),
    ],
    rarer: (constructs, share) =>
      constructs.filter((label) => {
        const count = kinds.get(label) ?? pairs.get(label) ?? { modules: 0, matched: 0 };
        return count.modules < share * modules || count.matched < share * matchedModules;
      }),
  };
}

function table(counts: ReadonlyMap<string, Count>, modules: number, matched: number): readonly string[] {
  const percent = (part: number, whole: number): string =>
    `${((100 * part) / Math.max(whole, 1)).toFixed(1)}`.padStart(6);
  return [...counts]
    .toSorted((a, b) => b[1].modules - a[1].modules)
    .map(
      ([label, count]) =>
        `  ${label.padEnd(32)} ${percent(count.modules, modules)} ${percent(count.matched, matched)}`,
    );
}

const operators = new Set([
  'step',
  'absence',
  'wait',
  'loop',
  'group',
  'choice',
  'conjunction',
  'absence-operand',
  'sequence',
]);

/** What is not a construct of its own, but the form of one. */
const flags: Readonly<Record<string, readonly string[]>> = {
  loop: ['optional', 'greedy', 'each', 'any', 'gap', 'lasting', 'until', 'drop', 'iterations', 'where'],
  group: ['unless', 'within', 'strict', 'where'],
  step: ['within'],
  absence: ['every'],
  aggregate: ['where'],
  field: ['safe'],
};

const clauses = ['lead', 'unless', 'having', 'once', 'limit', 'timeout', 'during'];
const lists = ['lets', 'keys', 'over'];

function constructs(module: TypedModule): {
  readonly kinds: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
} {
  const kinds = new Set<string>();
  const pairs = new Set<string>();
  const visit = (value: unknown, outer: string | null): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, outer);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const node = new Map<string, unknown>(Object.entries(value));
    const kind = node.get('kind');
    const label = typeof kind === 'string' ? labelOf(kind, node, kinds) : null;
    if (kind === 'match') ofRule(node, kinds);
    const isOperator = typeof kind === 'string' && operators.has(kind);
    if (isOperator && outer !== null && label !== null) pairs.add(`${outer} > ${label}`);
    for (const [name, member] of node) {
      if (name !== 'type' && name !== 'span') visit(member, isOperator ? label : outer);
    }
  };
  visit(module.rules, null);
  if (module.params.length > 0) kinds.add('module param');
  if (module.functions.length > 0) kinds.add('module fn');
  return { kinds, pairs };
}

function labelOf(kind: string, node: ReadonlyMap<string, unknown>, kinds: Set<string>): string {
  const detail = ['operator', 'arrow', 'name']
    .filter((name) => name !== 'name' || kind === 'aggregate' || kind === 'builtin')
    .map((name) => node.get(name))
    .find((value) => typeof value === 'string');
  const label = detail === undefined ? kind : `${kind} ${detail}`;
  kinds.add(label);
  const strict = node.get('strict');
  if (kind === 'loop' && strict !== 'no') kinds.add(`loop strict ${String(strict)}`);
  for (const flag of flags[kind] ?? []) {
    if (node.get(flag) !== null && node.get(flag) !== false) kinds.add(`${kind} ${flag}`);
  }
  if (node.has('nots') && Array.isArray(node.get('nots')) && String(node.get('nots')) !== '')
    kinds.add('gap not');
  return kind === 'step' || kind === 'loop' ? label : kind;
}

function ofRule(rule: ReadonlyMap<string, unknown>, kinds: Set<string>): void {
  for (const clause of clauses) {
    if ((rule.get(clause) ?? null) !== null) kinds.add(`rule ${clause}`);
  }
  for (const list of lists) {
    const value = rule.get(list);
    if (Array.isArray(value) && value.length > 0) kinds.add(`rule ${list}`);
  }
}
