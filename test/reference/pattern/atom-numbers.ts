/** The atoms of a pattern in the order of the text, numbered from 0; what must not happen is not counted (§4.5). */
import type { Atom, Pattern } from '../../../compiler/ir/typed.ts';

export function atomNumbers(pattern: Pattern): ReadonlyMap<Atom, number> {
  return new Map(atomsIn(pattern).map((atom, number) => [atom, number]));
}

function atomsIn(pattern: Pattern): readonly Atom[] {
  switch (pattern.kind) {
    case 'atom':
      return [pattern];
    case 'sequence':
      return pattern.items.flatMap((item) => (item.kind === 'step' ? atomsIn(item.pattern) : []));
    case 'choice':
    case 'conjunction':
      return pattern.operands.flatMap(atomsIn);
    case 'absence-operand':
      return [];
    case 'group':
    case 'loop':
      return atomsIn(pattern.body);
  }
}
