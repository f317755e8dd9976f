/** Names where an event type may stand: declared, emitted and timer types, and unions of them (language §4.2). */
import type * as ast from '../ir/ast.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { EventTypeId } from '../ir/types.ts';
import type { ModuleContext } from './context.ts';

/** Null, and a finding, where the name is no event type. */
export function resolveEventTypes(name: ast.Name, module: ModuleContext): readonly EventTypeId[] | null {
  const found = eventTypesOf(name.text, module);
  if (found !== null) return found;
  if (module.types.get(name.text)?.kind !== 'imported') reportUnknownEvent(name, module);
  return null;
}

/** Null where the name is no event type. */
export function eventTypesOf(name: string, module: ModuleContext): readonly EventTypeId[] | null {
  const info = module.events.find(name);
  if (info !== undefined) return [info.id];
  const entity = module.types.get(name);
  return entity?.kind === 'alias' && entity.type.kind === 'event' ? entity.type.types : null;
}

function reportUnknownEvent(name: ast.Name, module: ModuleContext): void {
  const unions = [...module.types].filter(
    ([, entity]) => entity.kind === 'alias' && entity.type.kind === 'event',
  );
  const known = [...module.events.all.map((info) => info.name), ...unions.map(([union]) => union)];
  const suggestion = didYouMean(name.text, known);
  module.report.add('unknown-event', name.span, { name: name.text, suggestion });
}
