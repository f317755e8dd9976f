/** What an output field is set to: a value of any type, one that may be null, a list, an aggregate. */
import { pick, pickWeighted, type Draw } from '../draw.ts';
import { plain, type Base } from '../value-type.ts';
import { expression } from './expression.ts';
import { extreme } from './lists.ts';
import { listReadings, nullableReadings, plainReadings } from './readings.ts';
import type { Scope, Value } from './scope.ts';
import { levels, within } from './text.ts';

const computed: readonly Base[] = ['int', 'float', 'bool', 'duration', 'time'];
const read: readonly Base[] = ['int', 'string', 'side', 'time', 'bool', 'float', 'duration'];

type Make = (scope: Scope, draw: Draw) => Value | null;

const reading: Make = (scope, draw) =>
  pick(
    draw,
    read.flatMap((base) => plainReadings(scope, base)),
  ) ?? null;

const mayBeNull: Make = (scope, draw) => pick(draw, nullableReadings(scope)) ?? null;

const list: Make = (scope, draw) => {
  const whole = pick(draw, listReadings(scope));
  if (whole === undefined) return null;
  const form = pick(draw, listForms) ?? '#';
  // Behind a loop's name `distinct` runs over its elements, so a list in one of them is not its argument.
  if (form.includes('distinct') && !/^\w+\.\w+$/.test(whole.text)) return whole;
  const ordered = whole.type.base !== 'bool' && whole.type.base !== 'side';
  return form.includes('sort') && !ordered ? whole : { ...whole, text: form.replaceAll('#', whole.text) };
};

/** `#` is the list. */
const listForms = ['#', '#', '#', 'distinct(#)', 'sort(#)', 'take(#, 2)', '# + #', 'take(#, 3) - take(#, 1)'];

const aggregate: Make = (scope, draw) => {
  const base = pick(draw, ['int', 'float', 'duration'] as const) ?? 'int';
  return extreme({
    base,
    scope,
    draw,
    depth: 1,
    operand: (wanted, other = scope) => expression(wanted, other, draw, 0),
  });
};

/** Strings and literal unions are only read: what type a literal of them has is inferred, and not our subject. */
const computation: Make = (scope, draw) => {
  const base = pick(draw, computed) ?? 'int';
  const made = expression(base, scope, draw, 2);
  return made === null ? null : { text: within(levels.or, made), type: plain(base) };
};

const makes = [
  { weight: 4, value: reading },
  { weight: 4, value: computation },
  { weight: 2, value: mayBeNull },
  { weight: 3, value: list },
  { weight: 3, value: aggregate },
];

export function emitted(scope: Scope, draw: Draw): Value {
  const made = pickWeighted(draw, makes)?.(scope, draw) ?? reading(scope, draw);
  return made ?? { text: '1', type: plain('int') };
}
