/** Where a part of a pattern begins, kind by kind. */
import type { Begin } from './model.ts';
import { beginAbsenceOperand } from './ways/absence.ts';
import { beginAtom } from './ways/atom.ts';
import { beginChoice } from './ways/choice.ts';
import { beginConjunction } from './ways/conjunction.ts';
import { beginGroup } from './ways/group.ts';
import { beginLoop } from './ways/loop/loop.ts';
import { beginSequence } from './ways/sequence.ts';

export const beginPart: Begin = (node, from, arrow, then, context) => {
  switch (node.kind) {
    case 'atom':
      return beginAtom(node, from, arrow, then, context);
    case 'sequence':
      return beginSequence(node, from, arrow, then, context);
    case 'choice':
      return beginChoice(node, from, arrow, then, context);
    case 'conjunction':
      return beginConjunction(node, from, arrow, then, context);
    case 'loop':
      return beginLoop(node, from, arrow, then, context);
    case 'group':
      return beginGroup(node, from, arrow, then, context);
    case 'absence-operand':
      return beginAbsenceOperand(node, from, then, context);
  }
};
