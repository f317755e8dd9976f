/** Partition keys: for every type of the stream how its events tell their key (language §4.1). */
import type * as ast from '../../ir/ast.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Expression, PartitionKey } from '../../ir/typed.ts';
import type { EventTypeId, ValueType } from '../../ir/types.ts';
import type { ModuleContext } from '../context.ts';
import { sharedField, sharedFieldNames } from '../events.ts';
import { eventTypesOf, resolveEventTypes } from '../event-types.ts';
import { moduleScope, type KeyEntry } from '../scope.ts';
import { joinAll } from '../types/join.ts';
import { eventOf, isRefused, present, refused } from '../types/value-types.ts';

export interface CheckedKeys {
  readonly keys: readonly PartitionKey[];
  readonly entries: readonly KeyEntry[];
  /** The input types that `event` stands for: those that have the key fields. */
  readonly wildcardTypes: readonly EventTypeId[];
  /** The types of the rule's stream. */
  readonly alphabet: readonly EventTypeId[];
}

/** The types of events that a rule sees, as far as the source names them. */
export interface Stream {
  readonly types: readonly EventTypeId[];
  readonly hasWildcard: boolean;
  /** What `over` leaves; null without it. */
  readonly over: readonly EventTypeId[] | null;
  /** The types of `during`: they take part by key if they have the key fields. */
  readonly edges: readonly EventTypeId[];
}

export function checkKeys(
  clause: ast.PartitionClause | null,
  stream: Stream,
  module: ModuleContext,
): CheckedKeys {
  const written = clause?.keys ?? [];
  const { edges } = stream;
  const inputs = module.events.all.filter((info) => info.origin === 'input').map((info) => info.id);
  const wildcardTypes = stream.hasWildcard
    ? inputs.filter((id) => stream.over?.includes(id) ?? written.every((key) => hasKey(key, id, module)))
    : [];
  const types = [...new Set([...stream.types, ...wildcardTypes, ...(stream.over ?? [])])].sort(
    (a, b) => a - b,
  );
  const byKey = edges.filter((id) => !types.includes(id) && written.every((key) => hasKey(key, id, module)));
  const keys: PartitionKey[] = [];
  const entries: KeyEntry[] = [];
  for (const key of written) {
    const name = key.kind === 'field-key' ? key.field : key.name;
    const before = entries.find((entry) => entry.name === name.text);
    if (before !== undefined) {
      module.report.add('duplicate-name', name.span, { name: name.text, what: 'a key' }, [
        { span: before.span, message: 'the first one' },
      ]);
      continue;
    }
    if (key.kind === 'field-key') checkMappings(key, [...types, ...edges], module);
    const of = [...types, ...byKey].flatMap((type) => valuesFor(key, type, module));
    const type = keyType(key, name, of, module);
    keys.push({ name: name.text, type, of });
    entries.push({
      name: name.text,
      index: entries.length,
      type,
      fieldOf: (id) => (key.kind === 'field-key' ? onlyFieldOf(key, id, module) : null),
      isComputed: key.kind === 'computed-key',
      span: name.span,
    });
  }
  return { keys, entries, wildcardTypes, alphabet: types };
}

type KeyValues = PartitionKey['of'][number];

function valuesFor(key: ast.PartitionKey, type: EventTypeId, module: ModuleContext): readonly KeyValues[] {
  const info = module.events.get(type);
  if (info.isOpen || (info.origin === 'timer' && !hasKey(key, type, module))) return [];
  if (key.kind === 'computed-key') {
    const scope = {
      ...moduleScope(module),
      current: { type: eventOf([type]), local: null, hasPrevious: false, outer: null },
    };
    return [{ type, values: [module.typeOf(key.value, scope)] }];
  }
  const fields = fieldsFor(key, type, module);
  const values = fields.flatMap((field): Expression[] => {
    const found = sharedField([type], field.text, module.events);
    if (found === null) {
      reportMissing(field, type, module);
      return [];
    }
    const { span } = field;
    const object: Expression = { kind: 'current', type: eventOf([type]), span };
    return [{ kind: 'field', object, name: field.text, safe: false, type: found, span }];
  });
  return values.length === 0 ? [] : [{ type, values }];
}

