/** What crosses the border: how input records are read, how outputs look, and what the host's types say of both. */
import type { BorderField, BorderPlan, BorderType } from '../ir/module-plan.ts';
import type { Param, TypedModule } from '../ir/typed.ts';
import type { EventField, EventType, TimeUnit, ValueType } from '../ir/types.ts';
import { propertyKey } from './property-key.ts';
import { borderInputType, borderType, eventInterface } from './type-text.ts';
import { typesOnly } from './types-only.ts';

const UNIT_MICROS: Readonly<Record<TimeUnit, string>> = {
  s: '1_000_000',
  ms: '1_000',
  us: '1',
  ns: '0.001',
};

export function planBorder(module: TypedModule): BorderPlan {
  return {
    doc: module.doc,
    inputs: module.events.filter((event) => event.origin === 'input').map(inputType),
    outputs: module.events.filter((event) => event.origin === 'emitted' && !event.local).map(outputType),
    params: { name: 'Params', doc: 'Params of the module.', fields: module.params.map(paramField) },
    requiredParams: module.params.filter((param) => param.initial === null).map((param) => param.name),
  };
}

function inputType(event: EventType): BorderType {
  const timeless: readonly BorderField[] =
    event.timeField === null && !event.fields.some((field) => field.inputName === 'at')
      ? [
          {
            name: 'at',
            type: 'rt.TimeInput',
            optional: true,
            doc: 'Event time; without it the time of arrival.',
          },
        ]
      : [];
  return {
    name: event.name,
    doc: event.doc,
    fields: [...event.fields.map(inputField), ...timeless],
  };
}

function inputField(field: EventField): BorderField {
  return {
    name: field.inputName,
    type: borderInputType(field.type),
    optional: field.type.kind === 'nullable',
    doc: field.doc,
  };
}

function outputType(event: EventType): BorderType {
  return {
    name: event.name,
    doc: event.doc,
    fields: event.fields.map((field) => ({
      name: field.name,
      type: borderType(field.type),
      optional: false,
      doc: field.doc,
    })),
  };
}

function paramField(param: Param): BorderField {
  return { name: param.name, type: borderInputType(param.type), optional: false, doc: param.doc };
}

/** An input record `r` as an event; `time` is its time if the type has no `@time` field. */
export function readerText(event: EventType): string {
  const type = JSON.stringify(event.name);
  const readField = (field: EventField): string =>
    readValue(field.type, fieldText(field.inputName), type, JSON.stringify(field.name), field.unit);
  const timeField = event.fields.find((field) => field.name === event.timeField);
  const own = timeField === undefined ? '' : `const at$ = ${readField(timeField)}; `;
  const fields = event.fields.map(
    (field) => `${propertyKey(field.name)}: ${field === timeField ? 'at$' : readField(field)}`,
  );
  const time = timeField === undefined ? 'time' : 'at$';
  const members = [`$type: ${event.id}`, `$time: ${time}`, '$identity: null', ...fields].join(', ');
  const record = typesOnly(': rt.RawRecord');
  const result = typesOnly(`: ${eventInterface(event)}`);
  return `(r${record}, time${typesOnly(': number')})${result} => { ${own}return { ${members} }; }`;
}

/** The value of the `@order` field of an input event. */
export function orderText(event: EventType, field: string): string {
  return `(e${typesOnly(': rt.EngineEvent')}) => (e${typesOnly(` as ${eventInterface(event)}`)}).${field}`;
}

/** A field of the input record `r`; the runtime follows a path. */
function fieldText(inputName: string): string {
  return inputName.includes('.') ? `rt.member(r, ${JSON.stringify(inputName)})` : memberText('r', inputName);
}

/** The runtime looks for names that every object inherits; all others are read directly. */
function memberText(record: string, name: string): string {
  const key = JSON.stringify(name);
  return name in Object.prototype ? `rt.member(${record}, ${key})` : `${record}[${key}]`;
}

/** Reading a value that the host passes; `type` and `field` are texts of the names for messages. */
export function readValue(
  value: ValueType,
  source: string,
  type: string,
  field: string,
  unit: TimeUnit = 'ms',
): string {
  const names = `${type}, ${field}`;
  switch (value.kind) {
    case 'bool':
    case 'int':
    case 'float':
    case 'string':
    case 'duration':
      return `rt.${value.kind}Field(${source}, ${names})`;
    case 'time':
      return `rt.timeField(${source}, ${names}, ${UNIT_MICROS[unit]})`;
    case 'literals':
      return `rt.literalField(${source}, ${names}, ${JSON.stringify(value.values)}${typesOnly(' as const')})`;
    case 'nullable':
      return `(${source} === undefined || ${source} === null ? null : ${readValue(value.of, source, type, field, unit)})`;
    case 'list':
      return `rt.listField(${source}, ${names}, (v, type, field) => ${readValue(value.element, 'v', 'type', 'field', unit)})`;
    case 'record': {
      const members = value.fields.map(
        (member) =>
          `${propertyKey(member.name)}: ${readValue(member.type, memberText('v', member.name), 'type', `\`\${field}.${member.name}\``)}`,
      );
      return `rt.recordField(${source}, ${names}, (v, type, field) => ({ ${members.join(', ')} }))`;
    }
    case 'event':
    case 'iteration':
    case 'null':
    case 'error':
      throw new Error(`a ${value.kind} cannot come from the host`);
  }
}

/** An emitted event `e` as the host sees it. */
export function dataText(event: EventType): string {
  const fields = event.fields.map(
    (field) => `${propertyKey(field.name)}: ${outward(field.type, `e.${field.name}`)}`,
  );
  const own = typesOnly(` as unknown as ${eventInterface(event)}`);
  return `(event${typesOnly(': rt.EmittedEvent')}) => { const e = event${own}; return { ${fields.join(', ')} }; }`;
}

/** Times and durations leave as milliseconds. */
function outward(type: ValueType, value: string): string {
  if (!hasTimes(type)) return value;
  switch (type.kind) {
    case 'time':
    case 'duration':
      return `rt.toMillis(${value})`;
    case 'nullable':
      return `(${value} === null ? null : ${outward(type.of, value)})`;
    case 'list':
      return `${value}.map((v) => ${outward(type.element, 'v')})`;
    case 'record':
      return `{ ${type.fields.map((field) => `${propertyKey(field.name)}: ${outward(field.type, `${value}.${field.name}`)}`).join(', ')} }`;
    default:
      return value;
  }
}

function hasTimes(type: ValueType): boolean {
  switch (type.kind) {
    case 'time':
    case 'duration':
      return true;
    case 'nullable':
      return hasTimes(type.of);
    case 'list':
      return hasTimes(type.element);
    case 'record':
      return type.fields.some((field) => hasTimes(field.type));
    default:
      return false;
  }
}
