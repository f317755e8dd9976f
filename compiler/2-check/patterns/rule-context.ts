/** What the parts of one rule's pattern share while they are checked. */
import type * as ast from '../../ir/ast.ts';
import type { Span } from '../../source/span.ts';
import type { Binding, Pattern } from '../../ir/typed.ts';
import type { BindingId, EventTypeId } from '../../ir/types.ts';
import type { ModuleContext } from '../context.ts';
import { checkCase } from '../declarations/name-case.ts';
import type { Facts } from '../flow/facts.ts';
import { both } from '../flow/facts.ts';
import type { Scope } from '../scope.ts';
import { withFacts, withNames } from '../scope.ts';
import { typeOfView, type Bound, type View } from './bound.ts';
import type { Negand } from '../../ir/typed.ts';

export interface RuleContext {
  readonly module: ModuleContext;
  /** Every binding of the rule, by its id. */
  readonly bindings: Binding[];
  /** What `event` stands for in this rule. */
  readonly wildcardTypes: readonly EventTypeId[];
  /** What is known of an event under test before its condition: from `over` and from the keys. */
  readonly knownOf: (types: readonly EventTypeId[]) => Facts;
  /** Parts of patterns contain each other, so they are reached through the context. */
  readonly checkPattern: (node: ast.Pattern, at: Place) => Checked;
  readonly checkNegand: (node: ast.Negand, at: Place, role: NegandRole) => CheckedNegand;
}

export type NegandRole = 'not' | 'unless' | 'until' | 'drop';

/** Where a part of a pattern stands: what it can read, and which names are taken. */
export interface Place {
  readonly rule: RuleContext;
  readonly scope: Scope;
  readonly frame: Frame;
  /** Names that an earlier branch of the same `|` binds, and that this one may bind too. */
  readonly shared: ReadonlyMap<string, Bound>;
}

/** One space of names: that of the rule, or of one use of a named pattern. */
export interface Frame {
  readonly taken: Map<string, Span>;
  /** Event types that a named pattern was given, by the names of its parameters. */
  readonly eventArguments: ReadonlyMap<string, readonly EventTypeId[]>;
  /** Whether names can be read outside. */
  readonly visible: boolean;
  /** Names of what must not happen are bound nowhere. */
  readonly negated: boolean;
  /** The named patterns that are being expanded here, outermost first. */
  readonly expanding: readonly string[];
}

export interface Checked {
  readonly pattern: Pattern;
  readonly bound: readonly Bound[];
  /** What holds once the part was matched. */
  readonly facts: Facts;
}

export interface CheckedNegand {
  readonly negand: Negand;
  readonly bound: readonly Bound[];
}

/** The place behind a part that was matched. */
export function behind(at: Place, checked: Pick<Checked, 'bound' | 'facts'>): Place {
  return { ...at, scope: withFacts(seeing(at.scope, checked.bound), checked.facts) };
}

/** The scope in which names can be read. */
export function seeing(scope: Scope, bound: readonly Bound[]): Scope {
  const visible = bound.filter((one) => one.visible);
  if (visible.length === 0) return scope;
  const named = withNames(
    scope,
    visible.map((one) => [
      one.name,
      { kind: 'binding', binding: one.id, type: typeOfView(one.view), span: one.span },
    ]),
  );
  const lists = visible.filter(({ view }) => view.kind !== 'event');
  const minimums = new Map(scope.minimums);
  for (const { id, view } of lists) if (view.kind !== 'event') minimums.set(id, view.min);
  return { ...named, minimums };
}

/** Binds a name, or shares the binding of another branch. `what` decides how it looks in its own part. */
export function bind(name: ast.Name, view: View, at: Place): Bound {
  const { frame, rule } = at;
  checkCase(name, 'small', 'a name', rule.module.report);
  const shared = at.shared.get(name.text);
  if (shared !== undefined) return share(shared, name, view, at);
  const before = frame.taken.get(name.text);
  if (before !== undefined) {
    rule.module.report.add('bound-twice', name.span, { name: name.text }, [
      { span: before, message: 'bound here first' },
    ]);
  }
  frame.taken.set(name.text, name.span);
  const id = bindingId(rule.bindings.length);
  const types = view.kind === 'iterations' ? [] : view.types;
  const shape = frame.negated ? 'negated' : 'one';
  rule.bindings.push({ id, name: name.text, types, shape, span: name.span });
  return { name: name.text, id, view, visible: frame.visible, span: name.span };
}

function share(shared: Bound, name: ast.Name, view: View, { rule }: Place): Bound {
  const { module } = rule;
  const { view: before } = shared;
  const isList = view.kind === 'list';
  const areAlike =
    view.kind !== 'iterations' &&
    before.kind !== 'iterations' &&
    isList === (before.kind === 'list') &&
    haveSameFields([...before.types, ...view.types], module);
  if (!areAlike) {
    module.report.add('branch-types-differ', name.span, { name: name.text }, [
      { span: shared.span, message: 'bound here first' },
    ]);
    return shared;
  }
  const types = [...new Set([...before.types, ...view.types])].sort((a, b) => a - b);
  const binding = rule.bindings[shared.id];
  if (binding !== undefined) rule.bindings[shared.id] = { ...binding, types };
  return { ...shared, view: { ...view, types } };
}

function haveSameFields(types: readonly EventTypeId[], { events, show }: ModuleContext): boolean {
  const known = types.filter((id) => !events.get(id).isOpen);
  const spellings = known.map((id) => {
    const fields = [...events.get(id).fields.values()];
    return fields
      .map((field) => `${field.name}: ${show(field.type)}`)
      .sort()
      .join();
  });
  return new Set(spellings).size <= 1;
}

function bindingId(index: number): BindingId {
  return index as BindingId;
}

export function joinFacts(parts: readonly Checked[]): Facts {
  return parts.reduce<Facts>((facts, part) => both(facts, part.facts), new Map());
}