/** The names of the fields that hold the key in events of a type. */
function fieldsFor(key: ast.FieldKey, type: EventTypeId, module: ModuleContext): readonly ast.Name[] {
  const mapping = key.mappings.find((one) => eventTypesOf(one.event.name, module)?.includes(type));
  return mapping?.fields ?? [key.field];
}

function onlyFieldOf(key: ast.FieldKey, type: EventTypeId, module: ModuleContext): string | null {
  const [only, ...others] = fieldsFor(key, type, module);
  return only !== undefined && others.length === 0 ? only.text : null;
}

function hasKey(key: ast.PartitionKey, type: EventTypeId, module: ModuleContext): boolean {
  const { fields } = module.events.get(type);
  if (key.kind === 'field-key') return fieldsFor(key, type, module).every((field) => fields.has(field.text));
  return bareNames(key.value).every((name) => fields.has(name) || module.values.has(name));
}

/** The names at the roots of a computed key; any form they do not cover is judged when it is typed. */
function bareNames(node: ast.Expression): readonly string[] {
  switch (node.kind) {
    case 'name-expression':
      return [node.name];
    case 'call-expression':
      return node.arguments.flatMap(bareNames);
    case 'binary-expression':
      return [...bareNames(node.left), ...bareNames(node.right)];
    case 'unary-expression':
      return bareNames(node.operand);
    case 'member-expression':
      return bareNames(node.object);
    case 'if-expression':
      return [node.condition, node.then, node.otherwise].flatMap(bareNames);
    default:
      return [];
  }
}

function reportMissing(field: ast.Name, type: EventTypeId, module: ModuleContext): void {
  const names = sharedFieldNames([type], module.events);
  const info = module.events.get(type);
  const suggestion = didYouMean(field.text, names);
  module.report.add('missing-key-field', field.span, { event: info.name, key: field.text, suggestion }, [
    { span: info.span, message: info.isDeclared ? 'declared here' : 'emitted here' },
  ]);
}

function keyType(
  key: ast.PartitionKey,
  name: ast.Name,
  of: readonly KeyValues[],
  module: ModuleContext,
): ValueType {
  const types = of.flatMap(({ values }) => values.map((value) => present(value.type)));
  if (types.some(isRefused)) return refused;
  const joined = joinAll(types);
  if (joined === null) {
    const shown = [
      ...new Set(
        of.flatMap(({ type, values }) =>
          values.map((value) => `${module.show(present(value.type))} in ${module.events.nameOf(type)}`),
        ),
      ),
    ];
    module.report.add('key-types-differ', name.span, { key: name.text, types: shown });
    return refused;
  }
  if (
    joined.kind === 'list' ||
    joined.kind === 'record' ||
    joined.kind === 'event' ||
    joined.kind === 'null'
  ) {
    module.report.add('invalid-key', key.span, {
      reason: `a key cannot be ${module.show(joined)}`,
      instead: 'partition by a number, a text, a time, a duration or a bool',
    });
    return refused;
  }
  return joined;
}

/** A mapping for a type that is not in the stream would be ignored. */
function checkMappings(key: ast.FieldKey, types: readonly EventTypeId[], module: ModuleContext): void {
  for (const { event } of key.mappings) {
    const named = resolveEventTypes({ kind: 'name', text: event.name, span: event.span }, module);
    if (named === null || named.some((one) => types.includes(one))) continue;
    module.report.add('invalid-key', event.span, {
      reason: `this rule does not name ${event.name}, so it needs no key for it`,
      instead: 'leave it out',
    });
  }
}
