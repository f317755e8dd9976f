/** Values of fields, from domains so small that equal ones are frequent. */
import { pick, type Draw } from '../draw.ts';
import type { Field } from '../model.ts';
import { sides } from '../value-type.ts';

/** Steps of the grid on which most times lie, in milliseconds. */
export const step = 500;

export interface Moment {
  readonly time: number;
  /** So many keys that each has few events. */
  readonly manyKeys: boolean;
  /** The event is wanted: it mostly has the key of those before it. */
  readonly wanted: boolean;
}

/** Undefined: the field is not there, which is another way of being null. */
export function valueOf({ type, role }: Field, { time, manyKeys, wanted }: Moment, draw: Draw): unknown {
  switch (role) {
    case 'time':
      return time;
    case 'key':
      if (wanted && draw(6) > 0) return type.base === 'string' ? 'x' : 0;
      if (type.base !== 'string') return draw(2);
      return manyKeys ? `key${draw(40)}` : pick(draw, ['x', 'x', 'y']);
    case 'peer':
      return pick(draw, ['y', 'x', 'z']);
    case 'order':
      return draw(3);
    case 'rising':
      // One event in twelve breaks the rule.
      return draw(12) === 11 ? 0 : Math.floor(time / step);
    case 'value':
      return type.nullable && draw(3) === 0 ? missing(draw) : plainValue(type.base, time, draw);
  }
}

function missing(draw: Draw): null | undefined {
  return draw(2) === 0 ? null : undefined;
}

function plainValue(base: Field['type']['base'], time: number, draw: Draw): unknown {
  switch (base) {
    case 'int':
      return draw(4);
    case 'float':
      return pick(draw, [1, 0.5, 0, 2.25]);
    case 'string':
      return pick(draw, ['a', 'b', '', 'ab']);
    case 'bool':
      return draw(2) === 0;
    case 'time':
      return time + (draw(5) - 2) * step;
    case 'duration':
      return pick(draw, [1000, 500, 2000, 0]);
    case 'side':
      return pick(draw, sides);
  }
}
