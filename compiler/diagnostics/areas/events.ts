/** Findings about events, keys and outputs (language §3, §4.1, §4.5). */
import { defineDiagnostics } from '../define.ts';

export const eventDiagnostics = defineDiagnostics({
  'field-role': {
    severity: 'error',
    message: (p: { readonly reason: string }) => p.reason,
    mend: (p: { readonly instead: string }) => p.instead,
  },
  'shadowed-event-time': {
    severity: 'warning',
    message: (p: { readonly event: string }) =>
      `the field 'time' of ${p.event} hides the time of the event, which every event has under that name`,
    mend: () => 'mark it with @time, or give it another name and keep the input\'s with @name("time")',
  },
  'emit-without-field': {
    severity: 'error',
    message: (p: { readonly event: string; readonly field: string }) =>
      `${p.event} is declared with a field '${p.field}', which this emit leaves out`,
    mend: (p: { readonly field: string; readonly type: string }) =>
      `add '${p.field}: …' (${p.type}), or declare it as '${p.type}?'`,
  },
  'emit-types-differ': {
    severity: 'error',
    message: (p: { readonly event: string; readonly difference: string }) =>
      `${p.event} is emitted with different fields elsewhere: ${p.difference}`,
    mend: () => 'emit the same fields with the same types everywhere, or two types of events',
  },
  'rule-cycle': {
    severity: 'error',
    message: (p: { readonly path: readonly string[] }) =>
      `these rules feed each other: ${p.path.join(' → ')}`,
    mend: () => 'emit another type in one of them, so that no rule waits for its own outputs',
  },
  'missing-key-field': {
    severity: 'error',
    message: (p: { readonly event: string; readonly key: string }) =>
      `${p.event} has no field '${p.key}', by which this rule is partitioned`,
    mend: (p: { readonly event: string; readonly key: string; readonly suggestion: string | null }) =>
      `say which field holds the key: 'partition by ${p.key} (${p.event}: ${p.suggestion ?? '…'})'`,
  },
  'key-types-differ': {
    severity: 'error',
    message: (p: { readonly key: string; readonly types: readonly string[] }) =>
      `the key '${p.key}' has different types: ${p.types.join(', ')}`,
    mend: () => 'take it from fields of one type, or bring them to one: partition by f(…) as key',
  },
  'invalid-key': {
    severity: 'error',
    message: (p: { readonly reason: string }) => p.reason,
    mend: (p: { readonly instead: string }) => p.instead,
  },
  'over-misses-type': {
    severity: 'error',
    message: (p: { readonly event: string }) =>
      `the pattern names ${p.event}, which 'over' leaves out of the stream`,
    mend: (p: { readonly event: string }) => `add ${p.event} to 'over'`,
  },
  'empty-wildcard': {
    severity: 'error',
    message: (p: { readonly keys: readonly string[] }) =>
      p.keys.length === 0
        ? "'event' stands for any input type, and this module declares none"
        : `'event' stands for any input type with the key fields, and none has ${p.keys.join(', ')}`,
    mend: () => 'name the event types instead',
  },
});
