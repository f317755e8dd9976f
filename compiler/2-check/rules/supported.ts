/**
 * What is checked, but cannot be compiled yet. Two lists: constructs that no part behind the checker knows, and
 * constructs of rules that the code generator does not know; each entry goes when it does.
 */
import type { Span } from '../../source/span.ts';
import type { MatchRule } from '../../ir/typed.ts';
import type { ModuleContext } from '../context.ts';
import type { Collected } from '../declarations/collect.ts';

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
export function checkSupportedRule(rule: MatchRule, { report }: ModuleContext): void {
  if (rule.during !== null) report.add('not-yet-supported', rule.span, { what: "'during'" });
}
