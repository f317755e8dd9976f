/** What makes a number grow, collected while it is worked out; each place once. */
import { literalCount } from '../ir/elements.ts';
import type { Expression } from '../ir/typed.ts';
import type { Span } from '../source/span.ts';
import type { Amount, Growth } from './explanation.ts';
import { sourceText, written, type RuleView } from './rule-view.ts';

export class Growths {
  private readonly view: RuleView;
  private readonly found = new Map<string, Growth>();

  constructor(view: RuleView) {
    this.view = view;
  }

  /** Notes what grows here. @returns Infinity, which is how much */
  add(operator: string, span: Span, count: Expression | null = null): number {
    const upTo = count === null ? null : sourceText(count.span);
    this.found.set(`${operator} ${span.start} ${span.end}`, { operator, upTo, ...written(this.view, span) });
    return Infinity;
  }

  amount(most: number): Amount {
    return most === Infinity
      ? { most: null, grows: [...this.found.values()].toSorted(byPlace) }
      : { most, grows: [] };
  }
}

/**
 * With how many numbers of iterations a loop can be left; a maximum that is known at run time only is noted with the
 * loop, one that there is not, too.
 */
export function chainsOf(
  { min, max, span }: { readonly min: Expression; readonly max: Expression | null; readonly span: Span },
  operator: string,
  growths: Growths,
): number {
  const most = max === null ? null : literalCount(max);
  if (most === null) return growths.add(operator, span, max);
  return Math.max(1, most - Math.max(0, literalCount(min) ?? 0) + 1);
}

function byPlace(one: Growth, other: Growth): number {
  return one.place.line - other.place.line || one.place.column - other.place.column;
}
