/** Reading the clauses of a rule (language §4, §5, §9). */
import { build, buildList, buildOptional, isWritten, type Actions } from '../families.ts';
import type { Workshop } from '../workshop.ts';
import { namesByOptional } from './lists.ts';

/** Those that say which events the rule sees. */
export function streamClauseActions({ span }: Workshop): Actions<'clause'> {
  return {
    During(_during, from, _to, to) {
      const at = span(this);
      const [start, end] = [build('eventSource', from), build('eventSource', to)];
      return { word: 'during', content: { kind: 'during-clause', from: start, to: end, span: at }, span: at };
    },
    Over(_over, list) {
      const at = span(this);
      const sources = buildList('eventSource', list);
      return { word: 'over', content: { kind: 'over-clause', sources, span: at }, span: at };
    },
    Partition(_partition, _by, list) {
      const at = span(this);
      const keys = buildList('partitionKey', list);
      return { word: 'partition by', content: { kind: 'partition-clause', keys, span: at }, span: at };
    },
    Match(_match, pattern) {
      return { word: 'match', content: build('pattern', pattern), span: span(this) };
    },
    Unless(_unless, negand) {
      return { word: 'unless', content: build('negand', negand), span: span(this) };
    },
    Within(kind) {
      return { word: 'within', content: build('ruleWindow', kind), span: span(this) };
    },
    From(_from, event, name, where) {
      const content = {
        event: build('event', event),
        name: buildOptional('identifier', name),
        where: buildOptional('expression', where),
      };
      return { word: 'from', content, span: span(this) };
    },
    Window(kind) {
      return { word: 'window', content: build('window', kind), span: span(this) };
    },
  };
}

/** Those that say what becomes of a match. */
export function matchClauseActions({ span }: Workshop): Actions<'clause'> {
  return {
    Let(_let, name, _equals, value) {
      const at = span(this);
      const named = build('identifier', name);
      const content = {
        kind: 'let-clause',
        name: named,
        value: build('expression', value),
        span: at,
      } as const;
      return { word: 'let', content, span: at };
    },
    Having(_having, condition) {
      return { word: 'having', content: build('expression', condition), span: span(this) };
    },
    AfterMatch_skip(_after, _match, _skip, skip, order) {
      const at = span(this);
      const inOrder = isWritten(order);
      const content = { kind: 'after-match-clause', ...build('skip', skip), inOrder, span: at } as const;
      return { word: 'after match', content, span: at };
    },
    AfterMatch_reset(_after, _match, _reset) {
      const at = span(this);
      const content = {
        kind: 'after-match-clause',
        skip: 'reset',
        name: null,
        inOrder: false,
        span: at,
      } as const;
      return { word: 'after match', content, span: at };
    },
    Once(_once, length) {
      const at = span(this);
      const content = { kind: 'once-clause', length: buildOptional('expression', length), span: at } as const;
      return { word: 'once', content, span: at };
    },
    Limit(_limit, last, count, _per, length, by) {
      const at = span(this);
      const content = {
        kind: 'limit-clause',
        last: isWritten(last),
        count: build('expression', count),
        per: build('expression', length),
        by: namesByOptional(by),
        span: at,
      } as const;
      return { word: 'limit', content, span: at };
    },
  };
}

/** Those that say what comes out. */
export function outputClauseActions({ span }: Workshop): Actions<'clause'> {
  return {
    Emit(_emit, _local, _name, _open, _fields, _close) {
      return { word: 'emit', content: build('emit', this), span: span(this) };
    },
    EmitEmpty(_emit, _empty, length) {
      return { word: 'emit empty', content: build('expression', length), span: span(this) };
    },
    Timeout(_on, _timeout, emit) {
      return { word: 'on timeout', content: build('emit', emit), span: span(this) };
    },
  };
}
