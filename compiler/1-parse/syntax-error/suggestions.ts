/** How a syntax error is mended: what most people who wrote this meant. The first that knows an answer gives it. */
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Token } from '../scan/tokens.ts';
import { clauseWords, expectedWords, loopWords, inWords, typeWord } from './expectations.ts';
import type { Failure } from './failure.ts';

type Suggestion = (failure: Failure, found: Token) => string | null;

const reserved = new Set(
  'and or not in is null true false if then else matches mod where as it prev'.split(' '),
);

/** Signs of other languages, and what stands for them here. */
const translations: ReadonlyMap<string, string> = new Map([
  ['!', "a condition is negated by 'not'"],
  ['%', "the remainder is written 'mod'"],
  [';', 'nothing stands between declarations, clauses or statements: leave the ; out'],
  ["'", 'texts stand in double quotes'],
  ['`', 'texts stand in double quotes'],
  ['#', "comments begin with '//'"],
]);

const suggestions: readonly Suggestion[] = [
  ({ expected }, { kind, text }) => {
    const meant = kind === 'word' ? didYouMean(text, expectedWords(expected)) : null;
    return meant === null ? null : `did you mean '${meant}'?`;
  },
  ({ expected, before }, { text }) =>
    text === '=' && (before.at(-1)?.text === '==' || expected.includes('a comparison'))
      ? "values are compared by '=='"
      : null,
  ({ before }, found) => doubled(before.at(-1), found),
  ({ expected }, { text }) =>
    text === ';' && expected.includes('","') ? "elements are separated by ','" : null,
  (_, { text }) => translations.get(text) ?? null,
  ({ expected }, { kind, text }) =>
    expected.includes(typeWord) && kind === 'word' && !isOfLanguage(text)
      ? `names of events, types, tables, timers and rules begin with a capital letter: '${capital(text)}'`
      : null,
  ({ expected }, { kind, text }) =>
    expected.includes('a length of time') && kind === 'number' && /^\d+$/.test(text) ? withUnit(text) : null,
  ({ expected, before }) => {
    const number = before.at(-1);
    return expected.includes('"events"') && number?.kind === 'number' ? withUnit(number.text) : null;
  },
  ({ expected }, { text }) =>
    expected.includes('a name') && reserved.has(text)
      ? `'${text}' is a word of the language: choose another name`
      : null,
];

export function suggestionFor(failure: Failure): string {
  const { found, expected } = failure;
  const words = inWords(expected);
  const wanted = / or |, /.test(words) ? 'one of these' : words;
  if (found === null) return `go on with ${wanted}`;
  for (const suggestion of suggestions) {
    const answer = suggestion(failure, found);
    if (answer !== null) return answer;
  }
  return found.text === '' ? `write ${wanted} here` : `write ${wanted} here, or leave '${found.text}' out`;
}

function withUnit(number: string): string {
  return `a length of time has a unit, as in '${number}s' or '${number}min'`;
}

/** Words of the language are seldom meant as names where they stand. */
function isOfLanguage(word: string): boolean {
  return reserved.has(word) || clauseWords.includes(word) || loopWords.includes(word);
}

/** `&&` and `||`. */
function doubled(before: Token | undefined, { text, start }: Token): string | null {
  if (before?.text !== text || before.end !== start) return null;
  if (text === '&') return "conditions are joined by 'and'";
  return text === '|' ? "conditions are joined by 'or'" : null;
}

export function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
