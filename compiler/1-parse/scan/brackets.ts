/** Which brackets are open at a place in the text. */
import type { Token } from './tokens.ts';

export const closing: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

export interface Brackets {
  /** How many are open. */
  readonly depth: number;
  /** The deepest it has been. */
  readonly deepest: number;
  /** One that is open still, or was closed by a bracket of another kind. */
  readonly unclosed: Unclosed | null;
  see(token: Token): void;
}

export interface Unclosed {
  readonly open: Token;
  /** Where the wrong bracket stands, if there is one. */
  readonly noticed: number | null;
}

export function trackBrackets(): Brackets {
  const open: Token[] = [];
  let deepest = 0;
  let mismatched: Unclosed | null = null;
  return {
    get depth() {
      return open.length;
    },
    get deepest() {
      return deepest;
    },
    get unclosed() {
      const last = open.at(-1);
      return mismatched ?? (last === undefined ? null : { open: last, noticed: null });
    },
    see(token) {
      if (token.kind !== 'sign') return;
      if (closing.has(token.text)) {
        open.push(token);
        deepest = Math.max(deepest, open.length);
      }
      if (![...closing.values()].includes(token.text)) return;
      const partner = open.findLastIndex(({ text }) => closing.get(text) === token.text);
      if (partner < 0) return;
      const between = open[partner + 1];
      if (between !== undefined) mismatched ??= { open: between, noticed: token.start };
      open.length = partner;
    },
  };
}
