/** What the grammar could not read, put into words: where, what was expected, and how it is probably meant. */
import type { FailedMatchResult } from 'ohm-js';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Report } from '../../diagnostics/report.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { closing } from '../scan/brackets.ts';
import type { Chunk } from '../scan/chunks.ts';
import { declarationWords } from '../scan/declaration-starts.ts';
import type { Token } from '../scan/tokens.ts';
import { inWords } from './expectations.ts';
import { failureOf, type Failure } from './failure.ts';
import { capital, suggestionFor } from './suggestions.ts';
import { refuseUnit } from './units.ts';

export function explain(file: SourceFile, chunk: Chunk, result: FailedMatchResult, report: Report): void {
  const failure = failureOf(file.text, chunk, result);
  if (refuseUnit(file, failure.found, report)) return;
  if (refuseUnclosed(file, chunk, failure, report)) return;
  const { at, expected, found, suggestion } = wording(failure);
  const start = at?.start ?? chunk.end;
  report.add('syntax-error', { file, start, end: at?.end ?? start }, { expected, found, suggestion });
}

/** A bracket that is open when nothing can be read any more is the likelier cause. */
function refuseUnclosed(
  file: SourceFile,
  chunk: Chunk,
  { found, expected }: Failure,
  report: Report,
): boolean {
  if (chunk.unclosed === null) return false;
  const { open, noticed } = chunk.unclosed;
  const close = closing.get(open.text) ?? '';
  const isPassed = found === null || (noticed !== null && found.start >= noticed);
  if (!isPassed && !expected.includes(`"${close}"`)) return false;
  report.add('unclosed-bracket', { file, start: open.start, end: open.end }, { open: open.text, close });
  return true;
}

interface Wording {
  /** The token the finding is about; null at the end. */
  readonly at: Token | null;
  readonly expected: string;
  readonly found: string;
  readonly suggestion: string;
}

function wording(failure: Failure): Wording {
  return noDeclaration(failure) ?? smallEventType(failure) ?? plainly(failure);
}

function plainly(failure: Failure): Wording {
  const { found, expected } = failure;
  return { at: found, expected: inWords(expected), found: shown(found), suggestion: suggestionFor(failure) };
}

/** The first word of all is none that a declaration begins with. */
function noDeclaration({ found, before }: Failure): Wording | null {
  if (found === null || before.length > 0 || declarationWords.has(found.text)) return null;
  const meant = didYouMean(found.text, declarationWords);
  const suggestion =
    meant === null
      ? `declarations begin with ${[...declarationWords].join(', ')}`
      : `did you mean '${meant}'?`;
  return { at: found, expected: 'a declaration', found: shown(found), suggestion };
}

/** `match order as o`: a small word in a pattern could only call a named pattern. */
function smallEventType({ found, before, expected }: Failure): Wording | null {
  const [called, word] = [before.at(-1), before.at(-2)];
  const couldOnlyCall = expected.length === 1 && expected[0] === '"("' && found?.text !== '(';
  if (!couldOnlyCall || called?.kind !== 'word' || ['fn', 'pattern', 'aggregate'].includes(word?.text ?? ''))
    return null;
  return {
    at: called,
    expected: 'an event type',
    found: shown(called),
    suggestion: `names of events begin with a capital letter: '${capital(called.text)}'`,
  };
}

function shown(token: Token | null): string {
  if (token === null) return 'the end of the declaration';
  if (token.kind === 'text') return 'a text in quotes';
  return token.kind === 'regex' ? 'a regular expression' : `'${token.text}'`;
}
