/** Modules that must be refused, tricky ones that must not, and all those that peers' cases are written in. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findings } from './checked.ts';

const folder = join(process.env['MOTIF_SHARED'] ?? '../shared', 'conformance');

interface Case {
  readonly id: string;
  readonly module: string;
  readonly why?: string;
}

function casesOf(...path: readonly string[]): readonly Case[] {
  return JSON.parse(readFileSync(join(folder, ...path), 'utf8')) as Case[];
}

if (!existsSync(folder)) {
  test('shared modules', () => {
    console.log(`not run: there is no ${folder}`);
    expect(existsSync(folder)).toBe(false);
  });
} else {
  describe('refused', () => {
    test.each(casesOf('errors', 'refused.json').map((one) => [one.id, one] as const))(
      '%s',
      (_id, { module }) => {
        expect(findings(module)).not.toEqual([]);
      },
    );
  });

  describe('accepted', () => {
    test.each(casesOf('errors', 'accepted.json').map((one) => [one.id, one] as const))(
      '%s',
      (_id, { module }) => {
        expect(findings(module)).toEqual([]);
      },
    );
  });

  describe("peers' cases", () => {
    const groups = ['flink', 'siddhi', 'esper', 'own'].flatMap((group) =>
      readdirSync(join(folder, group)).map((file) => [`${group}/${file}`, casesOf(group, file)] as const),
    );
    test.each(groups)('%s', (_name, cases) => {
      const wrong = cases.flatMap(({ id, module }) => {
        const found = findings(module).filter((one) => one !== 'not-yet-supported');
        return found.length === 0 ? [] : [`${id}: ${found.join(', ')}`];
      });
      expect(wrong).toEqual([]);
    });
  });
}
