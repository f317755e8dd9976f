/** The kinds of patterns, and the file that says what each means (language §4.3). */
import { absenceOperand } from './absence.ts';
import { atomBeginnings, atomCompletions } from './atom.ts';
import { choiceBeginnings, choiceCompletions } from './choice.ts';
import { beginningsOf, conjunctionCompletions } from './conjunction.ts';
import { groupBeginnings, groupCompletions } from './group.ts';
import { loopBeginnings, loopCompletions } from './loop/loop.ts';
import { isComplete } from './progress.ts';
import { sequenceBeginnings, sequenceCompletions } from './sequence.ts';
import { nothingFollows, type Meaning } from './setting.ts';

export const meaning: Meaning = {
  /** The completions of a pattern from a point in a mode, and where it waits in vain. */
  completions: (pattern, from, mode, setting) => {
    switch (pattern.kind) {
      case 'atom':
        return atomCompletions(pattern, from, mode, setting);
      case 'sequence':
        return sequenceCompletions(pattern, from, mode, setting);
      case 'choice':
        return choiceCompletions(pattern, from, mode, setting);
      case 'conjunction':
        return conjunctionCompletions(pattern, from, mode, setting, false);
      case 'loop':
        return loopCompletions(pattern, from, mode, setting);
      case 'group':
        return groupCompletions(pattern, from, mode, setting);
      case 'absence-operand':
        return [absenceOperand(pattern, from, setting)];
    }
  },

  /** How a pattern, or where it can be empty what follows it, can begin at a point. */
  beginnings: (pattern, from, mode, setting) => {
    switch (pattern.kind) {
      case 'atom':
        return atomBeginnings(pattern, from, mode, setting);
      case 'sequence':
        return sequenceBeginnings(pattern, from, mode, setting);
      case 'choice':
        return choiceBeginnings(pattern, from, mode, setting);
      case 'conjunction':
        return beginningsOf(pattern, from, mode, setting);
      case 'loop':
        return loopBeginnings(pattern, from, mode, setting);
      case 'group':
        return groupBeginnings(pattern, from, mode, setting);
      case 'absence-operand': {
        const outcome = absenceOperand(pattern, from, setting);
        return { ...nothingFollows, due: () => (isComplete(outcome) ? outcome.progress.complete : null) };
      }
    }
  },
};
