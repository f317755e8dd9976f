/**
 * A text whose lines are not broken yet. A group is printed on one line if it fits there; else each of its own
 * lines is broken. What contains a hard break never fits.
 */
export type Doc = string | Concat | Group | Nest | Align | Line | Fill | BreakAfter;

interface Breaking {
  /** Contains a line that is broken in any case. */
  readonly breaks: boolean;
}

export interface Concat extends Breaking {
  readonly kind: 'concat';
  readonly parts: readonly Doc[];
}

export interface Group extends Breaking {
  readonly kind: 'group';
  readonly content: Doc;
}

/** Lines broken inside are indented by so many columns more. */
export interface Nest extends Breaking {
  readonly kind: 'nest';
  readonly by: number;
  readonly content: Doc;
}

/** Lines broken inside begin below the place where this begins. */
export interface Align extends Breaking {
  readonly kind: 'align';
  readonly content: Doc;
}

export interface Line extends Breaking {
  readonly kind: 'line';
  /** What stands there when the line is not broken. */
  readonly flat: string;
  /** `fresh` breaks only where something else stands on the line already; `blank` leaves a line empty. */
  readonly hard: 'no' | 'yes' | 'fresh' | 'blank';
}

/** Items with soft lines between them, each line broken only where the next item does not fit any more. */
export interface Fill extends Breaking {
  readonly kind: 'fill';
  readonly items: readonly Doc[];
}

/** Nothing may follow on this line: a comment runs to its end. */
export interface BreakAfter extends Breaking {
  readonly kind: 'break-after';
}

function breaksIn(doc: Doc): boolean {
  return typeof doc !== 'string' && doc.breaks;
}

/** True where a doc cannot be printed on one line. */
export const cannotBeFlat = breaksIn;

export function concat(...parts: readonly Doc[]): Doc {
  return { kind: 'concat', parts, breaks: parts.some(breaksIn) };
}

export function group(...parts: readonly Doc[]): Doc {
  const content = concat(...parts);
  return { kind: 'group', content, breaks: breaksIn(content) };
}

export function nest(by: number, ...parts: readonly Doc[]): Doc {
  const content = concat(...parts);
  return { kind: 'nest', by, content, breaks: breaksIn(content) };
}

export function align(...parts: readonly Doc[]): Doc {
  const content = concat(...parts);
  return { kind: 'align', content, breaks: breaksIn(content) };
}

export function fill(items: readonly Doc[]): Doc {
  return { kind: 'fill', items, breaks: items.some(breaksIn) };
}

/** `docs` with `separator` between them. */
export function join(separator: Doc, docs: readonly Doc[]): Doc {
  return concat(...docs.flatMap((doc, index) => (index === 0 ? [doc] : [separator, doc])));
}

/** A space, or a new line. */
export const line: Doc = { kind: 'line', flat: ' ', hard: 'no', breaks: false };
/** Nothing, or a new line. */
export const softline: Doc = { kind: 'line', flat: '', hard: 'no', breaks: false };
export const hardline: Doc = { kind: 'line', flat: '', hard: 'yes', breaks: true };
export const freshline: Doc = { kind: 'line', flat: '', hard: 'fresh', breaks: true };
export const blankline: Doc = { kind: 'line', flat: '', hard: 'blank', breaks: true };
export const breakAfter: Doc = { kind: 'break-after', breaks: true };
export const nothing: Doc = '';
