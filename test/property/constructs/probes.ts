/**
 * The constructs that random modules are drawn from, each with a probe: a rule that uses it and as little else as can
 * be. Whether the compiler takes the probe tells whether the construct is compiled.
 */

/** Patterns; the rule around them has a window. */
const patterns = {
  'any-arrow': 'A ->> B',
  'strict-arrow': 'A => B',
  'step-window': 'A -> within 2s B',
  not: 'A -> not N -> B',
  'strict-not': 'A => not N -> B',
  absence: 'A -> not N for 2s',
  'trailing-not': 'A -> not N',
  'repeated-absence': 'A -> not N for 2s every 3s',
  wait: 'A -> wait 2s -> B',
  loop: 'A -> B+ -> C',
  each: 'A -> B+ each -> C',
  greedy: 'A -> B+ greedy where n > 1 -> C',
  any: 'A -> B+ any -> C',
  strict: 'A -> B+ strict -> C',
  'strict-own': 'A -> B+ strict own -> C',
  gap: 'A -> B+ gap 2s -> C',
  lasting: 'A -> B+ lasting 2s -> C',
  until: 'A -> B+ until N -> C',
  'until-binding': 'A -> B+ until N as closing -> C',
  drop: 'A -> B+ as bs drop (N where n == bs.n) -> C',
  'group-loop': 'A -> (B -> C)+ -> A',
  iterations: 'A -> (B as b -> C)+ as its -> A where n > its.count',
  'group-loop-where': 'A -> (B as b -> C as c)+ where b.n < c.n -> A',
  'nested-loop': 'A -> (B -> C+)+ -> A',
  'group-window': '(A -> B within 2s) -> C',
  'group-where': '(A as a -> B as b) where a.n < b.n',
  'group-unless': '(A -> B unless N) -> C',
  choice: 'A -> (B | C)',
  'shared-name': 'A -> (B as x | C as x) -> A',
  conjunction: 'A & B',
  'conjunction-where': '(A as a & B as b) where a.n < b.n',
  'strict-conjunction': 'A -> (B & C) strict',
  'absence-beside-or': 'A -> (not B for 2s | C)',
  'absence-beside-and': 'A -> (not B for 2s & C)',
  'negated-choice': 'A -> not (B | C) -> A',
  'negated-group': 'A -> not (B -> C) -> A',
  'negated-window': 'A -> not (B -> C within 2s) -> A',
  wildcard: 'A => event',
  prev: 'A where n > (prev?.n ?? 0)',
  'named-pattern': 'pair(A, 2) -> B',
};

/** The bodies of rules, without an emit where that is not their point. */
const rules = {
  union: 'match Either as e where n > 1',
  'mapped-key': 'partition by k (B: l) match A -> B within 1h',
  'computed-key': 'partition by lower(k) as key match A',
  'several-keys': 'partition by key (A: k, l; B: k) match A -> B within 1h',
  over: 'over A where n > 1, B match A -> B within 1h',
  during: 'during B to N match A',
  'order-field': 'match O',
  lead: 'match not N for 5s -> A',
  unless: 'match A -> B unless N within 1h',
  'within-time': 'match A -> B within 2s',
  'within-forever': 'match A -> B within forever',
  'within-events': 'match A -> B within 5 events',
  'within-field': 'match A -> B within 5 of n',
  let: 'match A as a let whole = a.n',
  having: 'match A as a having a.n > 1',
  'skip-none': 'match A -> B within 1h after match skip none',
  'skip-past-last': 'match A -> B within 1h after match skip past last',
  'skip-to-next': 'match A -> B within 1h after match skip to next',
  'skip-to-first': 'match A -> B as b within 1h after match skip to first b',
  'skip-to-last': 'match A -> B as b within 1h after match skip to last b',
  'skip-overlapping': 'match A -> B within 1h after match skip overlapping',
  'in-order': 'match A -> B within 1h after match skip none in order',
  reset: 'match A -> B within 1h after match reset',
  once: 'match A once',
  'once-for': 'match A once for 2s',
  limit: 'match A limit 1 per 2s by n',
  'limit-last': 'match A limit last 1 per 2s by n',
  timeout: 'match A -> B within 1h emit Out { n: match.count } on timeout emit Late { n: match.count }',
  'emit-local': 'match A emit local Inner { n: match.count } emit Out { n: match.count }',
};

export type ConstructName = keyof typeof patterns | keyof typeof rules;

const declarations = `${['A', 'B', 'C', 'N']
  .map((name) => `event ${name} { @time at: time, n: int, k: string, l: string }\n`)
  .join('')}event O { @time at: time, @order n: int }
type Either = A | B
pattern pair(E: event, count: int) = (E{count})
`;

/** A whole module for each construct. */
export const probes: ReadonlyMap<ConstructName, string> = new Map([
  ...entriesOf(patterns).map(([name, text]) => [name, ruleWith(`match ${text} within 1h`)] as const),
  ...entriesOf(rules).map(([name, text]) => [name, ruleWith(text)] as const),
]);

export const constructNames: readonly ConstructName[] = [...probes.keys()];

export function isConstruct(name: string): name is ConstructName {
  return constructNames.some((one) => one === name);
}

function ruleWith(body: string): string {
  const emit = body.includes('emit') ? '' : ' emit Out { n: match.count }';
  return `${declarations}rule Probe { ${body}${emit} }\n`;
}

function entriesOf<Name extends string>(
  texts: Readonly<Record<Name, string>>,
): readonly (readonly [Name, string])[] {
  const names = Object.keys(texts).filter((name): name is Name => name in texts);
  return names.map((name) => [name, texts[name]] as const);
}
