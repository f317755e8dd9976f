/** The functions of a rule's plan as text: arrow functions over the event under test, the frame and what is around. */
import type { Placed } from '../../ir/general.ts';
import { line, type Code } from '../../ir/module-plan.ts';
import type { EventTypeId } from '../../ir/types.ts';
import { bare } from '../choose.ts';
import { text } from '../expression-text.ts';
import { eventUnion } from '../type-text.ts';
import { typesOnly } from '../types-only.ts';
import {
  AROUND,
  EVENT,
  FRAME,
  frameEnvironment,
  frameName,
  testEnvironment,
  type GeneralContext,
} from './general-context.ts';

export interface Parameter {
  readonly name: string;
  /** Null where TypeScript infers it. */
  readonly type: string | null;
}

/** @param parameters those behind the last that is used are left out */
export function arrow(parameters: readonly Parameter[], body: string): string {
  const last = parameters.findLastIndex(({ name }) => new RegExp(`\\b${name}\\b`).test(body));
  return `${parameterList(parameters.slice(0, last + 1))} => ${body}`;
}

export function parameterList(parameters: readonly Parameter[]): string {
  const all = parameters.map(({ name, type }) => (type === null ? name : `${name}${typesOnly(`: ${type}`)}`));
  return `(${all.join(', ')})`;
}

export function frameParameter(context: GeneralContext, name = FRAME): Parameter {
  return { name, type: frameName(context) };
}

export const aroundParameter: Parameter = { name: AROUND, type: null };

export function eventParameter({ module }: GeneralContext, types: readonly EventTypeId[]): Parameter {
  return { name: EVENT, type: eventUnion(module.events, types) };
}

/** A condition over an event as a property of an object; null where there is none. */
export function whereLine(
  context: GeneralContext,
  name: string,
  where: Placed | null,
  types: readonly EventTypeId[],
): Code {
  if (where === null) return line(`${name}: null,`);
  const condition = bare(text(where.expression, testEnvironment(context, where, types)));
  const parameters = [eventParameter(context, types), frameParameter(context), aroundParameter];
  return line(`${name}: ${arrow(parameters, condition)},`, where.expression.span);
}

/** A condition or a count over what is bound. */
export function valueLine(context: GeneralContext, name: string, placed: Placed | null): Code {
  return placed === null
    ? line(`${name}: null,`)
    : line(`${name}: ${valueText(context, placed)},`, placed.expression.span);
}

export function valueText(context: GeneralContext, { expression, sight }: Placed): string {
  const value = bare(text(expression, frameEnvironment(context, sight)));
  return arrow([frameParameter(context), aroundParameter], value);
}

/** A length of time; one that is computed may come out negative, or as no number. */
export function lengthLine(context: GeneralContext, name: string, placed: Placed | null): Code {
  return placed === null
    ? line(`${name}: null,`)
    : line(`${name}: ${lengthText(context, placed)},`, placed.expression.span);
}

export function lengthText(context: GeneralContext, placed: Placed): string {
  const { expression, sight } = placed;
  if (expression.kind === 'literal') return valueText(context, placed);
  const value = bare(text(expression, frameEnvironment(context, sight)));
  return arrow([frameParameter(context), aroundParameter], `rt.lengthOf(${value})`);
}
