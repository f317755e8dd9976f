/** Loops around atoms and groups: counts, words, and the clauses that end them (language §4.2, repetition). */
import type * as ast from '../../ir/ast.ts';
import type { Span } from '../../source/span.ts';
import type { Expression, Loop, Pattern } from '../../ir/typed.ts';
import type { BindingId } from '../../ir/types.ts';
import type { Scope } from '../scope.ts';
import { maybeUnbound, type Bound } from './bound.ts';
import type { Counts } from './counts.ts';
import { typeOptionalLength } from './lengths.ts';
import { seeing, type Place } from './rule-context.ts';

export interface LoopParts {
  readonly node: { readonly loop: ast.Loop; readonly ends: ast.LoopEnds; readonly span: Span };
  readonly counts: Counts;
  readonly body: Pattern;
  readonly iterations: BindingId | null;
  /** What the body binds. */
  readonly bound: readonly Bound[];
  readonly where: Expression | null;
  /** The names of the loop as lists so far: what `until` reads. */
  readonly soFar: readonly Bound[];
  /** The scope of one iteration, in which its own names are those of this iteration: what `drop` reads. */
  readonly iteration: Scope;
}

/** The loop, and the names that its `until` binds. */
export function buildLoop(
  parts: LoopParts,
  at: Place,
): { readonly loop: Loop; readonly bound: readonly Bound[] } {
  const { node, counts } = parts;
  const { ends } = node;
  const words = readWords(node.loop.words, at.scope);
  const until =
    ends.until === null
      ? null
      : at.rule.checkNegand(
          ends.until,
          { ...at, scope: seeing(at.scope, maybeUnbound(parts.soFar)) },
          'until',
        );
  const drop =
    ends.drop === null ? null : at.rule.checkNegand(ends.drop, { ...at, scope: parts.iteration }, 'drop');
  const loop: Loop = {
    kind: 'loop',
    body: parts.body,
    min: counts.min,
    max: counts.max,
    optional: counts.optional,
    ...words,
    iterations: parts.iterations,
    names: parts.bound.flatMap(({ name, id, visible }) => (visible ? [{ name, binding: id }] : [])),
    where: parts.where,
    gap: typeOptionalLength(ends.gap, at.scope),
    lasting: typeOptionalLength(ends.lasting, at.scope),
    until: until?.negand ?? null,
    drop: drop?.negand ?? null,
    span: node.span,
  };
  return { loop, bound: maybeUnbound(until?.bound ?? []) };
}

type Words = Pick<Loop, 'greedy' | 'each' | 'any' | 'strict'>;
type Word = ast.LoopWord['word'];

/** Words that cannot stand together; a word never stands twice. */
const contradictions: readonly (readonly [Word, Word])[] = [
  ['greedy', 'each'],
  ['greedy', 'any'],
  ['strict', 'any'],
  ['strict own', 'any'],
  ['strict', 'strict own'],
];

function readWords(words: readonly ast.LoopWord[], scope: Scope): Words {
  words.forEach((second, index) => {
    const first = words.slice(0, index).find((one) => contradict(one.word, second.word));
    if (first === undefined) return;
    const params = { first: first.word, second: second.word };
    scope.module.report.add('contradictory-loop-words', second.span, params, [
      { span: first.span, message: 'the other one' },
    ]);
  });
  const has = (word: Word): boolean => words.some((one) => one.word === word);
  return {
    greedy: has('greedy'),
    each: has('each'),
    any: has('any'),
    strict: has('strict') ? 'strict' : has('strict own') ? 'own' : 'no',
  };
}

function contradict(first: Word, second: Word): boolean {
  return first === second || contradictions.some((pair) => pair.includes(first) && pair.includes(second));
}
