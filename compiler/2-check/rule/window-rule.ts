/** Checks one rule over a window: its events, its extent, and the aggregates in its outputs (language §5). */
import type * as ast from '../../ir/ast.ts';
import type { EventTypeId } from '../../ir/types.ts';
import type { ModuleContext } from '../context.ts';
import { demandType } from '../demands.ts';
import { resolveEventTypes } from '../event-types.ts';
import { typeCondition } from '../expressions/condition.ts';
import { factsOf } from '../flow/facts-of.ts';
import { noFacts } from '../flow/facts.ts';
import { typeCount, typeLength, typeOptionalLength } from '../patterns/lengths.ts';
import { moduleScope, withFacts, type Current, type Entry, type Scope } from '../scope.ts';
import { duration, eventOf } from '../types/value-types.ts';
import { checkZone } from '../declarations/zones.ts';
import { ruleAnnotations } from './annotations.ts';
import { checkLimit } from './clauses.ts';
import { checkEmit } from './emits.ts';
import { checkKeys } from './keys.ts';
import { checkLets } from './lets.ts';
import { edgesOf, namedBy, overOf } from './references.ts';
import { checkDuring, checkOver } from './sources.ts';

/** Gives no tree: the typed tree has no place for windows yet. What the rule emits is known afterwards. */
export function checkWindowRule(
  node: ast.RuleDeclaration,
  body: ast.WindowBody,
  module: ModuleContext,
): void {
  ruleAnnotations(node, module);
  checkDuring(node.during, module);
  const named = namedBy(node, module);
  checkOver(node.over, named.types, module);
  const over = node.over === null ? null : overOf(node, module);
  const keys = checkKeys(node.partition, { ...named, over, edges: edgesOf(node, module) }, module);
  const base: Scope = { ...moduleScope(module, 'window'), keys: keys.entries };
  const types = body.event.wildcard ? keys.wildcardTypes : typesOf(body.event, module);
  const current: Current = { type: eventOf(types), local: null, hasPrevious: false, outer: null };
  const own: readonly (readonly [string, Entry])[] =
    body.name === null ? [] : [[body.name.text, { kind: 'self', type: current.type, span: body.name.span }]];
  const testing: Scope = { ...base, current, names: new Map(own) };
  const where = body.where === null ? null : typeCondition(body.where, testing);
  const facts = where === null ? noFacts : factsOf(where, true);
  checkWindow(body.window, base);
  const isSliding = body.window.kind === 'sliding-window';
  const outputs: Scope = {
    ...(isSliding ? testing : base),
    place: 'window-output',
    windowEvent: { current, names: new Map(own) },
  };
  checkOutputs(body, withFacts(outputs, facts), module);
}

function typesOf(reference: ast.EventReference, module: ModuleContext): readonly EventTypeId[] {
  return resolveEventTypes({ kind: 'name', text: reference.name, span: reference.span }, module) ?? [];
}

function checkOutputs(body: ast.WindowBody, scope: Scope, module: ModuleContext): void {
  const { scope: withLets } = checkLets(body.lets, scope);
  const having = body.having === null ? null : typeCondition(body.having, withLets);
  const emitting = having === null ? withLets : withFacts(withLets, factsOf(having, true));
  const emits = body.emits.flatMap((emit) => checkEmit(emit, emitting) ?? []);
  const plain = moduleScope(module);
  checkLimit(
    body.limit,
    emits.map((emit) => emit.event),
    plain,
  );
  typeOptionalLength(body.emptyFor, plain);
}

function checkWindow(window: ast.Window, scope: Scope): void {
  switch (window.kind) {
    case 'tumbling-window':
      checkExtent(window.extent, scope);
      typeOptionalLength(window.offset, scope);
      checkZone(window.zone, scope.module.report);
      return;
    case 'hopping-window':
      checkExtent(window.extent, scope);
      checkExtent(window.every, scope);
      return;
    case 'sliding-window':
      checkExtent(window.extent, scope);
      return;
    case 'session-window':
      typeLength(window.gap, scope);
      typeOptionalLength(window.max, scope);
  }
}

function checkExtent(extent: ast.Extent, scope: Scope): void {
  if (extent.kind === 'events-extent') {
    typeCount(extent.count, scope);
    return;
  }
  const { length } = extent;
  const isCalendar = length.kind === 'duration-literal' && length.months > 0;
  if (!isCalendar)
    demandType(scope.module.typeOf(length, scope), duration, 'the extent of a window', scope.module);
}
