/**
 * Parts of generated code that only TypeScript reads, such as ` as number`. They are marked where they are written,
 * so that the same plan prints as TypeScript and, without them, as JavaScript.
 */

const BEGIN = '\u0001';
const END = '\u0002';
const MARKED = /\u0001[^\u0002]*\u0002/g;
const MARKS = /[\u0001\u0002]/g;

/** Marks a part; parts do not nest. */
export function typesOnly(text: string): string {
  return `${BEGIN}${text}${END}`;
}

export function asTypeScript(text: string): string {
  return text.replace(MARKS, '');
}

export function asJavaScript(text: string): string {
  return text.replace(MARKED, '');
}
