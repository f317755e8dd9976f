/** The laws of printing and reading, on trees and comments of every kind. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { format } from '../../../compiler/format/index.ts';
import { module } from './generate/module.ts';
import { read } from './read.ts';
import { shapeOf } from './shape.ts';
import { commentsIn, strewn, withComments } from './strewn-comments.ts';

/** More by `FORMAT_RUNS=5000`. */
const runs = Number(process.env['FORMAT_RUNS'] ?? 100);

test('printing a tree and reading it gives the same tree', () => {
  fc.assert(
    fc.property(module, (tree) => {
      expect(shapeOf(read(format(tree)))).toEqual(shapeOf(tree));
    }),
    { numRuns: runs },
  );
});

/** Canonical texts. */
const canonical = module.map(format);

test('what was printed is printed again as it stands', () => {
  fc.assert(
    fc.property(canonical, (text) => {
      expect(format(read(text))).toBe(text);
    }),
    { numRuns: runs },
  );
});

test('comments anywhere change no tree, and none is lost', () => {
  fc.assert(
    fc.property(canonical, strewn, (bare, comments) => {
      const text = withComments(bare, comments);
      const printed = format(read(text));
      expect(shapeWithoutDocs(printed)).toEqual(shapeWithoutDocs(text));
      expect(commentsIn(printed).toSorted()).toEqual(commentsIn(text).toSorted());
    }),
    { numRuns: runs },
  );
});

test('a text with comments, once printed, is printed again as it stands', () => {
  fc.assert(
    fc.property(canonical, strewn, (bare, comments) => {
      const printed = format(read(withComments(bare, comments)));
      expect(format(read(printed))).toBe(printed);
    }),
    { numRuns: runs },
  );
});

/** A comment may move between two declarations, and so from one's documentation to another's. */
function shapeWithoutDocs(text: string): unknown {
  return JSON.parse(JSON.stringify(shapeOf(read(text)), (key, value) => (key === 'docs' ? [] : value)));
}
