/** Aliases, records and tables, resolved when they are first asked for, since they may name each other (language §2, §3). */
import type * as ast from '../../ir/ast.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Report } from '../../diagnostics/report.ts';
import type { RecordField, ValueType } from '../../ir/types.ts';
import type { TypeEntity } from '../context.ts';
import type { Events } from '../events.ts';
import { recordOf, refused } from '../types/value-types.ts';
import type { Collected } from './collect.ts';
import { recordFields } from './fields.ts';
import { createTypeResolver, type TypeResolver } from './resolve-type.ts';

export interface DeclaredTypes {
  readonly resolver: TypeResolver;
  readonly entities: ReadonlyMap<string, TypeEntity>;
}

export function declareTypes(collected: Collected, events: Events, report: Report): DeclaredTypes {
  const { aliases, records } = collected;
  const named = new Map<string, ast.TypeAlias | ast.RecordDeclaration>(
    [...aliases, ...records].map((one) => [one.name.text, one]),
  );
  const resolved = new Map<string, ValueType>();
  const path: string[] = [];

  function find(name: string): ValueType | null {
    const node = named.get(name);
    if (node === undefined) return null;
    const known = resolved.get(name);
    if (known !== undefined) return known;
    if (path.includes(name)) {
      const circle = [...path.slice(path.indexOf(name)), name];
      report.add('circular-definition', node.name.span, { path: circle });
      return refused;
    }
    path.push(name);
    const type =
      node.kind === 'record'
        ? recordOf(name, recordFields(node.fields, resolver, report))
        : resolver.resolve(node.type);
    path.pop();
    resolved.set(name, type);
    return type;
  }

  const resolver = createTypeResolver({ find, names: () => named.keys() }, events, report);
  const entities = new Map<string, TypeEntity>();
  for (const node of [...aliases, ...records]) {
    const kind = node.kind === 'record' ? 'record' : 'alias';
    entities.set(node.name.text, { kind, type: find(node.name.text) ?? refused, span: node.name.span });
  }
  for (const table of collected.tables) entities.set(table.name.text, declareTable(table, resolver, report));
  for (const one of collected.imports) {
    for (const name of one.names) {
      if (/^[A-Z]/.test(name.text)) entities.set(name.text, { kind: 'imported', span: name.span });
    }
  }
  return { resolver, entities };
}

function declareTable(node: ast.TableDeclaration, resolver: TypeResolver, report: Report): TypeEntity {
  const fields = recordFields(node.fields, resolver, report);
  const row = recordOf(node.name.text, fields);
  const keys = node.keys.flatMap((key): RecordField[] => {
    const field = fields.find((one) => one.name === key.text);
    if (field !== undefined) return [field];
    const names = fields.map((one) => one.name);
    const suggestion = didYouMean(key.text, names);
    report.add('unknown-field', key.span, {
      owner: node.name.text,
      name: key.text,
      suggestion,
      fields: names,
    });
    return [];
  });
  return { kind: 'table', name: node.name.text, keys, row, span: node.name.span };
}
