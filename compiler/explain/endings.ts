/** What ends the runs of a rule that wait, and what acts by itself when its time has come (language §4.4). */
import type { Expression, Pattern, SequenceItem } from '../ir/typed.ts';
import type { Span } from '../source/span.ts';
import type { Bound, Deadline, Ending } from './explanation.ts';
import { sourceText, written, writtenExpression, type RuleView } from './rule-view.ts';

export function boundOf(view: RuleView): Bound {
  const { within, pattern } = view.rule;
  if (within?.kind === 'forever') return { kind: 'forever', by: [] };
  const window = windowLength(view);
  if (window !== null) return { kind: 'bounded', by: [{ kind: 'rule window', ...window }] };
  return { kind: 'bounded', by: endingsIn(view, pattern) };
}

export function deadlinesOf(view: RuleView): readonly Deadline[] {
  const { within, pattern } = view.rule;
  const own: readonly Deadline[] =
    within?.kind === 'time' ? [{ kind: 'rule window', ...writtenExpression(view, within.length) }] : [];
  return [...endingsIn(view, pattern).filter(isDeadline), ...repetitionsIn(view, pattern), ...own];
}

function windowLength(view: RuleView): Omit<Ending, 'kind'> | null {
  const { within } = view.rule;
  switch (within?.kind) {
    case 'time':
      return writtenExpression(view, within.length);
    case 'events': {
      const { text, place } = writtenExpression(view, within.count);
      return { text: `${text} events`, place };
    }
    case 'field': {
      const { text, place } = writtenExpression(view, within.span);
      return { text: `${text} of ${within.field}`, place };
    }
    default:
      return null;
  }
}

function isDeadline(ending: Ending): ending is Ending & Deadline {
  return !ending.kind.startsWith('strict');
}

/** In the order of the text. */
function endingsIn(view: RuleView, pattern: Pattern): readonly Ending[] {
  switch (pattern.kind) {
    case 'atom':
      return [];
    case 'absence-operand':
      return timed(view, 'absence', pattern.length);
    case 'choice':
    case 'conjunction':
      return pattern.operands.flatMap((operand) => endingsIn(view, operand));
    case 'sequence':
      return pattern.items.flatMap((item) => endingsOfItem(view, item));
    case 'group':
      return [
        ...endingsIn(view, pattern.body),
        ...timed(view, 'group window', pattern.within),
        ...(pattern.strict ? [strict(view, 'strict group', pattern.span)] : []),
      ];
    case 'loop':
      return [
        ...endingsIn(view, pattern.body),
        ...timed(view, 'gap', pattern.gap),
        ...(pattern.strict === 'no' ? [] : [strict(view, 'strict loop', pattern.span)]),
      ];
  }
}

function endingsOfItem(view: RuleView, item: SequenceItem): readonly Ending[] {
  switch (item.kind) {
    case 'step':
      return [
        ...(item.arrow === 'strict' ? [strict(view, 'strict step', item.pattern.span)] : []),
        ...timed(view, 'step window', item.within),
        ...endingsIn(view, item.pattern),
      ];
    case 'absence':
      return item.length === null
        ? [{ kind: 'absence', ...written(view, item.span, 'the rest of its window') }]
        : timed(view, 'absence', item.length);
    case 'wait':
      return timed(view, 'wait', item.length);
  }
}

function timed(view: RuleView, kind: Ending['kind'], length: Expression | null): readonly Ending[] {
  return length === null ? [] : [{ kind, ...writtenExpression(view, length) }];
}

function strict(view: RuleView, kind: Ending['kind'], span: Span): Ending {
  return { kind, ...written(view, span, sourceText(span)) };
}

function repetitionsIn(view: RuleView, pattern: Pattern): readonly Deadline[] {
  if (pattern.kind !== 'sequence') return [];
  return pattern.items.flatMap((item): readonly Deadline[] =>
    item.kind !== 'absence' || item.every === null
      ? []
      : [{ kind: 'repetition', ...writtenExpression(view, item.every) }],
  );
}
