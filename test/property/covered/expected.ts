/** What random modules have to try: labels of expressions, and those of the constructs that are drawn from. */
import type { ConstructName } from '../constructs/probes.ts';

/** How a construct shows in the tree. Those that are not here leave no trace in it, or are written as they are named. */
const shown: Partial<Readonly<Record<ConstructName, string>>> = {
  'any-arrow': 'step any',
  'strict-arrow': 'step strict',
  'step-window': 'step within',
  not: 'gap not',
  'strict-not': 'gap not strict',
  'trailing-not': 'absence open',
  'repeated-absence': 'absence every',
  each: 'loop each',
  greedy: 'loop greedy',
  any: 'loop any',
  strict: 'loop strict',
  'strict-own': 'loop strict own',
  gap: 'loop gap',
  lasting: 'loop lasting',
  until: 'loop until',
  'until-binding': 'loop until names',
  drop: 'loop drop',
  'group-loop': 'loop group',
  iterations: 'loop iterations',
  'group-loop-where': 'loop where',
  'nested-loop': 'loop nested',
  'group-window': 'group within',
  'group-where': 'group where',
  'group-unless': 'group unless',
  'conjunction-where': 'group where over and',
  'strict-conjunction': 'group strict',
  'absence-beside-or': 'choice with absence',
  'absence-beside-and': 'conjunction with absence',
  'negated-choice': 'negand choice',
  'negated-group': 'negand pattern',
  'negated-window': 'negand within',
  wildcard: 'atom wildcard',
  prev: 'previous',
  union: 'atom union',
  'computed-key': 'key computed',
  'several-keys': 'key from several fields',
  over: 'rule over',
  during: 'rule during',
  'order-field': 'order field',
  lead: 'rule lead',
  unless: 'rule unless',
  'within-time': 'within time',
  'within-forever': 'within forever',
  'within-events': 'within events',
  'within-field': 'within field',
  let: 'rule lets',
  having: 'rule having',
  'skip-none': 'after match none',
  'skip-past-last': 'after match past-last',
  'skip-to-next': 'after match to-next',
  'skip-to-first': 'after match to-first',
  'skip-to-last': 'after match to-last',
  'skip-overlapping': 'after match overlapping',
  'in-order': 'after match in order',
  reset: 'after match reset',
  once: 'rule once',
  'once-for': 'rule once for',
  limit: 'rule limit',
  'limit-last': 'rule limit last',
  timeout: 'rule timeout',
  'emit-local': 'emit local',
};

const alone = [
  ['step next > loop', 'step any > loop', 'step strict > loop', 'loop optional', 'rule keys', 'mapped-key'],
  ['module param', 'module fn', 'param', 'local', 'key', 'call', 'field safe', 'time'],
  ['count', 'index', 'projection', 'quantified', 'in', 'is', 'matches', 'null-test', 'conditional'],
];

/** Behind the kind its forms. */
const forms: Readonly<Record<string, readonly string[]>> = {
  step: ['next', 'any', 'strict', 'within'],
  aggregate: ['sum', 'avg', 'min', 'max', 'count', 'stddev', 'distinct', 'where'],
  binary: ['or', 'and', '==', '!=', '<', '<=', '>', '>=', '??', '+', '-', '*', '/', 'mod'],
};

/** @param allowed the constructs that are drawn from */
export function expectedLabels(allowed: ReadonlySet<ConstructName>): readonly string[] {
  return [
    ...alone.flat(),
    ...Object.entries(forms).flatMap(([kind, names]) => names.map((name) => `${kind} ${name}`)),
    ...[...allowed].map((name) => shown[name] ?? name),
  ];
}
