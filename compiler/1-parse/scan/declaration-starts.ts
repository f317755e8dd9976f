/** Where a declaration begins, judged by a few tokens; right for any text that is a program, and for most that are not. */
import type { Token } from './tokens.ts';

/** The words that begin declarations, and what must stand behind the word and a name. */
const behindName: ReadonlyMap<string, readonly string[]> = new Map([
  ['rule', ['{']],
  ['event', ['{']],
  ['type', ['{', '=']],
  ['param', [':']],
  ['const', [':', '=']],
  ['fn', ['(']],
  ['table', ['by']],
  ['timer', ['at', 'every', 'cron']],
  ['pattern', ['(']],
  ['state', ['by', ':']],
]);

/** Words of declarations that no name follows. */
const others = ['extern', 'test', 'import', 'module'];

export const declarationWords: ReadonlySet<string> = new Set([...behindName.keys(), ...others]);

/** Behind these a word is a name or part of an expression, wherever its line breaks. */
const expectsMore = new Set([
  'as',
  '.',
  '?.',
  ',',
  ':',
  '=',
  'by',
  'is',
  'in',
  'or',
  'and',
  'not',
  '->',
  '|',
  '&',
]);

/** Behind these a declaration's word has another part to play. */
const takesOver = new Set(['extern', 'with', 'as', '.', '?.']);

/** Words that no name can be, so that the word before them is one. */
const neverNames = new Set(['as', 'where', 'is', 'in', 'and', 'or', 'matches', 'mod', 'then', 'else']);

/** `sure`: the tokens have the shape of a declaration. `likely`: its word begins a line. */
export type Confidence = 'no' | 'likely' | 'sure';

export function beginsDeclaration(tokens: readonly Token[], index: number): Confidence {
  const [word, next, third] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (word?.kind !== 'word' || !declarationWords.has(word.text)) return 'no';
  const before = tokens[index - 1]?.text ?? '';
  if (takesOver.has(before) || (declarationWords.has(before) && !word.startsLine)) return 'no';
  // A value called `type`, say, and on the next line the next declaration.
  if (next?.startsLine === true && hasShape(next, third, tokens[index + 3])) return 'no';
  if (hasShape(word, next, third)) return 'sure';
  if (expectsMore.has(before) || !word.startsLine) return 'no';
  return isName(next) ? 'likely' : 'no';
}

function isName(token: Token | undefined): boolean {
  return token?.kind === 'word' && !neverNames.has(token.text);
}

function hasShape(word: Token, next: Token | undefined, third: Token | undefined): boolean {
  switch (word.text) {
    case 'extern':
      return next?.text === 'fn' || next?.text === 'aggregate';
    case 'test':
      return next?.kind === 'text';
    case 'import':
      return next?.text === '{';
    case 'module':
      return next?.kind === 'word' && word.startsLine;
    default:
      return isName(next) && (behindName.get(word.text) ?? []).includes(third?.text ?? '');
  }
}
