/** What clauses are made of: sources, keys, ways to skip, outputs (language §4.1, §4.6). */
import type { Node } from 'ohm-js';
import type { Name } from '../../ir/ast.ts';
import { build, buildList, buildOptional, isWritten, type Actions } from '../families.ts';
import type { Workshop } from '../workshop.ts';
import { fieldValuesOf } from './calls.ts';

export function sourceActions({ span }: Workshop): Actions<'eventSource'> {
  return {
    Source(event, where) {
      return {
        kind: 'source',
        event: build('event', event),
        where: buildOptional('expression', where),
        span: span(this),
      };
    },
  };
}

export function partitionKeyActions({ span }: Workshop): Actions<'partitionKey'> {
  return {
    Key_computed(value, _as, name) {
      return {
        kind: 'computed-key',
        value: build('expression', value),
        name: build('identifier', name),
        span: span(this),
      };
    },
    Key_field(field, written) {
      const mappings = written.children[0];
      return {
        kind: 'field-key',
        field: build('identifier', field),
        mappings: mappings === undefined ? [] : buildList('keyMapping', mappings.child(1)),
        span: span(this),
      };
    },
  };
}

export function keyMappingActions({ span }: Workshop): Actions<'keyMapping'> {
  return {
    KeyMapping(event, _colon, fields) {
      return {
        kind: 'key-mapping',
        event: build('event', event),
        fields: buildList('identifier', fields),
        span: span(this),
      };
    },
  };
}

export function skipActions(): Actions<'skip'> {
  const named = (skip: 'to first' | 'to last', name: Node): { skip: typeof skip; name: Name } => ({
    skip,
    name: build('identifier', name),
  });
  return {
    Skip_none(_none) {
      return { skip: 'none', name: null };
    },
    Skip_pastLast(_past, _last) {
      return { skip: 'past last', name: null };
    },
    Skip_toNext(_to, _next) {
      return { skip: 'to next', name: null };
    },
    Skip_toFirst(_to, _first, name) {
      return named('to first', name);
    },
    Skip_toLast(_to, _last, name) {
      return named('to last', name);
    },
    Skip_overlapping(_overlapping) {
      return { skip: 'overlapping', name: null };
    },
  };
}

export function emitActions({ span }: Workshop): Actions<'emit'> {
  return {
    Emit(_emit, local, name, _open, fields, _close) {
      return {
        kind: 'emit-clause',
        local: isWritten(local),
        type: build('identifier', name),
        fields: fieldValuesOf(fields),
        span: span(this),
      };
    },
  };
}
