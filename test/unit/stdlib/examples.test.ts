/** Every example in the catalogue of functions is true, and every function has one. */
import { describe, expect, test } from 'vitest';
import * as values from '../../../runtime/values/index.ts';
import { catalogue, evaluateFunction } from '../../../stdlib/index.ts';

describe.each([...catalogue.values()])('$name', (entry) => {
  test('has an example, and its examples are true', () => {
    expect(entry.examples.length).toBeGreaterThan(0);
    for (const example of entry.examples) {
      expect(evaluateFunction(entry, example.given), example.written).toEqual(example.gives);
    }
  });

  test('is computed by what the runtime exports under the name it gives', () => {
    expect(values[entry.runtime]).toBe(entry.evaluate);
  });
});
