/** What the factory of a module is called. */
import { expect, test } from 'vitest';
import { factoryName } from '../../../compiler/5-emit/factory-name.ts';

test.each([
  ['lab', 'lab'],
  ['surveillance.book', 'surveillanceBook'],
  ['Order-Flow_2', 'orderFlow2'],
  ['2fast', 'rules2fast'],
  ['', 'rules'],
  ['...', 'rules'],
  ['a', 'a'],
  ['new', 'newRules'],
  ['rt', 'rtRules'],
  ['undefined', 'undefinedRules'],
])('%s is made by %s', (module, factory) => {
  expect(factoryName(module)).toBe(factory);
});

test('every name can name a function of a module', () => {
  const words =
    'await break class default enum eval import in interface let package static super this typeof yield';
  for (const word of words.split(' ')) {
    expect(() => new Function(`'use strict'; function ${factoryName(word)}() {}`)).not.toThrow();
  }
});
