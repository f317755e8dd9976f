/** Checks one rule that matches a pattern, from the stream it sees to what it reports (language §4, §9). */
import type * as ast from '../../ir/ast.ts';
import type { Binding, Emit, MatchRule, Pattern } from '../../ir/typed.ts';
import type { BindingId, EventTypeId, RuleId } from '../../ir/types.ts';
import type { ModuleContext } from '../context.ts';
import { docOf } from '../declarations/fields.ts';
import { typeCondition } from '../expressions/condition.ts';
import { factsOf } from '../flow/facts-of.ts';
import { both, noFacts, type Facts } from '../flow/facts.ts';
import { currentKey } from '../flow/key-of.ts';
import type { Bound } from '../patterns/bound.ts';
import { checkNegand } from '../patterns/negand.ts';
import { checkPattern } from '../patterns/check-pattern.ts';
import { namesIn } from '../patterns/names-in.ts';
import { partialView } from '../patterns/partial-view.ts';
import { seeing, type Checked, type Place, type RuleContext } from '../patterns/rule-context.ts';
import { moduleScope, withFacts, type Beyond, type Scope } from '../scope.ts';
import { ruleAnnotations } from './annotations.ts';
import { checkAfterMatch, checkLimit, checkOnce, checkRuleWindow } from './clauses.ts';
import { checkEmit } from './emits.ts';
import { checkKeys, type CheckedKeys } from './keys.ts';
import { checkLead } from './lead.ts';
import { checkLets } from './lets.ts';
import { edgesOf, namedBy, overOf } from './references.ts';
import { checkDuring, checkOver } from './sources.ts';

/** `body` is that of the declaration. */
export function checkMatchRule(
  node: ast.RuleDeclaration,
  body: ast.MatchBody,
  id: RuleId,
  module: ModuleContext,
): MatchRule {
  const named = namedBy(node, module);
  const over = checkOver(node.over, named.types, module);
  const keys = checkKeys(
    node.partition,
    { ...named, over: node.over === null ? null : overOf(node, module), edges: edgesOf(node, module) },
    module,
  );
  const bindings: Binding[] = [];
  const place = placeOf(body, keys, over, bindings, module);
  const { lead, checked } = checkWhole(body.pattern, place);
  const partial = { ...place, scope: seeing(place.scope, partialView(checked)) };
  const unless = body.unless === null ? null : checkNegand(body.unless, partial, 'unless').negand;
  const base: Scope = { ...moduleScope(module), keys: keys.entries };
  const outputs = checkOutputs(body, checked, base, module);
  return {
    kind: 'match',
    id,
    name: node.name.text,
    doc: docOf(node),
    annotations: ruleAnnotations(node, module),
    span: node.span,
    alphabet: keys.alphabet,
    over,
    keys: keys.keys,
    during: checkDuring(node.during, module),
    lead,
    pattern: checked.pattern,
    unless,
    within: checkRuleWindow(body.within, keys.alphabet, base),
    bindings: shaped(bindings, checked.bound),
    afterMatch: checkAfterMatch(body.afterMatch, checked.bound, base),
    once: checkOnce(body.once, base),
    limit: checkLimit(
      body.limit,
      outputs.emits.map((emit) => emit.event),
      base,
    ),
    ...outputs,
  };
}

function placeOf(
  body: ast.MatchBody,
  keys: CheckedKeys,
  over: MatchRule['over'],
  bindings: Binding[],
  module: ModuleContext,
): Place {
  const later = namesIn(body.pattern).map((name): [string, Beyond] => [
    name.text,
    { span: name.span, why: 'later' },
  ]);
  const scope: Scope = { ...moduleScope(module, 'pattern'), keys: keys.entries, beyond: new Map(later) };
  const filters = new Map(over.map(({ type, where }) => [type, factsOf(where, true)]));
  const rule: RuleContext = {
    module,
    bindings,
    wildcardTypes: keys.wildcardTypes,
    knownOf: (types) => knownOf(types, keys, filters),
    checkPattern,
    checkNegand,
  };
  const frame = { taken: new Map(), eventArguments: new Map(), visible: true, negated: false, expanding: [] };
  return { rule, scope, frame, shared: new Map() };
}

/** A key is never null in the stream, and `over` has let the event through. */
function knownOf(
  types: readonly EventTypeId[],
  { entries }: CheckedKeys,
  filters: ReadonlyMap<EventTypeId, Facts>,
): Facts {
  const [first, ...others] = types;
  if (first === undefined) return noFacts;
  const fields = entries.flatMap((entry) => {
    const field = entry.fieldOf(first);
    return field !== null && others.every((other) => entry.fieldOf(other) === field) ? [field] : [];
  });
  const keyFacts: Facts = new Map(fields.map((field) => [`${currentKey}.${field}`, { present: true }]));
  return others.length > 0 ? keyFacts : both(keyFacts, filters.get(first) ?? noFacts);
}

/** The head of a rule may look back; its condition may name the first event, so it is checked last. */
function checkWhole(
  node: ast.Pattern,
  place: Place,
): { readonly lead: MatchRule['lead']; readonly checked: Checked } {
  const lead = node.kind === 'sequence' ? node.lead : null;
  const pattern = node.kind === 'sequence' && lead !== null ? withoutLead(node) : node;
  const checked = checkPattern(pattern, place);
  return { lead: lead === null ? null : checkLead(lead, checked, place), checked };
}

function withoutLead(node: ast.Sequence): ast.Pattern {
  return node.steps.length === 0 ? node.first : { ...node, lead: null };
}

type Outputs = Pick<MatchRule, 'lets' | 'having' | 'emits' | 'timeout'>;

function checkOutputs(body: ast.MatchBody, checked: Checked, base: Scope, module: ModuleContext): Outputs {
  const place = endsRepeatedly(checked.pattern) ? 'repeated-output' : 'output';
  const scope = withFacts(seeing({ ...base, place }, checked.bound), checked.facts);
  const { lets, scope: withLets } = checkLets(body.lets, scope);
  const having = body.having === null ? null : typeCondition(body.having, withLets);
  const emitting = having === null ? withLets : withFacts(withLets, factsOf(having, true));
  const emits = body.emits.flatMap((emit): Emit[] => {
    const typed = checkEmit(emit, emitting);
    return typed === null ? [] : [typed];
  });
  const partial = seeing({ ...moduleScope(module, 'output'), keys: base.keys }, partialView(checked));
  const timeout = body.timeout === null ? null : checkEmit(body.timeout, partial);
  return { lets, having, emits, timeout };
}

function endsRepeatedly(pattern: Pattern): boolean {
  if (pattern.kind === 'group') return endsRepeatedly(pattern.body);
  if (pattern.kind !== 'sequence') return false;
  const last = pattern.items.at(-1);
  return last?.kind === 'absence'
    ? last.every !== null
    : last?.kind === 'step' && endsRepeatedly(last.pattern);
}

/** Names as they look from the outputs. */
function shaped(bindings: readonly Binding[], bound: readonly Bound[]): readonly Binding[] {
  const views = new Map<BindingId, Bound['view']>(bound.map((one) => [one.id, one.view]));
  return bindings.map((binding) => {
    const view = views.get(binding.id);
    return view === undefined ? binding : { ...binding, shape: shapeOf(view) };
  });
}

function shapeOf(view: Bound['view']): Binding['shape'] {
  if (view.kind !== 'event') return view.kind;
  return view.optional ? 'optional' : 'one';
}
