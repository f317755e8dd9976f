/**
 * A file cut into declarations. Each is parsed by itself: an error in one hides no error in the next, and the
 * parser's memory of a long file is that of its longest declaration.
 */
import { trackBrackets, type Brackets, type Unclosed } from './brackets.ts';
import { beginsDeclaration, declarationWords } from './declaration-starts.ts';
import type { Token } from './tokens.ts';

export interface Chunk {
  /** From the first annotation or word of the declaration … */
  readonly start: number;
  /** … to the end of its last token. */
  readonly end: number;
  readonly tokens: readonly Token[];
  readonly unclosed: Unclosed | null;
  /** How deep its brackets nest. */
  readonly deepest: number;
}

/** These end with their closing brace; what follows on a new line is no part of them. */
const endWithBrace = ['rule', 'event', 'table', 'test'];

/** A declaration that is being collected. */
interface Open {
  readonly tokens: Token[];
  readonly brackets: Brackets;
  /** The word it begins with; null while only annotations were seen, or something that begins nothing. */
  word: string | null;
}

export function cutIntoChunks(tokens: readonly Token[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let open: Open | null = null;
  for (const [index, token] of tokens.entries()) {
    if (open === null || beginsNext(open, tokens, index)) {
      if (open !== null) chunks.push(closed(open));
      open = { tokens: [], brackets: trackBrackets(), word: null };
    }
    if (open.word === null && open.brackets.depth === 0 && declarationWords.has(token.text)) {
      open.word = token.text;
    }
    open.brackets.see(token);
    open.tokens.push(token);
  }
  if (open !== null) chunks.push(closed(open));
  return chunks;
}

function beginsNext(open: Open, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  const outside = open.brackets.depth === 0;
  if (outside && token.text === '@') return !isOnlyAnnotations(open);
  const confidence = beginsDeclaration(tokens, index);
  if (confidence !== 'no' && isOnlyAnnotations(open)) return false;
  if (outside && confidence !== 'no') return true;
  if (outside) return token.startsLine && isComplete(open);
  return confidence === 'sure' && token.startsLine && !isIndented(token, open);
}

/** `@severity("high")` and the like, to which the next declaration belongs. */
function isOnlyAnnotations(open: Open): boolean {
  return open.word === null && open.tokens[0]?.text === '@';
}

function isComplete(open: Open): boolean {
  return open.word !== null && endWithBrace.includes(open.word) && open.tokens.at(-1)?.text === '}';
}

/** In a declaration whose bracket was left open, the next one still stands no deeper on its line. */
function isIndented(token: Token, open: Open): boolean {
  return token.column > (open.tokens[0]?.column ?? 0);
}

function closed({ tokens, brackets }: Open): Chunk {
  return {
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
    tokens,
    unclosed: brackets.unclosed,
    deepest: brackets.deepest,
  };
}
