/** Reads a regular expression that JavaScript has already accepted, so errors of form do not occur here. */
import { anyChar, bothCases, invert, lineEnds, oneChar, type CharSet } from './char-set.ts';
import { parseClass, parseEscape, type Cursor } from './parse-class.ts';
import type { RegexTree } from './regex-tree.ts';

export interface ParsedRegex {
  readonly tree: RegexTree;
  /** How many groups capture, not counting the whole match. */
  readonly groups: number;
}

interface Reader extends Cursor {
  groups: number;
}

export function parseRegex(source: string, flags: string): ParsedRegex {
  const reader: Reader = { source, at: 0, groups: 0, ignoreCase: flags.includes('i') };
  const dot = flags.includes('s') ? anyChar : invert(lineEnds);
  const tree = parseChoice(reader, dot);
  return { tree, groups: reader.groups };
}

function parseChoice(reader: Reader, dot: CharSet): RegexTree {
  const options = [parseSequence(reader, dot)];
  while (reader.source[reader.at] === '|') {
    reader.at += 1;
    options.push(parseSequence(reader, dot));
  }
  const [only] = options;
  return options.length === 1 && only !== undefined ? only : { kind: 'choice', options };
}

function parseSequence(reader: Reader, dot: CharSet): RegexTree {
  const parts: RegexTree[] = [];
  while (reader.at < reader.source.length && !'|)'.includes(reader.source.charAt(reader.at))) {
    parts.push(parseRepeated(reader, dot));
  }
  return { kind: 'sequence', parts };
}

function parseRepeated(reader: Reader, dot: CharSet): RegexTree {
  const body = parseAtom(reader, dot);
  const quantifier = /^(?:[*+?]|\{(?<min>\d+)(?<open>,)?(?<max>\d*)\})\??/.exec(
    reader.source.slice(reader.at),
  );
  if (quantifier === null) return body;
  reader.at += quantifier[0].length;
  const [min, max] = boundsOf(quantifier);
  return { kind: 'repeat', body, min, max };
}

function boundsOf(quantifier: RegExpExecArray): readonly [number, number] {
  const sign = quantifier[0].charAt(0);
  if (sign === '*') return [0, Infinity];
  if (sign === '+') return [1, Infinity];
  if (sign === '?') return [0, 1];
  const { min = '0', open, max = '' } = quantifier.groups ?? {};
  if (open === undefined) return [Number(min), Number(min)];
  return [Number(min), max === '' ? Infinity : Number(max)];
}

function parseAtom(reader: Reader, dot: CharSet): RegexTree {
  const char = reader.source.charAt(reader.at);
  switch (char) {
    case '(':
      return parseGroup(reader, dot);
    case '[':
      return { kind: 'chars', set: parseClass(reader) };
    case '.':
      reader.at += 1;
      return { kind: 'chars', set: dot };
    case '^':
    case '$':
      reader.at += 1;
      return { kind: 'empty' };
    case '\\':
      return parseEscapedAtom(reader);
    default: {
      const code = reader.source.codePointAt(reader.at) ?? 0;
      reader.at += code > 0xffff ? 2 : 1;
      return { kind: 'chars', set: reader.ignoreCase ? bothCases(oneChar(code)) : oneChar(code) };
    }
  }
}

function parseGroup(reader: Reader, dot: CharSet): RegexTree {
  const opening = /^\((?:\?(?:(?<look><?[=!])|:|<(?<name>[^>]*)>))?/.exec(reader.source.slice(reader.at));
  reader.at += opening?.[0].length ?? 1;
  const look = opening?.groups?.['look'];
  if (opening?.[0] === '(' || opening?.groups?.['name'] !== undefined) reader.groups += 1;
  const body = parseChoice(reader, dot);
  reader.at += 1;
  if (look === undefined) return body;
  return { kind: 'unbounded', what: look.startsWith('<') ? 'it looks behind' : 'it looks ahead' };
}

function parseEscapedAtom(reader: Reader): RegexTree {
  const next = reader.source.charAt(reader.at + 1);
  if (next === 'b' || next === 'B') {
    reader.at += 2;
    return { kind: 'empty' };
  }
  if (/[1-9]/.test(next) || next === 'k') {
    const reference = /^\\(?:\d+|k<[^>]*>|k)/.exec(reader.source.slice(reader.at));
    reader.at += reference?.[0].length ?? 2;
    return { kind: 'unbounded', what: 'it refers back to a group' };
  }
  return { kind: 'chars', set: parseEscape(reader) };
}
