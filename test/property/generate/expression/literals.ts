/** Literals from small domains, so that equal values are frequent. */
import { pick, type Draw } from '../draw.ts';
import { sides, type Base } from '../value-type.ts';
import type { Production } from './production.ts';
import { postfix, type Text } from './text.ts';

const texts: Readonly<Record<Exclude<Base, 'time'>, readonly string[]>> = {
  int: ['1', '0', '2', '3'],
  float: ['1.0', '0.5', '0.0', '2.25', '5e-1', '50pct'],
  string: ['"a"', '"b"', '""', '"ab"'],
  bool: ['true', 'false'],
  duration: ['1s', '500ms', '0s', '2s', '1s500ms'],
  side: sides.map((side) => `"${side}"`),
};

export function literal(base: Base, draw: Draw): Text | null {
  if (base === 'time') return null;
  const text = pick(draw, texts[base]);
  return text === undefined ? null : postfix(text);
}

export const literals: readonly Production[] = [
  {
    makes: ['int', 'float', 'string', 'duration', 'side'],
    weight: 4,
    make: ({ base, draw }) => literal(base, draw),
  },
];
