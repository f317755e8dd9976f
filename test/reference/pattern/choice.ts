/**
 * Disjunction (language §4.3): in `next` and `strict` the completion that ends first, of two that end together the
 * left operand's; in `any` all of them. An operand that has begun does not stop the other one. An operand ends by
 * itself: nothing that follows ends a loop at its end (language §10, decision 40).
 */
import type { Choice } from '../../../compiler/ir/typed.ts';
import { earliest } from '../moment.ts';
import { complete, firstToEnd, isComplete, operandEnd, type Outcome, type Progress } from './progress.ts';
import { patternEnds, type Next, type SearchMode, type Setting } from './setting.ts';

export function choiceCompletions(
  { operands }: Choice,
  from: Progress,
  mode: SearchMode,
  setting: Setting,
): readonly Outcome[] {
  const all = operands.flatMap((operand) =>
    setting.meaning.completions(operand, from, mode, endingByItself(setting)).map(ended),
  );
  if (mode === 'any') return all;
  const first = firstToEnd(all.filter(isComplete));
  return first === null ? all : [first];
}

export function choiceBeginnings(
  { operands }: Choice,
  from: Progress,
  mode: SearchMode,
  setting: Setting,
): Next {
  return eitherNext(
    operands.map((operand) => setting.meaning.beginnings(operand, from, mode, endingByItself(setting))),
  );
}

function ended(outcome: Outcome): Outcome {
  return isComplete(outcome) ? complete(operandEnd(outcome.progress)) : outcome;
}

function endingByItself(setting: Setting): Setting {
  return { ...setting, follow: () => patternEnds };
}

/** What can begin in several ways. */
export function eitherNext(ways: readonly Next[]): Next {
  return {
    begins: (index) => {
      const modes = ways.flatMap((way) => way.begins(index) ?? []);
      return modes.includes('any') ? 'any' : (modes[0] ?? null);
    },
    due: () => earliest(...ways.map((way) => way.due())),
    ends: () => ways.some((way) => way.ends()),
  };
}
