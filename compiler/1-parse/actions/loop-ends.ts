/** What bounds a loop: `gap`, `lasting`, `until`, `drop`, in this order, each once (language §4.2, §9). */
import type { Expression, LoopEnds, Negand } from '../../ir/ast.ts';
import type { Span } from '../../source/span.ts';
import { checkOrder, clauseWith } from '../clause-order.ts';
import { build, type Actions } from '../families.ts';
import type { Workshop } from '../workshop.ts';

export type LoopEnd = Timed<'gap'> | Timed<'lasting'> | Negated<'until'> | Negated<'drop'>;

interface Timed<Word extends string> {
  readonly word: Word;
  readonly length: Expression;
  readonly span: Span;
}

interface Negated<Word extends string> {
  readonly word: Word;
  readonly negand: Negand;
  readonly span: Span;
}

const order = ['gap', 'lasting', 'until', 'drop'] as const;

export function loopEndActions({ span }: Workshop): Actions<'loopEnd'> {
  return {
    LoopEnd_gap(_gap, length) {
      return { word: 'gap', length: build('expression', length), span: span(this) };
    },
    LoopEnd_lasting(_lasting, length) {
      return { word: 'lasting', length: build('expression', length), span: span(this) };
    },
    LoopEnd_until(_until, negand) {
      return { word: 'until', negand: build('negand', negand), span: span(this) };
    },
    LoopEnd_drop(_drop, negand) {
      return { word: 'drop', negand: build('negand', negand), span: span(this) };
    },
  };
}

/** The ends as written. Without a loop there is nothing that they could end. */
export function loopEndsOf(ends: readonly LoopEnd[], hasLoop: boolean, { report }: Workshop): LoopEnds {
  checkOrder(ends, order, [], report);
  if (!hasLoop)
    for (const { word, span } of ends) report.add('loop-clause-without-loop', span, { clause: word });
  return {
    gap: clauseWith(ends, 'gap')?.length ?? null,
    lasting: clauseWith(ends, 'lasting')?.length ?? null,
    until: clauseWith(ends, 'until')?.negand ?? null,
    drop: clauseWith(ends, 'drop')?.negand ?? null,
  };
}
