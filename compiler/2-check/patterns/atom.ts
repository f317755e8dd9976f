/** An event, alone or repeated (language §4.2, atom). */
import type * as ast from '../../ir/ast.ts';
import type { Atom, Expression } from '../../ir/typed.ts';
import type { EventTypeId } from '../../ir/types.ts';
import { resolveEventTypes } from '../event-types.ts';
import { typeCondition } from '../expressions/condition.ts';
import { bindingKey, currentKey } from '../flow/key-of.ts';
import { factsOf } from '../flow/facts-of.ts';
import { both, noFacts, rerooted, type Facts } from '../flow/facts.ts';
import { withFacts, withNames, type Entry, type Scope } from '../scope.ts';
import { eventOf, listOf } from '../types/value-types.ts';
import { underLoop, maybeUnbound, type Bound, type View } from './bound.ts';
import { certainMinimum, typeCounts } from './counts.ts';
import { buildLoop } from './loops.ts';
import { bind, seeing, type Checked, type Place } from './rule-context.ts';

export function checkAtom(node: ast.Atom, at: Place): Checked {
  const types = typesOf(node.event, at);
  if (node.loop === null) return checkSingle(node, types, at);
  const counts = typeCounts(node.loop.quantifier, at.scope);
  const single: View = { kind: 'event', types, optional: false };
  const isList = !counts.optional;
  const view: View = isList
    ? { kind: 'list', types, min: certainMinimum(counts) }
    : { ...single, optional: true };
  const bound = node.name === null ? null : bind(node.name, view, at);
  const own = bound === null ? [] : [ownEntry(bound, types, isList)];
  const where = node.where === null ? null : typeCondition(node.where, testing(types, at, own));
  const body: Atom = atomOf(node, types, bound, where);
  const bounds = bound === null ? [] : [bound];
  const each = bounds.map((one): Bound => ({ ...one, view: single }));
  const soFar = isList ? underLoop(each, 0) : maybeUnbound(each);
  const built = buildLoop(
    {
      node: { loop: node.loop, ends: node.ends, span: node.span },
      counts,
      body,
      iterations: null,
      bound: bounds,
      where: null,
      soFar,
      iteration: seeing(at.scope, each),
    },
    at,
  );
  return { pattern: built.loop, bound: [...bounds, ...built.bound], facts: noFacts };
}

function checkSingle(node: ast.Atom, types: readonly EventTypeId[], at: Place): Checked {
  const bound = node.name === null ? null : bind(node.name, { kind: 'event', types, optional: false }, at);
  const own = bound === null ? [] : [ownEntry(bound, types, false)];
  const where = node.where === null ? null : typeCondition(node.where, testing(types, at, own));
  const known = at.rule.knownOf(types);
  const facts: Facts = bound === null ? noFacts : factsAbout(bound, where, known);
  return { pattern: atomOf(node, types, bound, where), bound: bound === null ? [] : [bound], facts };
}

function factsAbout(bound: Bound, where: Expression | null, known: Facts): Facts {
  const proved = where === null ? known : both(known, factsOf(where, true));
  return rerooted(proved, currentKey, bindingKey(bound.id));
}

function atomOf(
  node: { readonly event: ast.EventReference; readonly span: ast.NodeBase['span'] },
  types: readonly EventTypeId[],
  bound: Bound | null,
  where: Expression | null,
): Atom {
  return {
    kind: 'atom',
    types,
    wildcard: node.event.wildcard,
    binding: bound?.id ?? null,
    where,
    span: node.span,
  };
}

/** In its own condition the name of a loop is what was taken so far, any other name the event under test. */
function ownEntry(bound: Bound, types: readonly EventTypeId[], isList: boolean): readonly [string, Entry] {
  const { name, id, span } = bound;
  if (!isList) return [name, { kind: 'self', type: eventOf(types), span }];
  return [name, { kind: 'binding', binding: id, type: listOf(eventOf(types)), span }];
}

/** The scope of a condition over an event under test. */
function testing(
  types: readonly EventTypeId[],
  at: Place,
  own: readonly (readonly [string, Entry])[],
): Scope {
  const scope: Scope = {
    ...withNames(at.scope, own),
    current: { type: eventOf(types), local: null, hasPrevious: true, outer: null },
  };
  return withFacts(scope, at.rule.knownOf(types));
}

/** The event types that a reference stands for; none, and a finding, where it stands for nothing. */
function typesOf(reference: ast.EventReference, at: Place): readonly EventTypeId[] {
  if (reference.wildcard) return wildcardTypes(reference, at);
  const given = at.frame.eventArguments.get(reference.name);
  if (given !== undefined) return given;
  const name: ast.Name = { kind: 'name', text: reference.name, span: reference.span };
  return resolveEventTypes(name, at.rule.module) ?? [];
}

function wildcardTypes(reference: ast.EventReference, at: Place): readonly EventTypeId[] {
  const { wildcardTypes: types, module } = at.rule;
  if (types.length === 0) {
    module.report.add('empty-wildcard', reference.span, { keys: at.scope.keys.map((key) => key.name) });
  }
  return types;
}
