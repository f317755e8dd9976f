/** Texts that have a part less than another: what is left out, or taken for the whole, are parts of the syntax tree. */
import { parse } from '../../../compiler/1-parse/index.ts';
import { createReport } from '../../../compiler/diagnostics/report.ts';

interface Piece {
  readonly start: number;
  readonly end: number;
  /** The pieces directly inside. */
  readonly inside: readonly Piece[];
}

export interface SmallerText {
  readonly text: string;
  /** Length of the part that it is about. */
  readonly size: number;
}

/**
 * From the largest part that can be missing to the smallest; most of them are no modules any more.
 *
 * @param limit longer parts are left alone
 */
export function* smallerTexts(text: string, limit: number): Generator<SmallerText> {
  const tree = parse({ name: 'shrunk.cep', text }, createReport());
  const pieces = allOf(piecesIn(tree))
    .filter((piece) => sizeOf(piece) <= limit)
    .toSorted((one, other) => sizeOf(other) - sizeOf(one));
  const seen = new Set([text]);
  for (const piece of pieces) {
    for (const smaller of [...without(text, piece), ...replaced(text, piece)]) {
      if (seen.has(smaller)) continue;
      seen.add(smaller);
      yield { text: smaller, size: sizeOf(piece) };
    }
  }
}

/** Words and signs that lead to a part, and go with it. */
const before =
  /\s*(?:\b(?:where|within|gap|lasting|until|drop|unless|as|for|every|by|let|having|in order)|->>|->|=>|\||&|,|\?\?|\band|\bor)?\s*$/;
const behind = /^\s*(?:->>|->|=>|\||&|,|\band\b|\bor\b)?\s*/;

function without(text: string, { start, end }: Piece): readonly string[] {
  const [head, tail] = [text.slice(0, start), text.slice(end)];
  return [head.replace(before, ' ') + tail, `${head}${tail.replace(behind, '')}`];
}

function replaced(text: string, { start, end, inside }: Piece): readonly string[] {
  return inside.map((part) => text.slice(0, start) + text.slice(part.start, part.end) + text.slice(end));
}

function sizeOf({ start, end }: Piece): number {
  return end - start;
}

function allOf(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece) => [piece, ...allOf(piece.inside)]);
}

/** What of a tree has a place in the text, whatever it is. */
function piecesIn(value: unknown): readonly Piece[] {
  if (Array.isArray(value)) return value.flatMap(piecesIn);
  if (typeof value !== 'object' || value === null) return [];
  const members = new Map<string, unknown>(Object.entries(value));
  const inside = [...members].flatMap(([name, member]) => (name === 'span' ? [] : piecesIn(member)));
  const span = members.get('span');
  if (typeof span !== 'object' || span === null || !('start' in span) || !('end' in span)) return inside;
  const { start, end } = span;
  return typeof start === 'number' && typeof end === 'number' && start < end
    ? [{ start, end, inside }]
    : inside;
}
