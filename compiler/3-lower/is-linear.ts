/**
 * Which rules the flat automaton runs: those whose pattern is one line of atoms, loops over atoms and absences, and
 * whose matches are all reported at once. Every other rule is one for the general automaton.
 */
import type { Expression, MatchRule, Negand, Pattern, SequenceItem } from '../ir/typed.ts';
import { contains } from '../ir/walk.ts';

export function isLinear(rule: MatchRule): boolean {
  return hasPlainClauses(rule) && hasPlainStream(rule) && isPlain(rule.pattern);
}

function hasPlainClauses({ lead, unless, within, afterMatch, once, limit, timeout }: MatchRule): boolean {
  const beyond = [lead, unless, once, limit, timeout];
  const isOfTime = within === null || within.kind === 'time' || within.kind === 'forever';
  return (
    beyond.every((clause) => clause === null) &&
    isOfTime &&
    afterMatch.skip.kind === 'none' &&
    !afterMatch.inOrder
  );
}

/** Every event is in one sub-stream at most, told by a field. */
function hasPlainStream({ over, during, keys }: MatchRule): boolean {
  const values = keys.flatMap((key) => key.of.map((one) => one.values));
  return (
    over.length === 0 &&
    during === null &&
    values.every(([first, ...others]) => isField(first) && others.length === 0)
  );
}

function isField(value: Expression | undefined): boolean {
  return value?.kind === 'field' && value.object.kind === 'current';
}

function isPlain(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'atom':
      return !pattern.wildcard && (pattern.where === null || !readsPrevious(pattern.where));
    case 'sequence':
      return pattern.items.every(isPlainItem);
    case 'loop': {
      const { body, greedy, any, strict, gap, lasting, until, drop } = pattern;
      const ends = [gap, lasting, until, drop];
      return (
        body.kind === 'atom' &&
        isPlain(body) &&
        !greedy &&
        !any &&
        strict === 'no' &&
        pattern.where === null &&
        pattern.iterations === null &&
        ends.every((end) => end === null)
      );
    }
    case 'choice':
    case 'conjunction':
    case 'absence-operand':
    case 'group':
      return false;
  }
}

function isPlainItem(item: SequenceItem): boolean {
  const nots = item.nots.every((not) => isPlainNegand(not.negand));
  switch (item.kind) {
    case 'step':
      return nots && isPlain(item.pattern);
    case 'absence':
      return nots && item.every === null && isPlainNegand(item.negand);
    case 'wait':
      return false;
  }
}

function isPlainNegand({ pattern }: Negand): boolean {
  return pattern.kind === 'atom' && isPlain(pattern);
}

function readsPrevious(where: Expression): boolean {
  return contains(where, (part) => part.kind === 'previous');
}
