/** `not N as n where c`: what must not happen. */
import { condition } from '../expression/expression.ts';
import { withNames, type Name, type Scope } from '../expression/scope.ts';
import { asText, whereText, type AtomShape } from './atom.ts';
import type { Workshop } from './workshop.ts';

export function negandText(shape: AtomShape, workshop: Workshop, scope: Scope): string {
  workshop.note('negations');
  const of = workshop.chooseType(shape.type, 'negated');
  const names: readonly Name[] = shape.named
    ? []
    : [{ name: workshop.freshName(of), of, shape: 'one', minimum: 1 }];
  const where = condition(shape.where, { ...withNames(scope, names), current: of });
  return `not ${of.name}${asText(names)}${whereText(where)}`;
}
