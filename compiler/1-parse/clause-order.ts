/** Clauses stand in one order and most of them once (language §9); the grammar reads them in any. */
import type { Report } from '../diagnostics/report.ts';
import type { Span } from '../source/span.ts';

/** A clause as it was read; `word` is what it begins with. */
export interface Written {
  readonly word: string;
  readonly span: Span;
}

/** Reports clauses that stand behind one that belongs behind them, and those written again. */
export function checkOrder(
  clauses: readonly Written[],
  order: readonly string[],
  mayRepeat: readonly string[],
  report: Report,
): void {
  const seen: Written[] = [];
  for (const clause of clauses) {
    const { word, span } = clause;
    const same = seen.find((other) => other.word === word);
    const later = seen.find((other) => order.indexOf(other.word) > order.indexOf(word));
    if (same !== undefined && !mayRepeat.includes(word)) {
      report.add('clause-twice', span, { clause: word }, [{ span: same.span, message: 'it stands here' }]);
    } else if (later !== undefined) {
      report.add('clause-order', span, { clause: word, before: later.word }, [
        { span: later.span, message: `it belongs in front of this '${later.word}'` },
      ]);
    }
    seen.push(clause);
  }
}

/** The first clause that begins with `word`. */
export function clauseWith<One extends Written, Word extends One['word']>(
  clauses: readonly One[],
  word: Word,
): Extract<One, { readonly word: Word }> | undefined {
  return allWith(clauses, word)[0];
}

/** All that do. */
export function allWith<One extends Written, Word extends One['word']>(
  clauses: readonly One[],
  word: Word,
): readonly Extract<One, { readonly word: Word }>[] {
  return clauses.filter((clause): clause is Extract<One, { readonly word: Word }> => clause.word === word);
}
