/** Comments of every form, put between the tokens of a text. */
import fc, { type Arbitrary } from 'fast-check';
import { scan, type Token } from '../../../compiler/1-parse/scan/tokens.ts';

/** Where to put one, as a share of the way through the text, and in which form. */
export interface Strewn {
  readonly where: number;
  readonly form: Form;
}

type Form = 'line' | 'own line' | 'block' | 'own block' | 'long block' | 'documentation' | 'apart';

export const strewn: Arbitrary<readonly Strewn[]> = fc.array(
  fc.record({
    where: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    form: fc.constantFrom<Form[]>(
      'line',
      'own line',
      'block',
      'own block',
      'long block',
      'documentation',
      'apart',
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

/** The text with the comments in it, each with a number of its own. */
export function withComments(text: string, comments: readonly Strewn[]): string {
  const gaps = gapsOf(text);
  const placed = comments
    .map(({ where, form }, number) => ({ at: gaps[Math.floor(where * gaps.length)] ?? 0, form, number }))
    .toSorted((a, b) => b.at - a.at);
  return placed.reduce(
    (result, { at, form, number }) => result.slice(0, at) + written(form, number) + result.slice(at),
    text,
  );
}

/** In front of every token but one: the `at` of an expectation stands on the line of what goes before it. */
function gapsOf(text: string): readonly number[] {
  const { tokens } = scan({ name: 'gaps.cep', text });
  const free = tokens.filter((token) => token.text !== 'at' || token.startsLine);
  return [...free.map(({ start }: Token) => start), text.length];
}

function written(form: Form, number: number): string {
  switch (form) {
    case 'line':
      return ` // c${number}\n`;
    case 'own line':
      return `\n// c${number}\n`;
    case 'block':
      return ` /* c${number} */ `;
    case 'own block':
      return `\n/* c${number} */\n`;
    case 'long block':
      return `\n  /* c${number}\n     goes on */ `;
    case 'documentation':
      return `\n/// c${number}\n`;
    case 'apart':
      return `\n\n// c${number}\n\n`;
  }
}

/** All comments of a text, documentation included, as they are written. */
export function commentsIn(text: string): readonly string[] {
  return scan({ name: 'comments.cep', text }).comments.map((comment) => comment.text);
}
