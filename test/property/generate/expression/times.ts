/** Times and durations. Nothing depends on the epoch, so that shifting a trace shifts its outputs. */
import { pick } from '../draw.ts';
import type { Production } from './production.ts';
import { plainReadings } from './readings.ts';
import { at, levels, within } from './text.ts';

export const times: readonly Production[] = [
  {
    makes: ['duration'],
    weight: 5,
    make: ({ scope, draw }) => {
      const readings = plainReadings(scope, 'time');
      const [later, earlier] = [pick(draw, readings), pick(draw, readings)];
      if (later === undefined || earlier === undefined || later.text === earlier.text) return null;
      return at(levels.sum, `${later.text} - ${earlier.text}`);
    },
  },
  {
    makes: ['time', 'duration'],
    weight: 2,
    make: ({ base, depth, operand, draw }) => {
      const left = depth <= 0 ? null : operand(base);
      const right = depth <= 0 ? null : operand('duration');
      if (left === null || right === null) return null;
      const operator = pick(draw, ['+', '-']);
      return at(levels.sum, `${within(levels.sum, left)} ${operator} ${within(levels.product, right)}`);
    },
  },
  {
    makes: ['duration'],
    weight: 2,
    make: ({ depth, operand, draw }) => {
      const length = depth <= 0 ? null : operand('duration');
      const factor = depth <= 0 ? null : operand(pick(draw, ['int', 'float'] as const) ?? 'int');
      if (length === null || factor === null) return null;
      return at(levels.product, `${within(levels.product, length)} * ${within(levels.minus, factor)}`);
    },
  },
];
