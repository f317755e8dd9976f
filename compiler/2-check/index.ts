/**
 * Phase 2: what was written → what was meant.
 *
 * In     the syntax tree of one file, and the bag for findings.
 * Out    the typed tree; null if there are errors.
 * Keeps  every node has the span of what it was made from; every expression has its type.
 * Never  changes a meaning to make it easier to compile: that is for the phases behind it.
 */
import type * as ast from '../ir/ast.ts';
import type { Report } from '../diagnostics/report.ts';
import type { Rule, TypedModule } from '../ir/typed.ts';
import type { LocalId } from '../ir/types.ts';
import type { ModuleContext, ValueEntity } from './context.ts';
import { collect, type Collected } from './declarations/collect.ts';
import { collectEvents, emitsOf, fillEvent } from './declarations/events.ts';
import { docOf } from './declarations/fields.ts';
import { checkFunctions } from './declarations/functions.ts';
import { checkParams } from './declarations/params.ts';
import { checkStates } from './declarations/states.ts';
import { checkTests } from './declarations/tests.ts';
import { checkTimers } from './declarations/timers.ts';
import { declareTypes } from './declarations/types.ts';
import { declareValues } from './declarations/values.ts';
import { asEventType } from './events.ts';

import { typeExpression } from './expressions/type-expression.ts';
import { checkMatchRule } from './rule/check-rule.ts';
import { checkNamedPatterns } from './rule/named-patterns.ts';
import { orderRules, type RuleOrder } from './rule/order.ts';
import { checkStaticRules } from './rules/index.ts';
import { checkSupportedDeclarations, checkSupportedRule } from './rules/supported.ts';
import { checkWindowRule } from './rule/window-rule.ts';
import { baseName } from '../source/base-name.ts';
import { showType } from './types/show-type.ts';

/** What the tree is for: the reference takes the whole language, the code generator a part of it so far. */
export type CheckTarget = 'code' | 'reference';

export function check(
  module: ast.Module,
  report: Report,
  { target }: { readonly target: CheckTarget },
): TypedModule | null {
  // A tree with holes would be blamed for what is missing in it.
  if (report.hasErrors) return null;
  const collected = collect(module, report);
  const context = createContext(collected, report);
  const params = checkParams(collected.params, context);
  const functions = checkFunctions(collected.functions, context);
  checkTimers(collected.timers, context);
  const order = orderRules(collected.rules, context);
  const rules = checkRules(collected, order, context);
  checkNamedPatterns(collected.patterns, context);
  checkStates(collected.states, context);
  checkTests(collected, context);
  checkSupportedDeclarations(collected, context);
  if (target === 'code') for (const rule of rules) if (rule !== undefined) checkSupportedRule(rule, context);
  if (report.hasErrors) return null;
  return {
    name: module.header?.path.map((name) => name.text).join('.') ?? baseName(module.span.file.name),
    doc: module.header === null ? '' : docOf(module.header),
    events: context.events.all.map(asEventType),
    params,
    functions,
    rules,
    ruleOrder: order.order,
  };
}

function createContext(collected: Collected, report: Report): ModuleContext {
  const events = collectEvents(collected, report);
  const { resolver, entities } = declareTypes(collected, events, report);
  const values = new Map<string, ValueEntity>();
  let locals = 0;
  const context: ModuleContext = {
    report,
    events,
    types: entities,
    values,
    resolver,
    typeOf: typeExpression,
    newLocal: () => localId(locals++),
    show: (type) => showType(type, events.nameOf),
  };
  for (const event of collected.events) {
    const info = events.find(event.name.text);
    if (info !== undefined) fillEvent(event, info, resolver, report);
  }
  declareValues(collected, context, values);
  for (const value of values.values()) if (value.kind === 'const') value.value();
  return context;
}

/** Rules are checked behind those that feed them, since these tell what the events they emit have in them. */
function checkRules(
  collected: Collected,
  { order, inCycle }: RuleOrder,
  context: ModuleContext,
): readonly Rule[] {
  openEmitted(collected, inCycle, context);
  const rules: Rule[] = [];
  for (const id of order) {
    const node = collected.rules[id];
    if (node?.body.kind === 'window-body') checkWindowRule(node, node.body, context);
    if (node?.body.kind !== 'match-body') continue;
    const before = countErrors(context);
    const rule = checkMatchRule(node, node.body, id, context);
    // What was refused has no meaning that could be judged.
    if (countErrors(context) === before) checkStaticRules(rule, context);
    rules[id] = rule;
  }
  return rules;
}

function countErrors({ report }: ModuleContext): number {
  return report.all.filter((finding) => finding.severity === 'error').length + report.dropped;
}

/** What rules that feed each other emit cannot be told from them. */
function openEmitted(collected: Collected, inCycle: ReadonlySet<number>, { events }: ModuleContext): void {
  for (const emit of [...inCycle].flatMap((rule) => collected.rules[rule] ?? []).flatMap(emitsOf)) {
    const info = events.find(emit.type.text);
    if (info !== undefined && !info.isDeclared) info.isOpen = true;
  }
}

function localId(index: number): LocalId {
  return index as LocalId;
}
