/** What all generated nodes share: they stand nowhere, and are named from a small stock full of the language's own words. */
import fc, { type Arbitrary } from 'fast-check';
import type { Name } from '../../../../compiler/ir/ast.ts';
import type { Span } from '../../../../compiler/source/span.ts';

export const span: Span = { file: { name: 'generated.cep', text: '' }, start: 0, end: 0 };

/** Words of clauses are names everywhere else. */
const smallNames = (
  'a price qty big x y1 half_life ' +
  'first last count order window limit match within until gap emit over ' +
  'prior forever table event rule type state all some list time to at ' +
  'every for by of events once let having from on test drain wait'
).split(' ');

/** Names that are no words of the language. */
const plainNames = ['burst', 'pair', 'spread', 'mid', 'isRestricted'];

const capitalNames = ['A', 'Order', 'Trade', 'Cancel', 'Quote', 'Spoof'];

export const smallText = fc.constantFrom(...smallNames);
const plainText = fc.constantFrom(...plainNames);
export const capitalText = fc.constantFrom(...capitalNames);

const named = (text: string): Name => ({ kind: 'name', text, span });

export const smallName: Arbitrary<Name> = smallText.map(named);
export const plainName: Arbitrary<Name> = plainText.map(named);
export const capitalName: Arbitrary<Name> = capitalText.map(named);
export const anyName: Arbitrary<Name> = fc.oneof(smallName, capitalName);

/** A list with few elements. */
export function few<T>(element: Arbitrary<T>, minLength = 0, maxLength = 3): Arbitrary<readonly T[]> {
  return fc.array(element, { minLength, maxLength });
}

/** Written or not. */
export function maybe<T>(part: Arbitrary<T>): Arbitrary<T | null> {
  return fc.option(part, { nil: null, freq: 2 });
}

/** A node of one kind from its parts. */
export function node<Kind extends string, Parts extends object>(
  kind: Kind,
  parts: { readonly [Key in keyof Parts]: Arbitrary<Parts[Key]> },
): Arbitrary<{ readonly kind: Kind; readonly span: Span } & Parts> {
  return fc.record(parts).map((record) => ({ kind, ...record, span }));
}
