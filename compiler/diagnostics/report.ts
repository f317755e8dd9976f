/** The bag that phases report into. It is bounded, and the only mutable thing that phases share. */
import { diagnosticsMax } from '../limits.ts';
import type { Span } from '../source/span.ts';
import type { Definition } from './define.ts';
import type { Diagnostic, RelatedSpan } from './diagnostic.ts';
import { registry, type DiagnosticId, type DiagnosticParams } from './registry.ts';

export interface Report {
  /** Notes a finding. The same finding at the same place is kept once. */
  add<Id extends DiagnosticId>(
    id: Id,
    span: Span,
    params: DiagnosticParams<Id>,
    related?: readonly RelatedSpan[],
  ): void;
  /** True as soon as one error was reported, kept or not. */
  readonly hasErrors: boolean;
  /** What was kept, in order of file name and place. */
  readonly all: readonly Diagnostic[];
  /** How many findings came after the bag was full. */
  readonly dropped: number;
}

export function createReport(max: number = diagnosticsMax): Report {
  const kept = new Map<string, Diagnostic>();
  let hasErrors = false;
  let dropped = 0;
  return {
    add(id, span, params, related = []) {
      const diagnostic = worded(id, span, params, related);
      hasErrors ||= diagnostic.severity === 'error';
      const key = `${id} ${span.start} ${span.end} ${diagnostic.message} ${span.file.name}`;
      if (kept.has(key)) return;
      if (kept.size < max) kept.set(key, diagnostic);
      else dropped += 1;
    },
    get hasErrors() {
      return hasErrors;
    },
    get all() {
      return [...kept.values()].sort(byPlace);
    },
    get dropped() {
      return dropped;
    },
  };
}

function worded(id: DiagnosticId, span: Span, params: object, related: readonly RelatedSpan[]): Diagnostic {
  const { severity, message, mend }: Definition = registry[id];
  // `add` has checked the parameters against the id; the registry's entries cannot be told apart here.
  return { id, severity, span, message: message(params as never), mend: mend(params as never), related };
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.span.file.name !== b.span.file.name) return a.span.file.name < b.span.file.name ? -1 : 1;
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
