/** The rules of every example: nothing to report, in canonical form, and explained in a README. */
import { describe, expect, test } from 'vitest';
import { check, format } from '../../compiler/index.ts';
import { filesBelow } from '../tidy/source-file.ts';

const readmes = filesBelow('examples', ['README.md']).map(({ path }) => path);

describe.each(filesBelow('examples', ['.cep']))('$path', ({ path, text }) => {
  test('compiles without a word', () => {
    expect(check(text, { name: path })).toEqual([]);
  });

  test('is in canonical form', () => {
    expect(format(text, { name: path })).toMatchObject({ ok: true, text });
  });

  test('stands beside a README', () => {
    expect(readmes).toContain(`${path.slice(0, path.lastIndexOf('/'))}/README.md`);
  });
});
