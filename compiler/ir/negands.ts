/** What a `not` forbids, as the atoms of which any one breaks it. */
import type { Atom, Negand, Pattern } from './typed.ts';

export function atomsOf(negand: Negand): readonly Atom[] {
  return atomsIn(negand.pattern);
}

function atomsIn(pattern: Pattern): readonly Atom[] {
  if (pattern.kind === 'atom') return [pattern];
  if (pattern.kind === 'choice') return pattern.operands.flatMap(atomsIn);
  throw new Error('a negated group reached the automaton: the check for supported constructs has a hole');
}
