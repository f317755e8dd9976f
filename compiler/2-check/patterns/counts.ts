/** How often a loop goes round: the quantifier as a minimum and a maximum (language §4.2). */
import type * as ast from '../../ir/ast.ts';
import type { Span } from '../../source/span.ts';
import type { Expression } from '../../ir/typed.ts';
import { wholeNumberOf } from '../fold.ts';
import type { Scope } from '../scope.ts';
import { int } from '../types/value-types.ts';
import { typeCount } from './lengths.ts';

export interface Counts {
  readonly min: Expression;
  /** Null: no maximum. */
  readonly max: Expression | null;
  /** Written `?`. */
  readonly optional: boolean;
}

export function typeCounts(quantifier: ast.Quantifier, scope: Scope): Counts {
  const counts = readQuantifier(quantifier, scope);
  checkBounds(counts, quantifier.span, scope);
  return counts;
}

function readQuantifier(quantifier: ast.Quantifier, scope: Scope): Counts {
  const { span } = quantifier;
  switch (quantifier.kind) {
    case 'sign-quantifier':
      return {
        min: literal(quantifier.sign === '+' ? 1 : 0, span),
        max: quantifier.sign === '?' ? literal(1, span) : null,
        optional: quantifier.sign === '?',
      };
    case 'exact-count': {
      const count = typeCount(quantifier.count, scope);
      return { min: count, max: count, optional: false };
    }
    case 'count-range':
      return {
        min: quantifier.min === null ? literal(0, span) : typeCount(quantifier.min, scope),
        max: quantifier.max === null ? null : typeCount(quantifier.max, scope),
        optional: false,
      };
  }
}

function literal(value: number, span: Span): Expression {
  return { kind: 'literal', value, type: int, span };
}

function checkBounds({ min, max }: Counts, span: Span, scope: Scope): void {
  const { report } = scope.module;
  const [low, high] = [wholeNumberOf(min), max === null ? null : wholeNumberOf(max)];
  if ((low !== null && low < 0) || (high !== null && high < 0)) {
    report.add('bad-count', span, { reason: 'a count cannot be negative', instead: 'count from 0 or 1 on' });
  } else if (high === 0) {
    report.add('bad-count', span, {
      reason: 'a part that is repeated zero times is never there',
      instead: 'leave the part out, or say that it must not happen: not …',
    });
  } else if (low !== null && high !== null && low > high) {
    report.add('bad-count', span, {
      reason: `the minimum ${low} is above the maximum ${high}`,
      instead: `write {${high},${low}}`,
    });
  }
}

/** How many iterations there are for certain. Params and bound counts may turn out to be zero. */
export function certainMinimum({ min }: Counts): number {
  return Math.max(0, wholeNumberOf(min) ?? 0);
}
