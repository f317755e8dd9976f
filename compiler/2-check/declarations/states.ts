/** Keyed states: what starts them, and how events change them (language §6). */
import type * as ast from '../../ir/ast.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { EventTypeId, RecordField, ValueType } from '../../ir/types.ts';
import type { ModuleContext, ValueEntity } from '../context.ts';
import { demandNoEvent, demandType } from '../demands.ts';
import { resolveEventTypes } from '../event-types.ts';
import { sharedField, sharedFieldNames } from '../events.ts';
import { typeCondition } from '../expressions/condition.ts';
import { factsOf } from '../flow/facts-of.ts';
import { opaque } from '../flow/opaque.ts';
import { typeOptionalLength } from '../patterns/lengths.ts';
import { moduleScope, withFacts, withNames, type Scope } from '../scope.ts';
import { joinAll } from '../types/join.ts';
import { eventOf, isRefused, present, refused } from '../types/value-types.ts';

/** Adds the states to `values`. The types of their keys are those of the values that their updates give. */
export function declareStates(
  nodes: readonly ast.StateDeclaration[],
  module: ModuleContext,
  values: Map<string, ValueEntity>,
): void {
  for (const node of nodes) {
    const keys = node.keys.map((key) => ({ name: key.text, type: refused }));
    const type = module.resolver.resolveValue(node.type, 'a state');
    values.set(node.name.text, { kind: 'state', name: node.name.text, keys, type, span: node.name.span });
  }
  for (const node of nodes) {
    const entity = values.get(node.name.text);
    if (entity?.kind === 'state') values.set(node.name.text, { ...entity, keys: keysOf(node, module) });
  }
}

function keysOf(node: ast.StateDeclaration, module: ModuleContext): readonly RecordField[] {
  return node.keys.map((key, index) => {
    const types = node.updates.flatMap((update): readonly ValueType[] => {
      const events = resolveEventTypes(nameOf(update.event), module) ?? [];
      if (events.some((id) => isUnknownYet(id, module))) return [refused];
      const written = update.keyed?.[index];
      if (written === undefined) return [sharedField(events, key.text, module.events) ?? refused];
      return [module.typeOf(written, updateScope(update, events, null, module)).type];
    });
    const known = types.map(present).filter((type) => !isRefused(type));
    const type = joinAll(known);
    if (type === null) {
      const shown = [...new Set(known.map(module.show))];
      module.report.add('key-types-differ', key.span, { key: key.text, types: shown });
    }
    return { name: key.text, type: known.length === 0 ? refused : (type ?? refused) };
  });
}

/** What rules emit has its fields only when these rules were checked. */
function isUnknownYet(id: EventTypeId, { events }: ModuleContext): boolean {
  const { origin, isKnown } = events.get(id);
  return origin === 'emitted' && !isKnown;
}

export function checkStates(nodes: readonly ast.StateDeclaration[], module: ModuleContext): void {
  for (const node of nodes) {
    const entity = module.values.get(node.name.text);
    if (entity?.kind !== 'state') continue;
    const plain = moduleScope(module);
    demandType(
      module.typeOf(node.initial, plain, entity.type),
      entity.type,
      `the state '${entity.name}'`,
      module,
    );
    typeOptionalLength(node.ttl, plain);
    for (const update of node.updates) checkUpdate(update, node, entity.type, module);
  }
}

function checkUpdate(
  update: ast.StateUpdate,
  node: ast.StateDeclaration,
  type: ValueType,
  module: ModuleContext,
): void {
  const events = resolveEventTypes(nameOf(update.event), module) ?? [];
  const scope = updateScope(update, events, { node, type }, module);
  const where = update.where === null ? null : typeCondition(update.where, scope);
  const known = where === null ? scope : withFacts(scope, factsOf(where, true));
  if (update.keyed === null) checkKeyFields(node, events, update, module);
  else checkKeyed(update.keyed, node, update, known);
  const value = module.typeOf(update.value, known, type);
  if (demandNoEvent(value, module)) demandType(value, type, `the state '${node.name.text}'`, module);
}

/** Inside an update the name of the state is its present value, and bare names are fields of the event. */
function updateScope(
  update: ast.StateUpdate,
  events: readonly EventTypeId[],
  state: { readonly node: ast.StateDeclaration; readonly type: ValueType } | null,
  module: ModuleContext,
): Scope {
  const type = eventOf(events);
  const base: Scope = {
    ...moduleScope(module),
    current: { type, local: null, hasPrevious: false, outer: null },
  };
  const named =
    update.name === null
      ? base
      : withNames(base, [[update.name.text, { kind: 'self', type, span: update.name.span }]]);
  if (state === null) return named;
  const { text, span } = state.node.name;
  return withNames(named, [[text, { kind: 'argument', value: opaque(state.type, span, text), span }]]);
}

function checkKeyFields(
  node: ast.StateDeclaration,
  events: readonly EventTypeId[],
  update: ast.StateUpdate,
  module: ModuleContext,
): void {
  for (const type of events) {
    for (const key of node.keys) {
      if (module.events.get(type).isOpen || sharedField([type], key.text, module.events) !== null) continue;
      const suggestion = didYouMean(key.text, sharedFieldNames([type], module.events));
      const params = { event: module.events.nameOf(type), key: key.text, suggestion };
      module.report.add('missing-key-field', update.event.span, params);
    }
  }
}

function checkKeyed(
  keyed: readonly ast.Expression[],
  node: ast.StateDeclaration,
  update: ast.StateUpdate,
  scope: Scope,
): void {
  for (const key of keyed) demandNoEvent(scope.module.typeOf(key, scope), scope.module);
  if (keyed.length === node.keys.length) return;
  scope.module.report.add('wrong-arguments', update.span, {
    name: 'keyed',
    found: keyed.length === 1 ? 'one key' : `${keyed.length} keys`,
    signatures: [`keyed (${node.keys.map((key) => key.text).join(', ')})`],
  });
}

function nameOf(reference: ast.EventReference): ast.Name {
  return { kind: 'name', text: reference.name, span: reference.span };
}
