/** Asks one law about one subject. */
import { defaultOptions } from '../engine/trace.ts';
import type { Broken, Law, Subject } from './laws/law.ts';

export type Checked =
  { readonly kind: 'holds' | 'other' } | { readonly kind: 'broken'; readonly broken: Broken };

/** A law that throws is broken: no engine may throw at input that fits its declarations. */
export function checkLaw(law: Law, subject: Subject): Checked {
  try {
    const verdict = law.check(subject);
    if (verdict.kind !== 'broken') return verdict;
    return { kind: 'broken', broken: { law: law.name, ...verdict.broken } };
  } catch (error) {
    const [played] = subject.plays;
    return {
      kind: 'broken',
      broken: {
        law: law.name,
        what: error instanceof Error ? (error.stack ?? error.message) : String(error),
        module: subject.module.text,
        trace: played?.trace ?? [],
        options: played?.options ?? defaultOptions,
        sides: [],
      },
    };
  }
}
