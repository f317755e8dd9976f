/** Expression text with the level of its outermost operator, so that only needed parentheses are written. */

/** Loosest first, as in language §2. */
export const levels = {
  conditional: 0,
  or: 1,
  and: 2,
  not: 3,
  comparison: 4,
  coalesce: 5,
  sum: 6,
  product: 7,
  minus: 8,
  postfix: 9,
} as const;

export type Level = (typeof levels)[keyof typeof levels];

export interface Text {
  readonly text: string;
  readonly level: Level;
}

export function at(level: Level, text: string): Text {
  return { text, level };
}

export const postfix = (text: string): Text => at(levels.postfix, text);

/** `text` as an operand of something that binds as tightly as `level`. */
export function within(level: Level, { text, level: own }: Text): string {
  return own < level ? `(${text})` : text;
}
