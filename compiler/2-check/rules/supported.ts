/**
 * What is checked, but cannot be compiled yet. Two lists: constructs that no part behind the checker knows, and
 * constructs of rules that the code generator does not know; each entry goes when it does.
 */
import type { Span } from '../../source/span.ts';
import type { Expression, MatchRule, Negand, Pattern, SequenceItem } from '../../ir/typed.ts';
import type { ModuleContext } from '../context.ts';
import type { Collected } from '../declarations/collect.ts';
import { someTyped } from '../walk-typed.ts';
import { negandsOf, outerNegands, visitAll } from './pattern-parts.ts';

/** A construct, as its finding names it. */
type Unsupported = readonly [span: Span, what: string];

/** Constructs that the typed tree has no place for. */
export function checkSupportedDeclarations(collected: Collected, { report }: ModuleContext): void {
  const found: Unsupported[] = [
    ...collected.imports.map((one): Unsupported => [one.span, 'an import']),
    ...collected.states.map((one): Unsupported => [one.name.span, 'a state']),
    ...collected.tables.map((one): Unsupported => [one.name.span, 'a table']),
    ...collected.timers.map((one): Unsupported => [one.name.span, 'a timer']),
    ...collected.externs.map((one): Unsupported => [
      one.name.span,
      one.kind === 'extern-function' ? 'an extern fn' : 'an extern aggregate',
    ]),
    ...collected.rules.flatMap((one): Unsupported[] =>
      one.body.kind === 'window-body' ? [[one.body.span, 'a rule with a window']] : [],
    ),
  ];
  for (const [span, what] of found) report.add('not-yet-supported', span, { what });
}

/** Constructs that the code generator has no construction for. */
export function checkSupportedRule(rule: MatchRule, { report, events }: ModuleContext): void {
  const found: Unsupported[] = [...clauses(rule), ...streams(rule)];
  for (const id of rule.alphabet) {
    const { orderField, span } = events.get(id);
    if (orderField !== null) found.push([span, 'an @order field']);
  }
  const inspect = (part: Pattern): void => {
    found.push(...constructs(part), ...negandsOf(part).flatMap(negands), ...previous(part));
  };
  visitAll(rule.pattern, inspect);
  for (const negand of outerNegands(rule)) visitAll(negand.pattern, inspect);
  for (const [span, what] of found) report.add('not-yet-supported', span, { what });
}

function clauses(rule: MatchRule): readonly Unsupported[] {
  const { within, afterMatch, span } = rule;
  const found: Unsupported[] = [];
  const add = (part: unknown, at: Span, what: string): void => {
    if (part !== null && part !== false) found.push([at, what]);
  };
  add(rule.lead, rule.lead?.span ?? span, 'an absence at the head of a rule');
  add(rule.unless, rule.unless?.span ?? span, "'unless'");
  if (within?.kind === 'events') add(within, within.count.span, "'within … events'");
  if (within?.kind === 'field') add(within, within.span.span, "'within … of'");
  add(afterMatch.skip.kind !== 'none' || afterMatch.inOrder, afterMatch.span ?? span, "'after match'");
  add(rule.once, rule.once?.span ?? span, "'once'");
  add(rule.limit, rule.limit?.length.span ?? span, "'limit'");
  add(rule.timeout, rule.timeout?.span ?? span, "'on timeout'");
  for (const emit of rule.emits) add(emit.local, emit.span, "'emit local'");
  return found;
}

function streams(rule: MatchRule): readonly Unsupported[] {
  const found: Unsupported[] = rule.over.map(({ where }): Unsupported => [where.span, "'over'"]);
  if (rule.during !== null) found.push([rule.span, "'during'"]);
  const isPlain = (value: Expression): boolean => value.kind === 'field' && value.object.kind === 'current';
  for (const { values } of rule.keys.flatMap((key) => key.of)) {
    const [first, second] = values;
    if (second !== undefined) found.push([second.span, 'a key from several fields']);
    else if (first !== undefined && !isPlain(first)) found.push([first.span, 'a computed key']);
  }
  return found;
}

function constructs(part: Pattern): readonly Unsupported[] {
  const { span } = part;
  switch (part.kind) {
    case 'atom':
      return part.wildcard ? [[span, "the wildcard 'event'"]] : [];
    case 'choice':
      return [[span, "'|'"]];
    case 'conjunction':
      return [[span, "'&'"]];
    case 'absence-operand':
      return [[span, "an absence beside '|' or '&'"]];
    case 'group': {
      const what = part.within !== null ? 'a window of a group' : part.unless !== null ? "'unless'" : null;
      return [[span, what ?? (part.strict ? "'strict'" : 'a condition over a group')]];
    }
    case 'sequence':
      return part.items.flatMap(items);
    case 'loop': {
      const found: (string | null)[] = [
        part.body.kind === 'atom' ? null : 'a loop over a group',
        part.greedy ? "'greedy'" : null,
        part.any ? "'any'" : null,
        part.strict === 'no' ? null : "'strict'",
        part.gap === null ? null : "'gap'",
        part.lasting === null ? null : "'lasting'",
        part.until === null ? null : "'until'",
        part.drop === null ? null : "'drop'",
      ];
      return found.flatMap((what): Unsupported[] => (what === null ? [] : [[span, what]]));
    }
  }
}

function items(item: SequenceItem): readonly Unsupported[] {
  if (item.kind === 'wait') return [[item.span, "'wait'"]];
  return item.kind === 'absence' && item.every !== null ? [[item.span, 'a repeated absence']] : [];
}

function negands(negand: Negand): readonly Unsupported[] {
  return negand.pattern.kind === 'atom' ? [] : [[negand.span, 'a group that must not happen']];
}

function previous(part: Pattern): readonly Unsupported[] {
  const usesPrevious =
    part.kind === 'atom' && part.where !== null && someTyped(part.where, (one) => one.kind === 'previous');
  return usesPrevious ? [[part.span, "'prev'"]] : [];
}
