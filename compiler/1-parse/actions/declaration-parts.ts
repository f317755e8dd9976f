/** Parts of declarations: annotations, a timer's schedule, a state's updates (language §3, §6). */
import type { Node } from 'ohm-js';
import type { Expression } from '../../ir/ast.ts';
import { build, buildList, buildOptional, type Actions } from '../families.ts';
import type { Workshop } from '../workshop.ts';

export function annotationActions({ span }: Workshop): Actions<'annotation'> {
  return {
    Annotation(_at, name, list) {
      const values = list.children[0];
      return {
        kind: 'annotation',
        name: build('identifier', name),
        arguments: values === undefined ? [] : argumentsOf(values),
        span: span(this),
      };
    },
  };
}

/** The values of an `Arguments` node. */
export function argumentsOf(node: Node): readonly Expression[] {
  return buildList('expression', node.child(1));
}

export function scheduleActions({ span }: Workshop): Actions<'schedule'> {
  return {
    Schedule_daily(_at, time, zone) {
      return {
        kind: 'daily-schedule',
        time: build('stringLiteral', time),
        zone: buildOptional('stringLiteral', zone),
        span: span(this),
      };
    },
    Schedule_periodic(_every, length) {
      return { kind: 'periodic-schedule', length: build('expression', length), span: span(this) };
    },
    Schedule_cron(_cron, expression, zone) {
      return {
        kind: 'cron-schedule',
        expression: build('stringLiteral', expression),
        zone: buildOptional('stringLiteral', zone),
        span: span(this),
      };
    },
  };
}

export function updateActions({ span }: Workshop): Actions<'update'> {
  return {
    Update(_on, event, name, where, keyed, _colon, value) {
      const keys = keyed.children[0];
      return {
        kind: 'state-update',
        event: build('event', event),
        name: buildOptional('identifier', name),
        where: buildOptional('expression', where),
        keyed: keys === undefined ? null : buildList('expression', keys.child(2)),
        value: build('expression', value),
        span: span(this),
      };
    },
  };
}
