/**
 * Uses of named patterns: the body is checked anew at each use, with its parameters standing for the arguments, in a
 * space of names of its own (language §3).
 */
import type * as ast from '../../ir/ast.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { EventTypeId } from '../../ir/types.ts';
import { demandNoEvent, demandType } from '../demands.ts';
import { eventTypesOf, resolveEventTypes } from '../event-types.ts';
import { noFacts } from '../flow/facts.ts';
import type { Beyond, Entry } from '../scope.ts';
import { refused } from '../types/value-types.ts';
import { finishGroup } from './group.ts';
import { namesIn } from './names-in.ts';
import type { Checked, Frame, Place } from './rule-context.ts';

export function checkPatternCall(node: ast.PatternCall, at: Place): Checked {
  const { module } = at.rule;
  const name = node.pattern.text;
  const entity = module.values.get(name);
  if (entity?.kind !== 'pattern') return refuseCall(node, at);
  const path = at.frame.expanding;
  if (path.includes(name)) {
    const circle = [...path.slice(path.indexOf(name)), name];
    module.report.add('circular-definition', node.pattern.span, { path: circle });
    return nothing(node);
  }
  const { declaration } = entity;
  if (declaration.parameters.length !== node.arguments.length) {
    reportCount(node, declaration, at);
    return nothing(node);
  }
  const inside = insideOf(node, declaration, at);
  const body = at.rule.checkPattern(declaration.body, inside);
  const hidden = body.bound.map((one) => ({ ...one, visible: false }));
  return finishGroup(node, { ...body, bound: hidden, facts: noFacts }, at);
}

/** The body sees the module, its parameters, and nothing of the place where it is used. */
function insideOf(node: ast.PatternCall, declaration: ast.PatternDeclaration, at: Place): Place {
  const events = new Map<string, readonly EventTypeId[]>();
  const names = new Map<string, Entry>();
  declaration.parameters.forEach((parameter, index) => {
    const argument = node.arguments[index];
    if (argument === undefined) return;
    const allowed = eventsAllowed(parameter, at);
    const { text, span } = parameter.name;
    if (allowed !== null) events.set(text, eventArgument(argument, allowed, parameter, at));
    else names.set(text, { kind: 'argument', value: valueArgument(argument, parameter, at), span });
  });
  const frame: Frame = {
    taken: new Map(),
    eventArguments: events,
    visible: true,
    negated: at.frame.negated,
    expanding: [...at.frame.expanding, declaration.name.text],
  };
  const beyond = new Map(
    namesIn(declaration.body).map((name): [string, Beyond] => [name.text, { span: name.span, why: 'later' }]),
  );
  return { ...at, frame, shared: new Map(), scope: { ...at.scope, names, beyond } };
}

/** Null for a parameter that is a value; for an event, the types it may be, where they are limited. */
function eventsAllowed({ type }: ast.Parameter, at: Place): 'any' | readonly EventTypeId[] | null {
  if (type.kind !== 'named-type') return null;
  return type.name.text === 'event' ? 'any' : eventTypesOf(type.name.text, at.rule.module);
}

function eventArgument(
  argument: ast.Expression,
  allowed: 'any' | readonly EventTypeId[],
  parameter: ast.Parameter,
  at: Place,
): readonly EventTypeId[] {
  const { module } = at.rule;
  if (argument.kind !== 'name-expression') {
    module.report.add('type-mismatch', argument.span, {
      what: `the argument '${parameter.name.text}'`,
      expected: 'an event type',
      found: 'a value',
      instead: 'name an event type',
    });
    return [];
  }
  const name: ast.Name = { kind: 'name', text: argument.name, span: argument.span };
  const types = at.frame.eventArguments.get(argument.name) ?? resolveEventTypes(name, module) ?? [];
  if (allowed !== 'any' && !types.every((one) => allowed.includes(one))) {
    module.report.add('type-mismatch', argument.span, {
      what: `the argument '${parameter.name.text}'`,
      expected: module.show({ kind: 'event', types: allowed }),
      found: module.show({ kind: 'event', types }),
      instead: 'name one of these event types',
    });
  }
  return types;
}

function valueArgument(
  argument: ast.Expression,
  parameter: ast.Parameter,
  at: Place,
): ReturnType<typeof demandType> {
  const { module } = at.rule;
  const expected = module.resolver.resolveValue(parameter.type, 'an argument');
  const value = module.typeOf(argument, at.scope, expected);
  if (!demandNoEvent(value, module)) return { ...value, type: refused };
  return demandType(value, expected, `the argument '${parameter.name.text}'`, module);
}

function refuseCall(node: ast.PatternCall, at: Place): Checked {
  const { report, values } = at.rule.module;
  const patterns = [...values].filter(([, value]) => value.kind === 'pattern').map(([name]) => name);
  const name = node.pattern.text;
  if (values.get(name)?.kind !== 'imported') {
    report.add('unknown-function', node.pattern.span, { name, suggestion: didYouMean(name, patterns) });
  }
  return nothing(node);
}

function reportCount(node: ast.PatternCall, declaration: ast.PatternDeclaration, at: Place): void {
  const count = node.arguments.length;
  at.rule.module.report.add('wrong-arguments', node.span, {
    name: node.pattern.text,
    found: count === 1 ? 'one argument' : `${count} arguments`,
    signatures: [`${node.pattern.text}(${declaration.parameters.map((one) => one.name.text).join(', ')})`],
  });
}

function nothing(node: ast.PatternCall): Checked {
  const pattern = {
    kind: 'atom',
    types: [],
    wildcard: false,
    binding: null,
    where: null,
    span: node.span,
  } as const;
  return { pattern, bound: [], facts: noFacts };
}
