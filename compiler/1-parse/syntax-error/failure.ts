/** Where the grammar could read no further, and what it would have taken there. */
import type { FailedMatchResult } from 'ohm-js';
import grammar from '../../../grammar/generated/cep.ohm-bundle.js';
import type { Chunk } from '../scan/chunks.ts';
import type { Token } from '../scan/tokens.ts';

declare module 'ohm-js' {
  /** Ohm has it and says nothing of it; its `getExpectedText` leaves out what may follow without a space. */
  interface FailedMatchResult {
    getRightmostFailures(): readonly { toString(): string }[];
  }
}

export interface Failure {
  /** The token that could not be taken; null at the end of the declaration. */
  readonly found: Token | null;
  /** The tokens before it, in order. */
  readonly before: readonly Token[];
  /** What the grammar would have taken: terminals in double quotes, descriptions as they are. */
  readonly expected: readonly string[];
}

/** No name and no sign of the language. */
const strange = '\u00a7';

export function failureOf(text: string, chunk: Chunk, result: FailedMatchResult): Failure {
  const at = chunk.start + result.getRightmostFailurePosition();
  const torn = chunk.tokens.find(({ start, end }) => start < at && at < end);
  if (torn === undefined) return described(chunk, at, result);
  // The grammar failed in the midst of a word, which begins like another one. What it wanted there is what it
  // wants in place of a word that is like none.
  const start = torn.start - chunk.start;
  const around = text.slice(chunk.start, chunk.end);
  const masked =
    around.slice(0, start) + strange.repeat(torn.end - torn.start) + around.slice(torn.end - chunk.start);
  const again = grammar.match(masked, 'Declaration');
  return described(chunk, torn.start, again.failed() ? again : result);
}

function described(chunk: Chunk, at: number, result: FailedMatchResult): Failure {
  const index = chunk.tokens.findIndex(({ start }) => start >= at);
  const expected = expectedBy(result);
  if (index < 0) return { found: null, before: chunk.tokens, expected };
  return { found: chunk.tokens[index] ?? null, before: chunk.tokens.slice(0, index), expected };
}

/** White space could stand anywhere. */
const spaces = ['" "', '"\\t"', '"/*"'];

/** Negative ones, like "not a name", say what must not follow; they help nobody. */
function expectedBy(result: FailedMatchResult): readonly string[] {
  const all = result.getRightmostFailures().map((failure) => failure.toString());
  return all.filter((item) => !item.startsWith('not ') && !spaces.includes(item));
}
