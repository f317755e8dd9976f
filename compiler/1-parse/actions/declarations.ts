/** Declarations other than rules and tests (language §3, §6). */
import type { Node } from 'ohm-js';
import { build, buildAll, buildList, buildOptional, type Actions } from '../families.ts';
import type { Workshop } from '../workshop.ts';
import { namesBy, namesByOptional } from './lists.ts';
import { fieldsOf, parametersOf } from './types.ts';

/** What each declaration begins with; documentation and annotations are put in afterwards. */
const plain = { docs: [], annotations: [] } as const;

export function declarationActions(workshop: Workshop): Actions<'declaration'> {
  const { span } = workshop;
  return {
    Declaration(annotations, declared) {
      const declaration = build('declaration', declared);
      if (declaration === null) return null;
      return { ...declaration, annotations: buildAll('annotation', annotations), span: span(this) };
    },
    ModuleHeader(_module, path) {
      return { kind: 'module-header', ...plain, path: buildList('identifier', path), span: span(this) };
    },
    Import(_import, _open, names, _comma, _close, _from, place) {
      return {
        kind: 'import',
        ...plain,
        names: buildList('identifier', names),
        from: build('stringLiteral', place),
        span: span(this),
      };
    },
    ...typeDeclarations(workshop),
    ...valueDeclarations(workshop),
    ...functionDeclarations(workshop),
    ...streamDeclarations(workshop),
  };
}

function typeDeclarations({ span }: Workshop): Actions<'declaration'> {
  return {
    Event(_event, name, fields) {
      return {
        kind: 'event',
        ...plain,
        name: build('identifier', name),
        fields: fieldsOf(fields),
        span: span(this),
      };
    },
    Record(_type, name, fields) {
      return {
        kind: 'record',
        ...plain,
        name: build('identifier', name),
        fields: fieldsOf(fields),
        span: span(this),
      };
    },
    TypeAlias(_type, name, _equals, type) {
      return {
        kind: 'type-alias',
        ...plain,
        name: build('identifier', name),
        type: build('typeExpression', type),
        span: span(this),
      };
    },
    Table(_table, name, keys, fields) {
      return {
        kind: 'table',
        ...plain,
        name: build('identifier', name),
        keys: namesBy(keys),
        fields: fieldsOf(fields),
        span: span(this),
      };
    },
  };
}

function valueDeclarations({ span }: Workshop): Actions<'declaration'> {
  return {
    Param(_param, name, type, value) {
      return {
        kind: 'param',
        ...plain,
        name: build('identifier', name),
        type: build('typeExpression', type),
        value: buildOptional('expression', value),
        span: span(this),
      };
    },
    Const(_const, name, type, value) {
      return {
        kind: 'const',
        ...plain,
        name: build('identifier', name),
        type: buildOptional('typeExpression', type),
        value: build('expression', value),
        span: span(this),
      };
    },
  };
}

function functionDeclarations({ span }: Workshop): Actions<'declaration'> {
  const head = (name: Node, parameters: Node) => ({
    ...plain,
    name: build('identifier', name),
    parameters: parametersOf(parameters),
  });
  return {
    Function(_fn, name, parameters, result, body) {
      return {
        kind: 'function',
        ...head(name, parameters),
        result: build('typeExpression', result),
        body: build('expression', body),
        span: span(this),
      };
    },
    ExternFunction(_extern, _fn, name, parameters, result) {
      const type = build('typeExpression', result);
      return { kind: 'extern-function', ...head(name, parameters), result: type, span: span(this) };
    },
    ExternAggregate(_extern, _aggregate, name, parameters, result) {
      const type = build('typeExpression', result);
      return { kind: 'extern-aggregate', ...head(name, parameters), result: type, span: span(this) };
    },
    NamedPattern(_pattern, name, parameters, _equals, body) {
      return {
        kind: 'pattern',
        ...plain,
        name: build('identifier', name),
        parameters: parametersOf(parameters),
        body: build('pattern', body),
        span: span(this),
      };
    },
  };
}

function streamDeclarations({ span }: Workshop): Actions<'declaration'> {
  return {
    Timer(_timer, name, schedule) {
      return {
        kind: 'timer',
        ...plain,
        name: build('identifier', name),
        schedule: build('schedule', schedule),
        span: span(this),
      };
    },
    State(_state, name, keys, type, initial, ttl, _open, updates, _close) {
      return {
        kind: 'state',
        ...plain,
        name: build('identifier', name),
        keys: namesByOptional(keys),
        type: build('typeExpression', type),
        initial: build('expression', initial),
        ttl: buildOptional('expression', ttl),
        updates: buildAll('update', updates),
        span: span(this),
      };
    },
  };
}
