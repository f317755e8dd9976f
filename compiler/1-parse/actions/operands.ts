/** Expressions without operators: names, calls, members, lists, conditions over lists (language §2, §4.3). */
import type { Node } from 'ohm-js';
import type { Expression } from '../../ir/ast.ts';
import { cover } from '../../source/span.ts';
import { build, buildAll, buildList, buildOptional, elementsOf, type Actions } from '../families.ts';
import { fieldValuesOf } from './calls.ts';
import type { Workshop } from '../workshop.ts';

export function operandActions({ span }: Workshop): Actions<'expression'> {
  return {
    Postfix(first, suffixes) {
      return buildAll('continuation', suffixes).reduce(
        (object, suffix) => suffix(object),
        build('expression', first),
      );
    },
    Primary_name(name) {
      return { kind: 'name-expression', name: name.sourceString, span: span(this) };
    },
    Primary_it(_it) {
      return { kind: 'it-expression', span: span(this) };
    },
    Primary_list(_open, elements, _comma, _close) {
      return { kind: 'list-expression', elements: buildList('expression', elements), span: span(this) };
    },
    Primary_record(_open, fields, _close) {
      return { kind: 'record-expression', fields: fieldValuesOf(fields), span: span(this) };
    },
    Parenthesised: middle,
    If(_if, condition, _then, then, _else, otherwise) {
      return {
        kind: 'if-expression',
        condition: build('expression', condition),
        then: build('expression', then),
        otherwise: build('expression', otherwise),
        span: span(this),
      };
    },
    Quantified(quantifier, name, _in, list, _colon, condition) {
      return {
        kind: 'quantified-expression',
        quantifier: quantifier.sourceString === 'all' ? 'all' : 'some',
        name: build('identifier', name),
        list: build('expression', list),
        condition: build('expression', condition),
        span: span(this),
      };
    },
    Prev(_prev, back) {
      return { kind: 'prev-expression', back: buildOptional('expression', back), span: span(this) };
    },
    Back: middle,
    Path(names) {
      return pathOf(names, span);
    },
    string(_open, _parts, _close) {
      return build('stringLiteral', this);
    },
    regex(_open, _parts, _close, _flags) {
      return build('regexLiteral', this);
    },
  };
}

/** An expression between two signs. */
function middle(this: Node, _open: Node, inner: Node, _close: Node): Expression {
  return build('expression', inner);
}

/** What may follow an operand: `.f`, `?.f`, `[k]`. */
export function suffixActions({ span }: Workshop): Actions<'continuation'> {
  const member = (node: Node, name: Node, optional: boolean) => {
    const field = build('identifier', name);
    const end = span(node);
    return (object: Expression) =>
      ({ kind: 'member-expression', object, field, optional, span: cover(object.span, end) }) as const;
  };
  return {
    Suffix_member(_dot, name) {
      return member(this, name, false);
    },
    Suffix_optionalMember(_dot, name) {
      return member(this, name, true);
    },
    Suffix_index(_open, keys, _close) {
      const indices = buildList('expression', keys);
      const end = span(this);
      return (object) => ({ kind: 'index-expression', object, indices, span: cover(object.span, end) });
    },
  };
}

/** `a.b.c` where only names may stand: lengths and counts. */
function pathOf(names: Node, span: Workshop['span']): Expression {
  const [first, ...rest] = elementsOf(names);
  if (first === undefined) throw new Error('a path has at least one name');
  const start: Expression = { kind: 'name-expression', name: first.sourceString, span: span(first) };
  return rest.reduce<Expression>((object, name) => {
    const field = build('identifier', name);
    return {
      kind: 'member-expression',
      object,
      field,
      optional: false,
      span: cover(object.span, field.span),
    };
  }, start);
}
