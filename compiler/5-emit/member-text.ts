/** Fields and times of events, records and iterations: from a register where there is one, else from the value. */
import type { EventTime, Expression, FieldAccess } from '../ir/typed.ts';
import type { EventTypeId } from '../ir/types.ts';
import type { Environment, Held } from './environment.ts';
import { memberType } from './member-type.ts';
import { listEnd, TIME } from './registers.ts';
import { eventUnion, insideType } from './type-text.ts';
import { typesOnly } from './types-only.ts';

type TextOf = (expression: Expression, env: Environment) => string;
type Access = FieldAccess | EventTime;

export function memberText(access: Access, env: Environment, text: TextOf): string {
  const { object } = access;
  const member = access.kind === 'time' ? TIME : access.name;
  const found = heldMember(object, member, env);
  if (found !== null) {
    return found.isSure && !isNullable(access, member, env) ? found.text : proved(access, found.text, env);
  }
  return memberOfValue(access, member, env, text);
}

/** A member that is held by itself: of a bound event, or of the first or last of a list. */
export function heldMember(object: Expression, member: string, env: Environment): Held | null {
  if (object.kind === 'binding') {
    const held = env.reader.member(object.binding, 'event', member, env);
    if (held !== null) return held;
  }
  const end = listEnd(object);
  const held = end === null ? null : env.reader.member(end.binding, end.end, member, env);
  return held === null ? null : { ...held, isSure: false };
}

/** What a test or a minimum proves to be there, TypeScript may still take to be null. */
function proved(access: Access, value: string, env: Environment): string {
  if (access.type.kind === 'nullable') return value;
  return `${typesOnly('(')}${value}${typesOnly(` as ${insideType(access.type, env.module.events)})`)}`;
}

function memberOfValue(access: Access, member: string, env: Environment, text: TextOf): string {
  const plain = text(access.object, env);
  const value = narrowed(access.object, plain, env);
  const mayBeMissing = access.object.type.kind === 'nullable' || access.safe;
  const found = mayBeMissing ? `(${value}?.${member} ?? null)` : `${value}.${member}`;
  const isSure = !mayBeMissing && value === plain && !isNullable(access, member, env);
  return isSure ? found : proved(access, found, env);
}

/** True if a member is declared so that it may be null. */
function isNullable({ object }: Access, member: string, env: Environment): boolean {
  const type = object.type.kind === 'nullable' ? object.type.of : object.type;
  if (type.kind === 'event') {
    const declared = memberType(member, type.types, env.module);
    return declared.type.kind === 'nullable' || !declared.everywhere;
  }
  const fields = type.kind === 'record' ? type.fields : type.kind === 'iteration' ? type.names : [];
  return fields.find(({ name }) => name === member)?.type.kind === 'nullable';
}

/** An event with the type that a test has proved, where the type of its variable is another one. */
function narrowed(object: Expression, value: string, env: Environment): string {
  const type = object.type.kind === 'nullable' ? object.type.of : object.type;
  if (type.kind !== 'event' || object.kind === 'local') return value;
  const declared = declaredTypes(object, env) ?? [];
  if (declared.length > 0 && declared.every((own) => type.types.includes(own))) return value;
  const union = eventUnion(env.module.events, type.types);
  // In the handler of one type a test for another is always false; what stands behind it still has to have a type.
  const isWithin = declared.length === 0 || type.types.every((own) => declared.includes(own));
  const via = isWithin ? '' : ' as rt.EngineEvent';
  return `${typesOnly('(')}${value}${typesOnly(`${via} as ${union}${object.type.kind === 'nullable' ? ' | null' : ''})`)}`;
}

/** The types that the variable of an event has in the generated code; null where that is not known. */
function declaredTypes(object: Expression, env: Environment): readonly EventTypeId[] | null {
  if (object.kind === 'current') return env.current?.types ?? null;
  if (object.kind === 'index') return declaredTypes(object.list, env);
  if (object.kind !== 'binding') return null;
  return env.reader.typesOf(object) ?? env.current?.types ?? null;
}
