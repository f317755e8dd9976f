/** Event types: declared ones with their fields, timers, and those that rules emit (language §3). */
import type * as ast from '../../ir/ast.ts';
import type { Report } from '../../diagnostics/report.ts';
import { createEvents, type EventInfo, type Events } from '../events.ts';
import { isNumber, isRefused } from '../types/value-types.ts';
import type { Collected } from './collect.ts';
import { distinctFields, docOf, eventField, reportAnnotation } from './fields.ts';
import { checkCase } from './name-case.ts';
import type { TypeResolver } from './resolve-type.ts';

/** Declared types in order, then timers, then emitted types in order, then what is imported. Fields come later. */
export function collectEvents(collected: Collected, report: Report): Events {
  const emits = collected.rules.flatMap(emitsOf);
  const emitted = new Map<string, ast.EmitClause[]>();
  for (const emit of emits) emitted.set(emit.type.text, [...(emitted.get(emit.type.text) ?? []), emit]);
  const isLocal = (name: string): boolean => (emitted.get(name) ?? []).every((emit) => emit.local);
  const declared = collected.events.map((event): Omit<EventInfo, 'id'> => {
    const isEmitted = emitted.has(event.name.text);
    return {
      ...unknownEvent(event.name, isEmitted ? 'emitted' : 'input'),
      isDeclared: true,
      doc: docOf(event),
      isLocal: isEmitted && isLocal(event.name.text),
    };
  });
  const timers = collected.timers.map((timer) => ({
    ...unknownEvent(timer.name, 'timer'),
    isDeclared: true,
    doc: docOf(timer),
  }));
  const known = new Set([...declared, ...timers].map((one) => one.name));
  const inferred = [...emitted].flatMap(([name, [first]]) => {
    if (known.has(name) || first === undefined) return [];
    checkCase(first.type, 'capital', 'an event type', report);
    return [{ ...unknownEvent(first.type, 'emitted'), isLocal: isLocal(name) }];
  });
  const imported = collected.imports.flatMap((one) => one.names.filter((name) => /^[A-Z]/.test(name.text)));
  const open = imported.map((name) => ({ ...unknownEvent(name, 'input'), isOpen: true }));
  return createEvents([...declared, ...timers, ...inferred, ...open]);
}

export function emitsOf(rule: ast.RuleDeclaration): readonly ast.EmitClause[] {
  const { body } = rule;
  if (body.kind === 'window-body' || body.timeout === null) return body.emits;
  return [...body.emits, body.timeout];
}

function unknownEvent(name: ast.Name, origin: EventInfo['origin']): Omit<EventInfo, 'id'> {
  return {
    name: name.text,
    origin,
    span: name.span,
    isDeclared: false,
    doc: '',
    fields: new Map(),
    isOpen: false,
    isKnown: false,
    timeField: null,
    orderField: null,
    isLocal: false,
  };
}

/** Fills in the fields of a declared type. */
export function fillEvent(
  event: ast.EventDeclaration,
  info: EventInfo,
  types: TypeResolver,
  report: Report,
): void {
  info.isKnown = true;
  for (const field of distinctFields(event.fields, report)) {
    const known = eventField(field, types, report);
    info.fields.set(field.name.text, known);
    if (info.origin === 'input') refuseTypeField(field, known.inputName, info, report);
    for (const annotation of field.annotations) {
      const { text } = annotation.name;
      if (text === 'time') info.timeField = takeRole(field, annotation, info.timeField, info, report);
      else if (text === 'order') info.orderField = takeRole(field, annotation, info.orderField, info, report);
      else if (text !== 'name') reportAnnotation(annotation, 'a field', ['time', 'order', 'name'], report);
    }
  }
  const named = info.fields.get('time');
  if (named !== undefined && info.timeField !== 'time') {
    const written = event.fields.find((field) => field.name.text === 'time');
    report.add('shadowed-event-time', written?.name.span ?? event.name.span, { event: info.name });
  }
}

/** An input record says under `type` what it is; a field read from there would hold that name, not its own value. */
function refuseTypeField(
  field: ast.FieldDeclaration,
  inputName: string,
  info: EventInfo,
  report: Report,
): void {
  if (inputName !== 'type' && !inputName.startsWith('type.')) return;
  report.add('field-role', field.name.span, {
    reason: `the field 'type' of an input record says that it is a ${info.name}, so it can hold nothing else`,
    instead: 'give the field another name, here and in the input',
  });
}

/** The field that has the role; of two the first. */
function takeRole(
  field: ast.FieldDeclaration,
  annotation: ast.Annotation,
  before: string | null,
  info: EventInfo,
  report: Report,
): string {
  const role = annotation.name.text;
  const type = info.fields.get(field.name.text)?.type;
  if (before !== null) {
    report.add('field-role', annotation.span, {
      reason: `${info.name} has two fields with @${role}`,
      instead: `keep one; '${before}' has it already`,
    });
    return before;
  }
  const isFitting =
    type === undefined || isRefused(type) || (role === 'time' ? type.kind === 'time' : isNumber(type));
  if (!isFitting) {
    report.add('field-role', field.type.span, {
      reason:
        role === 'time'
          ? 'the field with @time is a time, always there'
          : 'the field with @order is a number, always there',
      instead:
        role === 'time'
          ? 'declare it as time, or as time(us), time(ns), time(s)'
          : 'declare it as int or float',
    });
  }
  return field.name.text;
}
