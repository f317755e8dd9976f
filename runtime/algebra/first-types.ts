/** The types of the events with which a pattern may begin; any other event need not be tried. */
import type { Node } from './plan.ts';

interface Beginning {
  readonly types: ReadonlySet<number>;
  /** Whether it may be passed over. How often a loop has to be gone through is not known before it is reached. */
  readonly mayBeEmpty: boolean;
}

export function firstTypes(pattern: Node): ReadonlySet<number> {
  return beginningOf(pattern).types;
}

function beginningOf(node: Node): Beginning {
  switch (node.kind) {
    case 'atom':
      return { types: new Set(node.types), mayBeEmpty: false };
    case 'sequence': {
      const steps = node.items.map((item) => (item.kind === 'step' ? beginningOf(item.pattern) : NONE));
      const first = steps.findIndex(({ mayBeEmpty }) => !mayBeEmpty);
      return joined(first < 0 ? steps : steps.slice(0, first + 1), first < 0);
    }
    case 'choice':
    case 'conjunction': {
      const operands = node.operands.map(beginningOf);
      return joined(
        operands,
        operands.some(({ mayBeEmpty }) => mayBeEmpty),
      );
    }
    case 'loop':
      return { ...beginningOf(node.body), mayBeEmpty: true };
    case 'group':
      return beginningOf(node.body);
    case 'absence-operand':
      return NONE;
  }
}

/** Time alone begins nothing. */
const NONE: Beginning = { types: new Set(), mayBeEmpty: false };

function joined(parts: readonly Beginning[], mayBeEmpty: boolean): Beginning {
  return { types: new Set(parts.flatMap(({ types }) => [...types])), mayBeEmpty };
}
