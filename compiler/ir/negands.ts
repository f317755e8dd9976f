/** What a `not` forbids, as the atoms of which any one breaks it. */
import type { Atom, Negand } from './typed.ts';

export function atomsOf(negand: Negand): readonly Atom[] {
  if (negand.pattern.kind === 'atom') return [negand.pattern];
  throw new Error('a negated group reached the automaton: the check for supported constructs has a hole');
}
