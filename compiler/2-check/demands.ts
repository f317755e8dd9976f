/** What places ask of the expressions that stand in them: a type, no null, no list, no event. */
import { textOf } from '../source/span.ts';
import type { Expression } from '../ir/typed.ts';
import type { ValueType } from '../ir/types.ts';
import type { ModuleContext } from './context.ts';
import { isAssignable } from './types/assignable.ts';
import { holdsEvents, isRefused, mayBeNull, present, refused } from './types/value-types.ts';

/** The expression, with its type known to be wrong; nothing more is said about it. */
export function asRefused(node: Expression): Expression {
  return { ...node, type: refused };
}

/** Reports a value that may be null where it must be there. True where all is well. */
export function demandPresent(node: Expression, module: ModuleContext): boolean {
  if (!mayBeNull(node.type)) return true;
  module.report.add('may-be-null', node.span, {
    text: textOf(node.span),
    because: reasonForNull(node),
    instead: mendOfNull(node),
  });
  return false;
}

/** `what` reads like "a condition" or "the field 'x'". Answers the node, refused where it does not fit. */
export function demandType(
  node: Expression,
  expected: ValueType,
  what: string,
  module: ModuleContext,
): Expression {
  if (isRefused(node.type) || isAssignable(node.type, expected)) return node;
  if (mayBeNull(node.type) && node.type.kind !== 'null' && isAssignable(present(node.type), expected)) {
    demandPresent(node, module);
    return asRefused(node);
  }
  if (node.type.kind === 'list' && isAssignable(node.type.element, expected)) {
    module.report.add('list-as-value', node.span, { text: textOf(node.span) });
    return asRefused(node);
  }
  module.report.add('type-mismatch', node.span, {
    what,
    expected: module.show(expected),
    found: module.show(node.type),
    instead: mendOfMismatch(node.type, expected),
  });
  return asRefused(node);
}

/** Reports events and iterations where values are emitted, stored or passed. */
export function demandNoEvent(node: Expression, module: ModuleContext): boolean {
  if (!holdsEvents(node.type)) return true;
  module.report.add('event-as-value', node.span, { text: textOf(node.span) });
  return false;
}

function reasonForNull(node: Expression): string {
  switch (node.kind) {
    case 'index':
      return ', since the list may be shorter';
    case 'aggregate':
      return ', since there may be nothing to bring together';
    case 'previous':
      return ', since there may be no event before';
    case 'binding':
      return ', since the match may do without it';
    default:
      return '';
  }
}

function mendOfNull(node: Expression): string {
  const text = textOf(node.span);
  if (present(node.type).kind === 'event') return `write '${text}?.…', or test '${text} is not null' before`;
  return `give it a value for that case ('${text} ?? …'), or test '${text} is not null' before`;
}

function mendOfMismatch(found: ValueType, expected: ValueType): string {
  if (expected.kind === 'duration' && (found.kind === 'int' || found.kind === 'float'))
    return 'give it a unit, as in 5s';
  if (expected.kind === 'int' && found.kind === 'float')
    return 'make it whole: round(…), floor(…) or ceil(…)';
  if (expected.kind === 'bool') return 'compare it with something';
  if (expected.kind === 'string') return 'write text in quotes';
  if (expected.kind === 'int' && found.kind === 'string') return 'read it as a number: toInt(…)';
  return `write a value of the type that is expected`;
}
