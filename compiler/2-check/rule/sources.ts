/** Event types with a filter: in `over` and `during` (language §4.1). */
import type * as ast from '../../ir/ast.ts';
import type { During, MatchRule, Source } from '../../ir/typed.ts';
import type { EventTypeId } from '../../ir/types.ts';
import type { ModuleContext } from '../context.ts';
import { resolveEventTypes } from '../event-types.ts';
import { typeCondition } from '../expressions/condition.ts';
import { moduleScope } from '../scope.ts';
import { eventOf } from '../types/value-types.ts';

export function checkDuring(node: ast.DuringClause | null, module: ModuleContext): During | null {
  return node === null ? null : { open: checkSource(node.from, module), close: checkSource(node.to, module) };
}

/** Conditions by type. Each type of the stream must be named, and once only. */
export function checkOver(
  node: ast.OverClause | null,
  pattern: readonly EventTypeId[],
  module: ModuleContext,
): MatchRule['over'] {
  if (node === null) return [];
  const named = new Map<EventTypeId, ast.Source>();
  const over = node.sources.flatMap((source) => {
    const { types, where } = checkSource(source, module);
    for (const type of types) {
      const before = named.get(type);
      if (before === undefined) named.set(type, source);
      else {
        const params = { name: module.events.nameOf(type), what: "an event type of 'over'" };
        module.report.add('duplicate-name', source.event.span, params, [
          { span: before.event.span, message: 'the first one' },
        ]);
      }
    }
    return where === null ? [] : types.map((type) => ({ type, where }));
  });
  for (const type of pattern) {
    if (!named.has(type))
      module.report.add('over-misses-type', node.span, { event: module.events.nameOf(type) });
  }
  return over;
}

function checkSource(node: ast.Source, module: ModuleContext): Source {
  const name: ast.Name = { kind: 'name', text: node.event.name, span: node.event.span };
  const types = resolveEventTypes(name, module) ?? [];
  const scope = {
    ...moduleScope(module),
    current: { type: eventOf(types), local: null, hasPrevious: false, outer: null },
  };
  return { types, where: node.where === null ? null : typeCondition(node.where, scope) };
}
