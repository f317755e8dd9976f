/** The conditions of a rule, in the order of its text, each with whose it is. */
import type { Expression, Negand, Pattern, SequenceItem } from '../ir/typed.ts';
import type { Condition } from './explanation.ts';
import { atomText, typeName, writtenExpression, type RuleView } from './rule-view.ts';

export function conditionsOf(view: RuleView): readonly Condition[] {
  const { over, lead, pattern, unless, having, during } = view.rule;
  return [
    ...over.flatMap(({ type, where }) => condition(view, `over ${typeName(view, type)}`, where)),
    ...(during === null
      ? []
      : [
          ...condition(view, 'the opening of during', during.open.where),
          ...condition(view, 'the closing of during', during.close.where),
        ]),
    ...(lead === null ? [] : ofNegand(view, 'not', lead.negand)),
    ...ofPattern(view, pattern, ''),
    ...(unless === null ? [] : ofNegand(view, 'unless', unless)),
    ...condition(view, 'the match as a whole', having),
  ];
}

function condition(view: RuleView, of: string, where: Expression | null): readonly Condition[] {
  return where === null ? [] : [{ of, ...writtenExpression(view, where) }];
}

/** @param before what stands before the atoms in it: `not`, `unless`, … */
function ofPattern(view: RuleView, pattern: Pattern, before: string): readonly Condition[] {
  switch (pattern.kind) {
    case 'atom':
      return condition(
        view,
        before === '' ? atomText(view, pattern) : `${before} ${atomText(view, pattern)}`,
        pattern.where,
      );
    case 'absence-operand':
      return ofNegand(view, 'not', pattern.negand);
    case 'choice':
    case 'conjunction':
      return pattern.operands.flatMap((operand) => ofPattern(view, operand, before));
    case 'sequence':
      return pattern.items.flatMap((item) => ofItem(view, item, before));
    case 'group':
      return [
        ...ofPattern(view, pattern.body, before),
        ...(pattern.unless === null ? [] : ofNegand(view, 'unless', pattern.unless)),
        ...condition(view, 'the group', pattern.where),
      ];
    case 'loop':
      return [
        ...ofPattern(view, pattern.body, before),
        ...condition(view, 'each iteration', pattern.where),
        ...(pattern.until === null ? [] : ofNegand(view, 'until', pattern.until)),
        ...(pattern.drop === null ? [] : ofNegand(view, 'drop', pattern.drop)),
      ];
  }
}

function ofItem(view: RuleView, item: SequenceItem, before: string): readonly Condition[] {
  const nots = item.nots.flatMap(({ negand }) => ofNegand(view, 'not', negand));
  switch (item.kind) {
    case 'step':
      return [...nots, ...ofPattern(view, item.pattern, before)];
    case 'absence':
      return [...nots, ...ofNegand(view, 'not', item.negand)];
    case 'wait':
      return nots;
  }
}

function ofNegand(view: RuleView, word: string, { pattern }: Negand): readonly Condition[] {
  return ofPattern(view, pattern, word);
}
