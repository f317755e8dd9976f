/**
 * Rules with clauses about what is reported, each twice: as text, which the reference interpreter understands, and as a
 * plan of the general automaton.
 */
import type { LoopNode, Node } from '../../../../runtime/algebra/plan.ts';
import type { Release, RulePlan } from '../../../../runtime/algebra/rule-plan.ts';
import type { EmittedEvent } from '../../../../runtime/event.ts';
import { absence, asLetter, atom, negand, sequence, types, type Letter } from './laboratory.ts';

/** Times and lengths are milliseconds. */
export interface Clauses {
  readonly pattern: PatternName;
  readonly keyed: 'no' | 'once' | 'twice';
  readonly within: 'time' | 'events' | 'field' | 'forever';
  readonly having: boolean;
  readonly skip: 'none' | 'past last' | 'to next' | 'to first x' | 'to last x' | 'overlapping' | 'reset';
  readonly inOrder: boolean;
  readonly once: 'no' | 'ever' | number;
  readonly limit: 'no' | 'first' | 'last';
  readonly timeout: boolean;
}

const each: Omit<LoopNode, 'body' | 'types'> = {
  kind: 'loop',
  min: () => 1,
  max: null,
  greedy: false,
  each: true,
  any: false,
  strict: 'no',
  begin: null,
  commit: null,
  adopt: null,
  settle: null,
  where: null,
  gap: null,
  lasting: null,
  until: null,
  untilBind: null,
  drop: null,
};

/** Names are lists in frames; `x` is what skip clauses name. */
function listed(number: number, type: 'A' | 'B' | 'C', name: string): Node {
  return {
    ...atom(number, type),
    bind: (frame, event) => ({ ...frame, [name]: [...lettersOf(frame[name]), event] }),
  };
}

const a = listed(0, 'A', 'a');
const x = listed(1, 'B', 'x');

export const patterns = {
  'A as a -> B as x': sequence(a, ['next', x]),
  'A as a ->> B as x ->> C as c': sequence(a, ['any', x], ['any', listed(2, 'C', 'c')]),
  'A as a -> B+ each as x': sequence(a, ['next', { ...each, body: x, types: [types.indexOf('B')] }]),
  'A as a ->> B as x -> not N for 2ms': sequence(a, ['any', x], absence(negand('N'), 2)),
  'A as a -> B+ as x => C': sequence(
    a,
    ['next', { ...each, each: false, body: x, types: [types.indexOf('B')] }],
    ['strict', atom(2, 'C')],
  ),
  'A as a & B as x': {
    kind: 'conjunction',
    operands: [a, x],
    merge: (_, [left, right]) => ({ ...left, ...right, a: left?.['a'], x: right?.['x'] }),
  },
  'A as a -> (B as x | C)': sequence(a, ['next', { kind: 'choice', operands: [x, atom(2, 'C')] }]),
} as const satisfies Readonly<Record<string, Node>>;

export type PatternName = keyof typeof patterns;

/** The types that a pattern names. */
export function alphabetOf(pattern: PatternName): readonly string[] {
  return ['A', 'B', 'C', 'N'].filter((type) => pattern.includes(type));
}

export function textOf(clauses: Clauses): string {
  const { pattern, keyed, within, having, skip, inOrder, once, limit, timeout } = clauses;
  const window = { time: '5ms', events: '5 events', field: '3 of v', forever: 'forever' }[within];
  const by = (names: string): string =>
    alphabetOf(pattern)
      .map((type) => `${type}: ${names}`)
      .join('; ');
  const keys = { no: '', once: `(${by('k')})`, twice: `(${by('k, j')})` }[keyed];
  const fields = ['A', 'B', 'C', 'N'].map(
    (name) => `event ${name} { @time at: time, v: int, k: string?, j: string? }`,
  );
  return [
    ...fields,
    'rule R {',
    keyed === 'no' ? '' : `  partition by key ${keys}`,
    `  match ${pattern}`,
    `  within ${window}`,
    having ? '  having match.count mod 3 != 0 and a.v != 2' : '',
    skip === 'reset' ? '  after match reset' : `  after match skip ${skip}${inOrder ? ' in order' : ''}`,
    once === 'no' ? '' : `  once ${once === 'ever' ? '' : `for ${once}ms`}`,
    limit === 'no' ? '' : `  limit ${limit === 'last' ? 'last ' : ''}2 per 3ms by v`,
    '  emit Out { v: a.v, n: match.count, s: match.start, e: match.end }',
    '  emit More { v: 1 }',
    timeout ? '  on timeout emit Late { v: a?.v, n: match.count, s: match.start, e: match.end }' : '',
    '}',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

export function planOf(clauses: Clauses): RulePlan {
  const { pattern, within, having, skip, inOrder, once, limit, timeout } = clauses;
  return {
    name: 'R',
    rule: 0,
    types,
    pattern: { pattern: patterns[pattern], empty: {}, unless: null, window: windowOf(within), lead: null },
    history: 0,
    skip: skipOf(skip),
    inOrder,
    once: once === 'no' ? null : { length: once === 'ever' ? null : () => once * 1000 },
    limit:
      limit === 'no'
        ? null
        : { last: limit === 'last', count: 2, length: () => 3000, group: (event) => String(valueOf(event)) },
    match: ({ a: start }, _, { count, ...facts }) => {
      const { v } = lettersOf(start)[0] ?? { v: -1 };
      if (having && (count % 3 === 0 || v === 2)) return null;
      return releaseOf(
        ['Out', { v, n: count, s: facts.start / 1000, e: facts.end / 1000 }],
        ['More', { v: 1 }],
      );
    },
    timeout: timeout
      ? ({ a: start }, _, { count, ...facts }) => {
          const v = lettersOf(start)[0]?.v ?? null;
          return releaseOf(['Late', { v, n: count, s: facts.start / 1000, e: facts.end / 1000 }], null);
        }
      : null,
  };
}

function windowOf(within: Clauses['within']): RulePlan['pattern']['window'] {
  switch (within) {
    case 'time':
      return { kind: 'time', length: () => 5000 };
    case 'events':
      return { kind: 'events', count: () => 5 };
    case 'field':
      return { kind: 'field', span: () => 3, value: (event) => asLetter(event).v };
    case 'forever':
      return null;
  }
}

function skipOf(skip: Clauses['skip']): RulePlan['skip'] {
  switch (skip) {
    case 'past last':
      return { kind: 'past-last' };
    case 'to next':
      return { kind: 'to-next' };
    case 'to first x':
      return { kind: 'to-first', events: (frame) => lettersOf(frame['x']) };
    case 'to last x':
      return { kind: 'to-last', events: (frame) => lettersOf(frame['x']) };
    case 'none':
    case 'overlapping':
    case 'reset':
      return { kind: skip };
  }
}

type Emitted = readonly [type: 'Out' | 'More' | 'Late', fields: Readonly<Record<string, unknown>>];

/** The output of a timeout is numbered behind those of matches, of which there are two. */
function releaseOf(first: Emitted, second: Emitted | null): Release {
  const all = second === null ? [first] : [first, second];
  return (at, identify) =>
    all.map(([type, fields], emit): EmittedEvent => {
      const number = type === 'Late' ? 2 : emit;
      return { ...fields, $type: types.indexOf(type), $time: at, $identity: identify(number), $rule: 0 };
    });
}

function valueOf(event: object): unknown {
  return 'v' in event ? event.v : null;
}

function lettersOf(value: unknown): readonly Letter[] {
  return Array.isArray(value) ? value.map(asLetter) : [];
}
