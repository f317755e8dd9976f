/** Every example in the catalogue of functions is true, and every function has one. */
import { describe, expect, test } from 'vitest';
import * as runtimeValues from '../../../runtime/values/index.ts';
import { catalogue, evaluateFunction } from '../../../stdlib/index.ts';

const values = new Map<string, unknown>(Object.entries(runtimeValues));

describe.each([...catalogue.values()])('$name', (entry) => {
  test('has an example, and its examples are true', () => {
    expect(entry.examples.length).toBeGreaterThan(0);
    const values = entry.examples.map(({ written, given }) => [written, evaluateFunction(entry, given)]);
    expect(values).toEqual(entry.examples.map(({ written, gives }) => [written, gives]));
  });

  test('is computed by what the runtime exports under the name it gives', () => {
    expect(values.get(entry.runtime)).toBe(entry.evaluate);
  });
});
