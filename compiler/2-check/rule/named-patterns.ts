/**
 * Named patterns on their own: what is wrong with one whatever it is given is found without a use of it. Event types
 * that are parameters stand for no type in particular, so nothing is said about their fields (language §3).
 */
import type * as ast from '../../ir/ast.ts';
import type { EventTypeId } from '../../ir/types.ts';
import type { ModuleContext } from '../context.ts';
import { eventTypesOf } from '../event-types.ts';
import { noFacts } from '../flow/facts.ts';
import { opaque } from '../flow/opaque.ts';
import { checkPattern } from '../patterns/check-pattern.ts';
import { namesIn } from '../patterns/names-in.ts';
import { checkNegand } from '../patterns/negand.ts';
import type { Place } from '../patterns/rule-context.ts';
import { moduleScope, type Beyond, type Entry } from '../scope.ts';

export function checkNamedPatterns(nodes: readonly ast.PatternDeclaration[], module: ModuleContext): void {
  for (const node of nodes) checkPattern(node.body, placeOf(node, module));
}

function placeOf(node: ast.PatternDeclaration, module: ModuleContext): Place {
  const events = new Map<string, readonly EventTypeId[]>();
  const names = new Map<string, Entry>();
  for (const { name, type } of node.parameters) {
    const isAnyEvent = type.kind === 'named-type' && type.name.text === 'event';
    const types = type.kind === 'named-type' ? eventTypesOf(type.name.text, module) : null;
    if (isAnyEvent || types !== null) events.set(name.text, types ?? []);
    else {
      const value = opaque(module.resolver.resolveValue(type, 'an argument'), name.span, name.text);
      names.set(name.text, { kind: 'argument', value, span: name.span });
    }
  }
  const later = namesIn(node.body).map((name): [string, Beyond] => [
    name.text,
    { span: name.span, why: 'later' },
  ]);
  return {
    rule: {
      module,
      bindings: [],
      wildcardTypes: module.events.all.filter((info) => info.origin === 'input').map((info) => info.id),
      knownOf: () => noFacts,
      checkPattern,
      checkNegand,
    },
    scope: { ...moduleScope(module, 'pattern'), names, beyond: new Map(later) },
    frame: {
      taken: new Map(),
      eventArguments: events,
      visible: true,
      negated: false,
      expanding: [node.name.text],
    },
    shared: new Map(),
  };
}
