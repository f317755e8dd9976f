/**
 * The characters of a regular expression as positions, and which position can follow which (Glushkov's automaton).
 * A step that can be made in two ways is listed twice: that is ambiguity too.
 */
import { assertNever } from '../../source/assert-never.ts';
import type { CharSet } from './char-set.ts';
import type { RegexTree } from './regex-tree.ts';

export interface Positions {
  readonly sets: readonly CharSet[];
  /** For each position those that can come next, as often as there are ways to get there. */
  readonly next: readonly (readonly number[])[];
}

/** More positions than an expression that a person wrote has. */
const positionsMax = 400;

/** Up to so many optional copies cannot be combined into a number of ways that matters. */
const unrolledMax = 4;

/** How a part of the expression joins with what stands around it. */
interface Part {
  readonly nullable: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

const nothing: Part = { nullable: true, first: [], last: [] };

interface Builder {
  readonly sets: CharSet[];
  readonly next: number[][];
}

/** Null where the expression is too large to be judged. */
export function positionsOf(tree: RegexTree): Positions | null {
  const builder: Builder = { sets: [], next: [] };
  add(tree, builder);
  return builder.sets.length > positionsMax ? null : builder;
}

function add(node: RegexTree, builder: Builder): Part {
  const { sets, next } = builder;
  if (sets.length > positionsMax) return nothing;
  switch (node.kind) {
    case 'empty':
    case 'unbounded':
      return nothing;
    case 'chars': {
      const position = sets.push(node.set) - 1;
      next.push([]);
      return { nullable: false, first: [position], last: [position] };
    }
    case 'sequence':
      return node.parts.reduce<Part>((before, part) => follow(before, add(part, builder), builder), nothing);
    case 'choice': {
      const options = node.options.map((option) => add(option, builder));
      return {
        nullable: options.some((option) => option.nullable),
        first: options.flatMap((option) => option.first),
        last: options.flatMap((option) => option.last),
      };
    }
    case 'repeat':
      return repeat(node, builder);
    default:
      return assertNever(node);
  }
}

function connect(from: readonly number[], to: readonly number[], { next }: Builder): void {
  for (const one of from) next[one]?.push(...to);
}

function follow(before: Part, after: Part, builder: Builder): Part {
  connect(before.last, after.first, builder);
  return {
    nullable: before.nullable && after.nullable,
    first: before.nullable ? [...before.first, ...after.first] : before.first,
    last: after.nullable ? [...before.last, ...after.last] : after.last,
  };
}

/** Few copies are written out; many are a loop. */
function repeat({ body, min, max }: Extract<RegexTree, { readonly kind: 'repeat' }>, builder: Builder): Part {
  if (max === 0) return nothing;
  if (max !== Infinity && (max === min || max <= unrolledMax)) {
    let whole = nothing;
    for (let copy = 0; copy < max; copy += 1) {
      const part = add(body, builder);
      whole = follow(whole, copy < min ? part : { ...part, nullable: true }, builder);
    }
    return whole;
  }
  const part = add(body, builder);
  connect(part.last, part.first, builder);
  return { ...part, nullable: part.nullable || min === 0 };
}
