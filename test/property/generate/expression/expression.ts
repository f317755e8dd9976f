/** Makes a well-typed expression of a wanted type from a tape of decisions. */
import { drawing, pick, pickWeighted, type Draw } from '../draw.ts';
import type { Base } from '../value-type.ts';
import { arithmetic } from './arithmetic.ts';
import { calls } from './calls.ts';
import { comparisons } from './comparisons.ts';
import { listProductions } from './lists.ts';
import { literal, literals } from './literals.ts';
import { logic } from './logic.ts';
import type { Production } from './production.ts';
import { reads } from './reads.ts';
import { plainReadings } from './readings.ts';
import type { Scope } from './scope.ts';
import { strings } from './strings.ts';
import { postfix, type Text } from './text.ts';
import { times } from './times.ts';

/** The first that makes a type is what an exhausted tape gives. */
const productions: readonly Production[] = [
  ...literals,
  ...comparisons,
  ...reads,
  ...times,
  ...listProductions,
  ...logic,
  ...arithmetic,
  ...strings,
  ...calls,
];

/** An expression of type `base`; null where the scope has no time to read. */
export function expression(base: Base, scope: Scope, draw: Draw, depth: number): Text | null {
  if (depth < 0) return simplest(base, scope, draw);
  const candidates = productions
    .filter(({ makes }) => makes.includes(base))
    .map((value) => ({ weight: value.weight, value }));
  for (let attempt = 0; attempt < 4; attempt += 1) {
    const made = pickWeighted(draw, candidates)?.make({
      base,
      scope,
      draw,
      depth,
      operand: (wanted, other = scope) => expression(wanted, other, draw, depth - 1),
    });
    if (made !== null && made !== undefined) return made;
  }
  return simplest(base, scope, draw);
}

/** A literal or a reading: what stands where nothing may nest any more. */
function simplest(base: Base, scope: Scope, draw: Draw): Text | null {
  const written = draw(2) === 0 ? literal(base, draw) : null;
  if (written !== null) return written;
  const reading = pick(draw, plainReadings(scope, base));
  return reading === undefined ? literal(base, draw) : postfix(reading.text);
}

/** A condition, or null where the tape is empty. */
export function condition(tape: readonly number[], scope: Scope, depth = 2): string | null {
  if (tape.length === 0) return null;
  return expression('bool', scope, drawing(tape), depth)?.text ?? null;
}
