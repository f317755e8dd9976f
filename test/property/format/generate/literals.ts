/** Literals: each text with the value it stands for. */
import fc, { type Arbitrary } from 'fast-check';
import type { DurationLiteral, Literal, RegexLiteral, StringLiteral } from '../../../../compiler/ir/ast.ts';
import { span } from './nodes.ts';

const second = 1_000_000;

const duration: Arbitrary<DurationLiteral> = fc
  .constantFrom(
    ...([
      ['500us', 500, 0],
      ['250ms', 250_000, 0],
      ['1.5s', 1.5 * second, 0],
      ['2s', 2 * second, 0],
      ['1h30min', 5_400 * second, 0],
      ['1d', 86_400 * second, 0],
      ['1w', 604_800 * second, 0],
      ['1mo', 0, 1],
      ['1y2mo', 0, 14],
    ] as const),
  )
  .map(([text, microseconds, months]) => ({ kind: 'duration-literal', text, microseconds, months, span }));

const escapes: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\0': '\\0',
  '"': '\\"',
  '\\': '\\\\',
};

export const string: Arbitrary<StringLiteral> = fc.string({ unit: 'grapheme', maxLength: 6 }).map((value) => {
  const inside = value.replaceAll(/[\n\r\t\0"\\]/g, (character) => escapes[character] ?? character);
  return { kind: 'string-literal', text: `"${inside}"`, value, span };
});

export const regex: Arbitrary<RegexLiteral> = fc.record({
  kind: fc.constant('regex-literal'),
  source: fc.constantFrom('a', '^foo', 'x[/"]y', 'a\\/b', '\\d+\\.\\d*', '(?:a|b)', '[(]{'),
  flags: fc.constantFrom('', 'i'),
  span: fc.constant(span),
});

const number: Arbitrary<Literal> = fc.constantFrom(
  ...([
    { kind: 'int-literal', text: '0', value: 0, span },
    { kind: 'int-literal', text: '10_000', value: 10_000, span },
    { kind: 'int-literal', text: '7', value: 7, span },
    { kind: 'float-literal', text: '1.5', value: 1.5, span },
    { kind: 'float-literal', text: '1e6', value: 1e6, span },
    { kind: 'float-literal', text: '2.5E-3', value: 2.5e-3, span },
    { kind: 'fraction-literal', text: '25bps', value: 0.0025, span },
    { kind: 'fraction-literal', text: '5pct', value: 0.05, span },
    { kind: 'fraction-literal', text: '0.5pct', value: 0.005, span },
  ] as const),
);

const word: Arbitrary<Literal> = fc.constantFrom<Literal[]>(
  { kind: 'bool-literal', value: true, span },
  { kind: 'bool-literal', value: false, span },
  { kind: 'null-literal', span },
);

export const literal: Arbitrary<Literal> = fc.oneof(number, word, duration, string);
