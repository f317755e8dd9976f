/** Literals and names: the text of each, its value, and what is wrong with it (language §2). */
import type { Node } from 'ohm-js';
import type { Literal, Name } from '../../ir/ast.ts';
import { build, type Actions } from '../families.ts';
import { durationOf } from '../values/duration.ts';
import { unquoted } from '../values/quoted.ts';
import type { Workshop } from '../workshop.ts';

export function nameActions({ span }: Workshop): Actions<'identifier'> {
  const named = (node: Node): Name => ({ kind: 'name', text: node.sourceString, span: span(node) });
  return {
    name(_start, _rest) {
      return named(this);
    },
    typeName(_start, _rest) {
      return named(this);
    },
    As(_as, name) {
      return named(name);
    },
  };
}

export function stringActions({ span, report }: Workshop): Actions<'stringLiteral'> {
  return {
    string(_open, _parts, _close) {
      const text = this.sourceString;
      return { kind: 'string-literal', text, value: unquoted(text, span(this), report), span: span(this) };
    },
    Zone(_zone, name) {
      return build('stringLiteral', name);
    },
  };
}

export function regexActions({ span }: Workshop): Actions<'regexLiteral'> {
  return {
    regex(_open, parts, _close, flags) {
      return {
        kind: 'regex-literal',
        source: parts.sourceString,
        flags: flags.sourceString,
        span: span(this),
      };
    },
  };
}

/** Numbers, durations and words, each a literal of its own kind. */
export function literalActions({ span, report }: Workshop): Actions<'expression'> {
  const number = (kind: 'int-literal' | 'float-literal', node: Node): Literal => {
    const text = node.sourceString;
    const value = Number(text.replaceAll('_', ''));
    const fits = kind === 'int-literal' ? Number.isSafeInteger(value) : Number.isFinite(value);
    if (!fits) report.add('number-out-of-range', span(node), { text });
    return { kind, text, value, span: span(node) };
  };
  return {
    int(_digits) {
      return number('int-literal', this);
    },
    float_point(_whole, _point, _fraction, _exponent) {
      return number('float-literal', this);
    },
    float_exponent(_digits, _exponent) {
      return number('float-literal', this);
    },
    fraction(_whole, _point, _digits, unit) {
      const text = this.sourceString;
      const exponent = unit.sourceString === 'bps' ? 'e-4' : 'e-2';
      const value = Number(text.slice(0, -3).replaceAll('_', '') + exponent);
      return { kind: 'fraction-literal', text, value, span: span(this) };
    },
    duration(_parts) {
      const text = this.sourceString;
      return { kind: 'duration-literal', text, ...durationOf(text, span(this), report), span: span(this) };
    },
    true(_word) {
      return { kind: 'bool-literal', value: true, span: span(this) };
    },
    false(_word) {
      return { kind: 'bool-literal', value: false, span: span(this) };
    },
    null(_word) {
      return { kind: 'null-literal', span: span(this) };
    },
  };
}
