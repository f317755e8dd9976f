/** `and`, `or`, `not` and `if`. */
import { pick } from '../draw.ts';
import type { Production, Request } from './production.ts';
import { at, levels, within, type Text } from './text.ts';

function both(request: Request, word: 'and' | 'or'): Text | null {
  if (request.depth <= 0) return null;
  const left = request.operand('bool');
  const right = request.operand('bool');
  if (left === null || right === null) return null;
  const level = levels[word];
  // The right operand of a chain is put in parentheses: the language does not say how chains group.
  return at(level, `${within(level, left)} ${word} ${within(levels.not, right)}`);
}

function negated(request: Request): Text | null {
  const operand = request.depth <= 0 ? null : request.operand('bool');
  return operand === null ? null : at(levels.not, `not ${within(levels.not, operand)}`);
}

function conditional(request: Request): Text | null {
  if (request.depth <= 0) return null;
  const condition = request.operand('bool');
  const parts = [request.operand(request.base), request.operand(request.base)];
  const [one, other] = parts;
  if (condition === null || !one || !other) return null;
  const [then, otherwise] = pick(request.draw, [
    [one, other],
    [other, one],
  ]) ?? [one, other];
  return at(
    levels.conditional,
    `if ${condition.text} then ${within(levels.or, then)} else ${within(levels.or, otherwise)}`,
  );
}

export const logic: readonly Production[] = [
  { makes: ['bool'], weight: 3, make: (request) => both(request, 'and') },
  { makes: ['bool'], weight: 3, make: (request) => both(request, 'or') },
  { makes: ['bool'], weight: 2, make: negated },
  { makes: ['int', 'float', 'string', 'bool', 'duration', 'side'], weight: 1, make: conditional },
];
