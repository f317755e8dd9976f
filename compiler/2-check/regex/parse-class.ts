/** Reads character classes and escapes of regular expressions. */
import {
  anyChar,
  bothCases,
  digits,
  invert,
  oneChar,
  spaces,
  unite,
  wordChars,
  type CharSet,
} from './char-set.ts';

/** A place in the source that moves on while it is read. */
export interface Cursor {
  readonly source: string;
  readonly ignoreCase: boolean;
  at: number;
}

const controls: ReadonlyMap<string, number> = new Map([
  ['t', 0x09],
  ['n', 0x0a],
  ['v', 0x0b],
  ['f', 0x0c],
  ['r', 0x0d],
  ['0', 0x00],
]);

const classes: ReadonlyMap<string, CharSet> = new Map([
  ['d', digits],
  ['D', invert(digits)],
  ['w', wordChars],
  ['W', invert(wordChars)],
  ['s', spaces],
  ['S', invert(spaces)],
]);

/** The cursor stands on `[`, and afterwards behind `]`. */
export function parseClass(cursor: Cursor): CharSet {
  cursor.at += 1;
  const isInverted = cursor.source[cursor.at] === '^';
  if (isInverted) cursor.at += 1;
  const sets: CharSet[] = [];
  while (cursor.at < cursor.source.length && cursor.source[cursor.at] !== ']')
    sets.push(parseClassRange(cursor));
  cursor.at += 1;
  const set = unite(sets);
  const cased = cursor.ignoreCase ? bothCases(set) : set;
  return isInverted ? invert(cased) : cased;
}

function parseClassRange(cursor: Cursor): CharSet {
  const low = parseClassChar(cursor);
  const isRange = cursor.source[cursor.at] === '-' && cursor.source[cursor.at + 1] !== ']';
  if (!isRange || !isSingle(low)) return low;
  cursor.at += 1;
  const high = parseClassChar(cursor);
  const [from] = low[0] ?? [0];
  const to = high.at(-1)?.[1] ?? from;
  return isSingle(high) ? [[from, to]] : unite([low, high, oneChar(0x2d)]);
}

function parseClassChar(cursor: Cursor): CharSet {
  if (cursor.source[cursor.at] === '\\') return parseEscape(cursor);
  const code = cursor.source.codePointAt(cursor.at) ?? 0;
  cursor.at += code > 0xffff ? 2 : 1;
  return oneChar(code);
}

function isSingle(set: CharSet): boolean {
  const [range] = set;
  return set.length === 1 && range !== undefined && range[0] === range[1];
}

/** The cursor stands on the backslash, and afterwards behind the escape. */
export function parseEscape(cursor: Cursor): CharSet {
  const rest = cursor.source.slice(cursor.at);
  const coded = /^\\(?:x(?<hex>[\da-fA-F]{2})|u(?<unit>[\da-fA-F]{4})|u\{(?<point>[\da-fA-F]+)\})/.exec(rest);
  if (coded !== null) {
    cursor.at += coded[0].length;
    const { hex, unit, point } = coded.groups ?? {};
    return oneChar(Number.parseInt(hex ?? unit ?? point ?? '0', 16));
  }
  const property = /^\\[pP]\{[^}]*\}/.exec(rest);
  if (property !== null) {
    cursor.at += property[0].length;
    return anyChar;
  }
  const char = rest.charAt(1);
  cursor.at += 2;
  return classes.get(char) ?? oneChar(controls.get(char) ?? char.codePointAt(0) ?? 0);
}
