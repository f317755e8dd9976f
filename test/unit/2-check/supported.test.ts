/** What the code generator cannot do yet is refused for it, and only for it. */
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../compiler/analyse.ts';
import { ruleText } from './checked.ts';

function findingsFor(target: 'code' | 'reference', clauses: string): readonly string[] {
  const text = ruleText(`${clauses} emit M { n: match.count }`);
  return analyse({ name: 'test.cep', text }, target)
    .diagnostics.filter((one) => one.severity === 'error')
    .map((one) => one.id);
}

describe('not for code', () => {
  test.each(['during A to B match C'])('%s', (clauses) => {
    const found = findingsFor('code', clauses);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set(['not-yet-supported']));
    expect(findingsFor('reference', clauses)).toEqual([]);
  });
});
