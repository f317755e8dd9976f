/** Reading a value as it stands, and reading one that may be null through `??`. */
import { pick } from '../draw.ts';
import type { Production } from './production.ts';
import { nullableReadings, plainReadings } from './readings.ts';
import { at, levels, postfix, within } from './text.ts';

export const reads: readonly Production[] = [
  {
    makes: ['time', 'int', 'float', 'string', 'duration', 'side', 'bool'],
    weight: 6,
    make: ({ base, scope, draw }) => {
      const reading = pick(draw, plainReadings(scope, base));
      return reading === undefined ? null : postfix(reading.text);
    },
  },
  {
    makes: ['int', 'float', 'string', 'duration', 'side', 'bool', 'time'],
    weight: 3,
    make: ({ base, scope, draw, operand }) => {
      const candidates = nullableReadings(scope).filter(({ type }) => type.base === base);
      const reading = pick(draw, candidates);
      const fallback = operand(base);
      if (reading === undefined || fallback === null) return null;
      return at(levels.coalesce, `${reading.text} ?? ${within(levels.sum, fallback)}`);
    },
  },
];
