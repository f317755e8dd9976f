/** The stream that a rule sees: types, and what each is to it; keys (language §4.1). */
import { expressionText } from '../ir/dump/source-text.ts';
import type { Pattern } from '../ir/typed.ts';
import type { EventTypeId } from '../ir/types.ts';
import type { ExplainedKey, SeenType } from './explanation.ts';
import { canBeEmpty } from './can-be-empty.ts';
import { partsOf, typeName, type RuleView } from './rule-view.ts';

export function typesOf(view: RuleView): readonly SeenType[] {
  const { rule } = view;
  const starts = new Set(startTypes(rule.pattern));
  const taken = new Set(takenTypes(rule.pattern));
  return rule.alphabet.map((type) => ({
    name: typeName(view, type),
    starts: starts.has(type),
    taken: taken.has(type),
  }));
}

export function keysOf(view: RuleView): readonly ExplainedKey[] {
  return view.rule.keys.map(({ name, of }) => ({
    name,
    of: of.map(({ type, values }) => ({ type: typeName(view, type), values: values.map(expressionText) })),
  }));
}

/** The types with which the pattern can begin. */
export function startTypes(pattern: Pattern): readonly EventTypeId[] {
  switch (pattern.kind) {
    case 'atom':
      return pattern.types;
    case 'absence-operand':
      return [];
    case 'loop':
    case 'group':
      return startTypes(pattern.body);
    case 'choice':
    case 'conjunction':
      return pattern.operands.flatMap(startTypes);
    case 'sequence': {
      const found: EventTypeId[] = [];
      for (const item of pattern.items) {
        if (item.kind !== 'step') break;
        found.push(...startTypes(item.pattern));
        if (!canBeEmpty(item.pattern)) break;
      }
      return found;
    }
  }
}

/** The types of all events that a match can take. */
export function takenTypes(pattern: Pattern): readonly EventTypeId[] {
  return pattern.kind === 'atom' ? pattern.types : partsOf(pattern).flatMap(takenTypes);
}
