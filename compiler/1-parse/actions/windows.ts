/** Windows: the rule's own `within`, and those of window rules (language §4.4, §5). */
import { build, buildOptional, type Actions } from '../families.ts';
import type { Workshop } from '../workshop.ts';

export function ruleWindowActions({ span }: Workshop): Actions<'ruleWindow'> {
  return {
    Within_time(_within, length) {
      return { kind: 'time-window', length: build('expression', length), span: span(this) };
    },
    Within_events(_within, count, _events) {
      return { kind: 'event-count-window', count: build('expression', count), span: span(this) };
    },
    Within_distance(_within, distance, _of, field) {
      return {
        kind: 'field-distance-window',
        distance: build('expression', distance),
        field: build('identifier', field),
        span: span(this),
      };
    },
    Within_forever(_within, _forever) {
      return { kind: 'forever-window', span: span(this) };
    },
  };
}

export function windowActions({ span }: Workshop): Actions<'window'> {
  return {
    Window_tumbling(_window, _tumbling, extent, offset, zone) {
      return {
        kind: 'tumbling-window',
        extent: build('extent', extent),
        offset: buildOptional('expression', offset),
        zone: buildOptional('stringLiteral', zone),
        span: span(this),
      };
    },
    Window_hopping(_window, _hopping, extent, _every, step) {
      return {
        kind: 'hopping-window',
        extent: build('extent', extent),
        every: build('extent', step),
        span: span(this),
      };
    },
    Window_sliding(_window, _sliding, extent) {
      return { kind: 'sliding-window', extent: build('extent', extent), span: span(this) };
    },
    Window_session(_window, _session, _gap, gap, max) {
      return {
        kind: 'session-window',
        gap: build('expression', gap),
        max: buildOptional('expression', max),
        span: span(this),
      };
    },
  };
}

export function extentActions({ span }: Workshop): Actions<'extent'> {
  return {
    Extent_events(count, _events) {
      return { kind: 'events-extent', count: build('expression', count), span: span(this) };
    },
    Extent_time(length) {
      return { kind: 'time-extent', length: build('expression', length), span: span(this) };
    },
  };
}
