/** The clauses of a general rule that say where its runs end and which of its matches are reported. */
import type { Placed } from '../../ir/general.ts';
import { line, nest, type Code } from '../../ir/module-plan.ts';
import type { Expression } from '../../ir/typed.ts';
import { contains } from '../../ir/walk.ts';
import { eventUnion } from '../type-text.ts';
import { typesOnly } from '../types-only.ts';
import { registerText } from './frame-reader.ts';
import { arrow, eventParameter, frameParameter, lengthLine, lengthText, valueText } from './functions.ts';
import { EVENT, FRAME, type GeneralContext } from './general-context.ts';
import { nodeProperty } from './node-code.ts';

/** The window of the rule, as a property of its pattern. */
export function windowProperty(context: GeneralContext): Code {
  const { within, alphabet } = context.general.rule;
  switch (within?.kind) {
    case undefined:
    case 'forever':
      return line('window: null,');
    case 'time':
      return line(
        `window: { kind: "time", length: ${lengthText(context, outside(context, within.length))} },`,
        within.length.span,
      );
    case 'events':
      return line(
        `window: { kind: "events", count: ${valueText(context, outside(context, within.count))} },`,
        within.count.span,
      );
    case 'field': {
      const value = arrow([eventParameter(context, alphabet)], `${EVENT}.${within.field}`);
      const span = valueText(context, outside(context, within.span));
      return line(`window: { kind: "field", span: ${span}, value: ${value} },`, within.span.span);
    }
  }
}

export function leadProperty(context: GeneralContext): Code {
  const { lead } = context.general;
  if (lead === null) return line('lead: null,');
  const { negand, length } = lead;
  const isConstant = !contains(length.expression, (part) => part.kind === 'binding');
  return nest(
    'lead: {',
    [
      nodeProperty(context, 'negand', negand),
      lengthLine(context, 'length', length),
      line(`constant: ${isConstant},`),
    ],
    '},',
    length.expression.span,
  );
}

export function skipProperty(context: GeneralContext): Code {
  const { skip, span } = context.general.rule.afterMatch;
  if (skip.kind !== 'to-first' && skip.kind !== 'to-last') {
    return line(`skip: { kind: ${JSON.stringify(skip.kind)} },`, span);
  }
  const seen = context.general.outside.get(skip.binding);
  if (seen?.kind !== 'register') throw new Error('a skip clause names what is kept nowhere');
  const { register } = seen;
  const value = registerText(register, FRAME);
  const events = register.holds === 'event' ? `(${value} === null ? [] : [${value}])` : `rt.events(${value})`;
  const read = arrow([frameParameter(context)], events);
  return line(`skip: { kind: ${JSON.stringify(skip.kind)}, events: ${read} },`, span);
}

export function onceProperty(context: GeneralContext): Code {
  const { once } = context.general.rule;
  if (once === null) return line('once: null,');
  const length = once.length === null ? 'null' : lengthText(context, outside(context, once.length));
  return line(`once: { length: ${length} },`, once.span);
}

export function limitProperty(context: GeneralContext): Code {
  const { limit, emits } = context.general.rule;
  if (limit === null) return line('limit: null,');
  const union = eventUnion(context.module.events, [...new Set(emits.map(({ event }) => event))]);
  const type = typesOnly(`: (${union}) & rt.EmittedEvent`);
  const values = limit.by.map((field) => `${EVENT}.${field}`);
  const group =
    values.length === 0 ? '() => ""' : `(${EVENT}${type}) => JSON.stringify([${values.join(', ')}])`;
  return nest(
    'limit: {',
    [
      line(`last: ${limit.last}, count: ${limit.count},`),
      lengthLine(context, 'length', outside(context, limit.length)),
      line(`group: ${group},`),
    ],
    '},',
    limit.length.span,
  );
}

/** An expression of a clause: it sees the pattern as a whole. */
function outside({ general }: GeneralContext, expression: Expression): Placed {
  return { expression, sight: general.outside };
}
