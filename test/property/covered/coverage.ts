/**
 * Which constructs of the language the generated modules use, counted on typed trees: kinds of nodes, clauses, and
 * pairs of a pattern operator and one nested in it.
 */
import type { TypedModule } from '../../../compiler/ir/typed.ts';
import type { ConstructName } from '../constructs/probes.ts';
import { labelsOf } from './labels-of.ts';

export interface Coverage {
  readonly add: (covered: Covered) => void;
  readonly lines: () => readonly string[];
  /** Of some labels those that stand in less than a share of the modules, or of those with output. */
  readonly rarer: (labels: readonly string[], share: number) => readonly string[];
}

export interface Covered {
  readonly typed: TypedModule;
  /** What the generator says it has written: some of it, such as a named pattern, no tree shows. */
  readonly constructs: ReadonlySet<ConstructName>;
  /** Whether anything came out. */
  readonly matched: boolean;
}

interface Count {
  readonly modules: number;
  readonly matched: number;
}

const none: Count = { modules: 0, matched: 0 };

export function coverage(): Coverage {
  const kinds = new Map<string, Count>();
  const pairs = new Map<string, Count>();
  const written = new Map<string, Count>();
  let modules = 0;
  let matchedModules = 0;
  const count = (into: Map<string, Count>, labels: ReadonlySet<string>, matched: boolean): void => {
    for (const label of labels) {
      const entry = into.get(label) ?? none;
      into.set(label, { modules: entry.modules + 1, matched: entry.matched + (matched ? 1 : 0) });
    }
  };
  return {
    add: ({ typed, constructs, matched }) => {
      const labels = labelsOf(typed);
      modules += 1;
      matchedModules += matched ? 1 : 0;
      count(kinds, labels.kinds, matched);
      count(pairs, labels.pairs, matched);
      count(written, constructs, matched);
    },
    lines: () => [
      `${modules} modules, ${matchedModules} with output`,
      'construct: % of modules, % of those with output',
      ...table(kinds, modules, matchedModules),
      'pairs of operators, outer > inner',
      ...table(pairs, modules, matchedModules),
      'as the generator names them',
      ...table(written, modules, matchedModules),
    ],
    rarer: (labels, share) =>
      labels.filter((label) => {
        const found = kinds.get(label) ?? pairs.get(label) ?? written.get(label) ?? none;
        return found.modules < share * modules || found.matched < share * matchedModules;
      }),
  };
}

function table(counts: ReadonlyMap<string, Count>, modules: number, matched: number): readonly string[] {
  const percent = (part: number, whole: number): string =>
    `${((100 * part) / Math.max(whole, 1)).toFixed(1)}`.padStart(6);
  return [...counts]
    .toSorted((a, b) => b[1].modules - a[1].modules)
    .map(
      ([label, found]) =>
        `  ${label.padEnd(32)} ${percent(found.modules, modules)} ${percent(found.matched, matched)}`,
    );
}
