/** The event types that a rule names, read off the source: its stream, and what
 * feeds it (language §4.1, §4.5). */
import type * as ast from '../../ir/ast.ts';
import type { EventTypeId } from '../../ir/types.ts';
import type { ModuleContext } from '../context.ts';
import { eventTypesOf } from '../event-types.ts';
import { walkNegand, walkPattern, type PatternVisitor } from '../patterns/walk.ts';

export interface References {
  readonly types: readonly EventTypeId[];
  /** Whether the wildcard `event` is among them. */
  readonly hasWildcard: boolean;
}

/** What the pattern or window of a rule names, guards included. */
export function namedBy(rule: ast.RuleDeclaration, module: ModuleContext): References {
  const found = collector(module);
  const { body } = rule;
  if (body.kind === 'window-body') found.visitor.event?.(body.event);
  else {
    walkPattern(body.pattern, found.visitor);
    if (body.unless !== null) walkNegand(body.unless, found.visitor);
  }
  return found.result();
}

/** What `over` names. */
export function overOf(rule: ast.RuleDeclaration, module: ModuleContext): readonly EventTypeId[] {
  return (rule.over?.sources ?? []).flatMap(({ event }) => eventTypesOf(event.name, module) ?? []);
}

/** What the edges of `during` name. */
export function edgesOf(rule: ast.RuleDeclaration, module: ModuleContext): readonly EventTypeId[] {
  const sources = rule.during === null ? [] : [rule.during.from, rule.during.to];
  return [...new Set(sources.flatMap(({ event }) => eventTypesOf(event.name, module) ?? []))];
}

function collector(module: ModuleContext): {
  readonly visitor: PatternVisitor;
  readonly result: () => References;
} {
  const types = new Set<EventTypeId>();
  let hasWildcard = false;

  /** `given` are the event types that the parameters of a named pattern stand for. */
  function visitorFor(
    given: ReadonlyMap<string, readonly EventTypeId[]>,
    path: readonly string[],
  ): PatternVisitor {
    const typesNamed = (name: string): readonly EventTypeId[] =>
      given.get(name) ?? eventTypesOf(name, module) ?? [];
    return {
      event: (reference) => {
        if (reference.wildcard) hasWildcard = true;
        else for (const id of typesNamed(reference.name)) types.add(id);
      },
      call: (call) => {
        const entity = module.values.get(call.pattern.text);
        if (entity?.kind !== 'pattern' || path.includes(call.pattern.text)) return;
        const inner = new Map<string, readonly EventTypeId[]>();
        entity.declaration.parameters.forEach((parameter, index) => {
          const argument = call.arguments[index];
          if (argument?.kind === 'name-expression') inner.set(parameter.name.text, typesNamed(argument.name));
        });
        walkPattern(entity.declaration.body, visitorFor(inner, [...path, call.pattern.text]));
      },
    };
  }

  return {
    visitor: visitorFor(new Map(), []),
    result: () => ({ types: [...types].sort((a, b) => a - b), hasWildcard }),
  };
}
