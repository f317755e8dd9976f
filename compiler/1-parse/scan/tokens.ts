/**
 * A light reading of the text, before the grammar sees it: where strings, regular expressions and comments are,
 * and where brackets open and close. It knows nothing of syntax, so it can read any text.
 */
import type { Comment } from '../../ir/ast.ts';
import type { SourceFile } from '../../source/source-file.ts';

export interface Token {
  readonly kind: 'word' | 'number' | 'text' | 'regex' | 'sign';
  readonly start: number;
  readonly end: number;
  /** The words and signs themselves; a text in quotes is not repeated here. */
  readonly text: string;
  /** The first token of its line. */
  readonly startsLine: boolean;
  /** How far from the start of its line. */
  readonly column: number;
}

export interface Scanned {
  readonly tokens: readonly Token[];
  readonly comments: readonly Comment[];
}

/** Some editors begin a file with it; it says nothing. */
const byteOrderMark = '\uFEFF';
const space = /[\0-\x20]+/y;
const blank = /[ \t\r]*/y;
const comment = /\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)/y;
const regex = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+\/\p{L}*/uy;
const kinds = [
  ['word', /[\p{L}_][\p{L}\d_]*/uy],
  ['number', /\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]\d+)?[\p{L}\d_]*/uy],
  ['text', /"(?:\\[^\n]|[^"\\\n])*"?/y],
  ['sign', /->>|->|=>|==|!=|<=|>=|\?\?|\?\.|[^]/uy],
] as const;

export function scan(file: SourceFile): Scanned {
  const { text } = file;
  const tokens: Token[] = [];
  const comments: Comment[] = [];
  const start = text.startsWith(byteOrderMark) ? byteOrderMark.length : 0;
  let place: Place = { at: start, lineStart: start, ownLine: true, afterBlankLine: false };
  while (place.at < text.length) {
    const gap = lengthOf(space, text, place.at);
    if (gap > 0) {
      place = behindSpace(place, text.slice(place.at, place.at + gap));
      continue;
    }
    const commentLength = lengthOf(comment, text, place.at);
    const end = place.at + commentLength;
    if (commentLength > 0) comments.push(commentAt(file, place, end));
    else tokens.push(tokenAt(text, place, tokens.at(-1)));
    const next = commentLength > 0 ? end : (tokens.at(-1)?.end ?? end);
    place = { ...place, at: next, ownLine: place.ownLine && commentLength > 0, afterBlankLine: false };
  }
  return { tokens, comments };
}

/** Where the reading has come to. */
interface Place {
  readonly at: number;
  readonly lineStart: number;
  /** No token was read on this line yet. */
  readonly ownLine: boolean;
  readonly afterBlankLine: boolean;
}

function behindSpace(place: Place, gap: string): Place {
  const at = place.at + gap.length;
  const newline = gap.lastIndexOf('\n');
  if (newline < 0) return { ...place, at };
  const afterBlankLine = gap.indexOf('\n') !== newline;
  return { at, lineStart: place.at + newline + 1, ownLine: true, afterBlankLine };
}

function commentAt(file: SourceFile, place: Place, end: number): Comment {
  const { at, afterBlankLine } = place;
  const text = file.text.slice(at, end).trimEnd();
  const ownLine = place.ownLine && endsLine(file.text, end);
  const span = { file, start: at, end: at + text.length };
  return { text, toLineEnd: text.startsWith('//'), ownLine, afterBlankLine, span };
}

/** Only comments stand between here and the end of the line. */
function endsLine(text: string, start: number): boolean {
  let at = start;
  for (;;) {
    at += lengthOf(blank, text, at);
    if (at >= text.length || text[at] === '\n') return true;
    const length = lengthOf(comment, text, at);
    if (length === 0) return false;
    at += length;
  }
}

function tokenAt(text: string, place: Place, before: Token | undefined): Token {
  const start = place.at;
  const [startsLine, column] = [place.ownLine, start - place.lineStart];
  if (text[start] === '/' && mayBeginRegex(before)) {
    const length = lengthOf(regex, text, start);
    if (length > 0) return { kind: 'regex', start, end: start + length, text: '', startsLine, column };
  }
  for (const [kind, pattern] of kinds) {
    const length = lengthOf(pattern, text, start);
    if (length === 0) continue;
    const end = start + length;
    const own = kind === 'text' ? '' : text.slice(start, end);
    return { kind, start, end, text: own, startsLine, column };
  }
  throw new Error('every character is at least a sign');
}

/** Regular expressions stand behind `matches` and as arguments; a division stands behind an operand. */
function mayBeginRegex(before: Token | undefined): boolean {
  return before !== undefined && ['matches', '(', ','].includes(before.text);
}

function lengthOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
}
