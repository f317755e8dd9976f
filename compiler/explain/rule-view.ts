/** What the parts of an explanation share: the rule, and how its places and types are told. */
import { expressionText } from '../ir/dump/source-text.ts';
import type { Atom, Expression, MatchRule, Negand, Pattern, TypedModule } from '../ir/typed.ts';
import type { EventTypeId } from '../ir/types.ts';
import { lineIndex } from '../source/line-index.ts';
import { textOf, type Span } from '../source/span.ts';
import type { Place, Written } from './explanation.ts';

export interface RuleView {
  readonly rule: MatchRule;
  readonly module: TypedModule;
  readonly placeOf: (span: Span) => Place;
}

export function ruleView(rule: MatchRule, module: TypedModule): RuleView {
  const positionOf = lineIndex(rule.span.file);
  // A piece of text stands where it begins. Named patterns stand in the same file.
  return { rule, module, placeOf: (span) => positionOf(span.start) };
}

export function typeName({ module }: RuleView, type: EventTypeId): string {
  return module.events[type]?.name ?? `type ${type}`;
}

export function typeNames(view: RuleView, types: readonly EventTypeId[]): string {
  return types.map((type) => typeName(view, type)).join(' | ');
}

/** An atom without its condition, such as `Trade as fills`. */
export function atomText(view: RuleView, { types, wildcard, binding }: Atom): string {
  const name = binding === null ? null : (view.rule.bindings[binding]?.name ?? null);
  return `${wildcard ? 'event' : typeNames(view, types)}${name === null ? '' : ` as ${name}`}`;
}

export function negandText({ pattern }: Negand): string {
  return pattern.kind === 'atom' ? sourceText(pattern.span) : `(${bare(sourceText(pattern.span))})`;
}

/** Source on one line. */
export function sourceText(span: Span): string {
  return textOf(span).replaceAll(/\s+/g, ' ').trim();
}

export function written(view: RuleView, span: Span, text = sourceText(span)): Written {
  return { text, place: view.placeOf(span) };
}

export function writtenExpression(view: RuleView, expression: Expression): Written {
  return { text: expressionText(expression), place: view.placeOf(expression.span) };
}

/** The parts of a pattern directly inside a part, without what must not happen. */
export function partsOf(pattern: Pattern): readonly Pattern[] {
  switch (pattern.kind) {
    case 'atom':
    case 'absence-operand':
      return [];
    case 'sequence':
      return pattern.items.flatMap((item) => (item.kind === 'step' ? [item.pattern] : []));
    case 'choice':
    case 'conjunction':
      return pattern.operands;
    case 'loop':
    case 'group':
      return [pattern.body];
  }
}

function bare(text: string): string {
  return text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1) : text;
}
