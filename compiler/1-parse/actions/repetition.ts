/** Loops: how often, in which manner, and bounded by what (language §4.2). */
import type { IterationNode } from 'ohm-js';
import type { Loop, LoopEnds, LoopWord, Name } from '../../ir/ast.ts';
import { build, buildAll, buildOptional, type Actions } from '../families.ts';
import type { Workshop } from '../workshop.ts';
import { loopEndsOf } from './loop-ends.ts';

interface Repetition {
  readonly loop: Loop | null;
  readonly ends: LoopEnds;
}

/** `loops` holds `Loop` nodes, and for groups the bare word `strict`. */
export function repetitionOf(loops: IterationNode, ends: IterationNode, workshop: Workshop): Repetition {
  const written = loops.children
    .filter(({ ctorName }) => ctorName === 'Loop')
    .map((node) => build('loop', node));
  const [loop = null, second] = written;
  if (loop !== null && second !== undefined) {
    workshop.report.add('second-quantifier', second.span, {}, [
      { span: loop.span, message: 'the first is here' },
    ]);
  }
  return { loop, ends: loopEndsOf(buildAll('loopEnd', ends), loop !== null, workshop) };
}

/** A group without a loop has no iterations that a name could stand for. */
export function namedOnlyAsLoop(as: IterationNode, loop: Loop | null, { report }: Workshop): Name | null {
  const name = buildOptional('identifier', as);
  if (name === null || loop !== null) return name;
  report.add('name-without-loop', name.span, { name: name.text });
  return null;
}

export function loopActions({ span }: Workshop): Actions<'loop'> {
  return {
    Loop(quantifier, words) {
      return {
        kind: 'loop',
        quantifier: build('quantifier', quantifier),
        words: buildAll('loopWord', words),
        span: span(this),
      };
    },
  };
}

export function loopWordActions({ span }: Workshop): Actions<'loopWord'> {
  const words = {
    greedy: 'greedy',
    each: 'each',
    anyWord: 'any',
    StrictOwn: 'strict own',
    strict: 'strict',
  } as const;
  return {
    LoopWord(node) {
      return { kind: 'loop-word', word: wordOf(node.ctorName), span: span(this) };
    },
  };
  function wordOf(rule: string): LoopWord['word'] {
    const found = Object.entries(words).find(([name]) => name === rule);
    if (found === undefined) throw new Error(`the grammar has a loop word that the tree has not: ${rule}`);
    return found[1];
  }
}

export function quantifierActions({ span, report }: Workshop): Actions<'quantifier'> {
  return {
    Quantifier_sign(sign) {
      return { kind: 'sign-quantifier', sign: signOf(sign.sourceString), span: span(this) };
    },
    Quantifier_count(_open, first, upTo, _close) {
      const min = buildOptional('expression', first);
      const range = upTo.children[0];
      if (range === undefined && min !== null) return { kind: 'exact-count', count: min, span: span(this) };
      const max = range === undefined ? null : buildOptional('expression', range.child(1));
      if (min === null && max === null) report.add('empty-count', span(this), {});
      return { kind: 'count-range', min, max, span: span(this) };
    },
  };
}

function signOf(text: string): '?' | '*' | '+' {
  return text === '?' || text === '*' ? text : '+';
}
