/** What the grammar expected, in words of the language: twenty alternatives are told as the one thing they make. */

interface Notion {
  readonly name: string;
  /** All of these must be expected … */
  readonly signs: readonly string[];
  /** … and then the notion stands for these as well. */
  readonly covers: readonly string[];
}

const quoted = (words: string): readonly string[] => words.split(' ').map((word) => `"${word}"`);

/** The words that begin the clauses of a rule. */
export const clauseWords: readonly string[] =
  'during over partition match unless within from window let having after once limit emit on'.split(' ');

/** The words that may stand behind a loop. */
export const loopWords: readonly string[] = 'greedy each any strict own gap lasting until drop'.split(' ');

export const typeWord = 'a name with a capital letter';

/** The larger notions stand before those that are parts of them. */
const notions: readonly Notion[] = [
  {
    name: 'a declaration',
    signs: quoted('rule event test'),
    covers: quoted('@ type param const fn extern table timer pattern state import module'),
  },
  { name: 'a clause', signs: quoted('let having emit'), covers: clauseWords.map((word) => `"${word}"`) },
  { name: 'a statement', signs: quoted('advance drain expect'), covers: quoted('start with at') },
  {
    name: 'an operator',
    signs: quoted('?? mod'),
    covers: [...quoted('. ?. [ ( * / + - in is matches and or'), 'a comparison'],
  },
  {
    name: 'an expression',
    signs: ['"["', '"prev"', 'a text in quotes'],
    covers: [
      ...quoted('( { not - if all some it true false null'),
      'a name',
      'a number',
      'a whole number',
      'a length of time',
      'a regular expression',
    ],
  },
  { name: 'a type', signs: quoted('list time'), covers: ['a text in quotes', 'a name', '"("'] },
  { name: 'a quantifier', signs: quoted('? * +'), covers: ['"{"'] },
  { name: 'a loop word', signs: quoted('greedy each any'), covers: quoted('strict') },
  { name: 'a bound of the loop', signs: quoted('gap lasting until'), covers: quoted('drop') },
  { name: "'&', '|' or an arrow", signs: ['"&"', '"|"', 'an arrow'], covers: [] },
  {
    name: 'a pattern',
    signs: [typeWord, '"not"', '"("'],
    covers: [...quoted('event within wait'), 'a name'],
  },
  { name: 'an event type', signs: [typeWord, '"event"'], covers: [] },
  { name: 'a length of time', signs: ['a length of time', 'a name', '"("'], covers: [] },
  { name: 'a whole number', signs: ['a whole number', 'a name', '"("'], covers: [] },
];

/** More is no help. */
const shownMax = 6;

/** `expected` in words, as in "an expression or ')'". */
export function inWords(expected: readonly string[]): string {
  const items = notions.reduce<readonly string[]>(gathered, [...new Set(expected)]).map(plainly);
  const shown = items.slice(0, shownMax);
  if (items.length > shownMax) return `${shown.join(', ')}, …`;
  const last = shown.at(-1) ?? 'something else';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} or ${last}`;
}

function gathered(items: readonly string[], { name, signs, covers }: Notion): readonly string[] {
  if (!signs.every((sign) => items.includes(sign))) return items;
  return [name, ...items.filter((item) => !signs.includes(item) && !covers.includes(item))];
}

function plainly(item: string): string {
  if (item === 'end of input') return 'the end of the declaration';
  return item.startsWith('"') ? `'${JSON.parse(item)}'` : item;
}

/** The words of the language among what was expected. */
export function expectedWords(expected: readonly string[]): readonly string[] {
  return expected.flatMap((item) => (/^"[a-z]+"$/.test(item) ? [item.slice(1, -1)] : []));
}
