/** Tries every law on one case; a broken law is shrunk to a small module and a short trace. */
import fc from 'fast-check';
import type { TypedModule } from '../../compiler/ir/typed.ts';
import { caseSeed, caseShape, type CaseShape } from './case.ts';
import { checkLaw } from './check-law.ts';
import type { Broken, Law, Subject } from './laws/law.ts';
import { shrinkTrace } from './shrink-trace.ts';
import { subjectOf } from './subject.ts';

export interface Tried {
  readonly kind: 'tried';
  readonly typed: TypedModule;
  readonly matched: boolean;
  /** Names of the laws that said something about the module. */
  readonly applied: readonly string[];
}

export type Outcome =
  | Tried
  | { readonly kind: 'refused'; readonly text: string; readonly reasons: readonly string[] }
  | { readonly kind: 'broken'; readonly broken: Broken };

/** Shrinking stops after so many attempts: each compiles a module. */
const shrinkAttempts = 250;

export interface Trial {
  readonly laws: readonly Law[];
  readonly shrink: boolean;
}

export function tryCase(seed: number, index: number, { laws, shrink }: Trial): Outcome {
  let outcome: Outcome | null = null;
  let broken: { readonly law: Law; readonly broken: Broken; readonly subject: Subject } | null = null;
  let attempts = 0;
  const holds = (shape: CaseShape): boolean => {
    if (broken === null) {
      const first = tryAll(shape, laws, index);
      outcome = first.outcome;
      broken = first.broken;
      return broken === null;
    }
    attempts += 1;
    if (!shrink || attempts > shrinkAttempts) return true;
    const smaller = tryOne(shape, broken.law);
    broken = smaller ?? broken;
    return smaller === null;
  };
  fc.check(fc.property(caseShape, holds), { seed: caseSeed(seed, index), numRuns: 1 });
  return finish(outcome, broken, shrink);
}

type Failure = { readonly law: Law; readonly broken: Broken; readonly subject: Subject };

function finish(outcome: Outcome | null, failure: Failure | null, shrink: boolean): Outcome {
  if (failure !== null) {
    const { law, broken, subject } = failure;
    return { kind: 'broken', broken: shrink ? shrinkTrace(law, broken, subject) : broken };
  }
  if (outcome === null) throw new Error('the case was not run');
  return outcome;
}

function tryAll(
  shape: CaseShape,
  laws: readonly Law[],
  index: number,
): { readonly outcome: Outcome | null; readonly broken: Failure | null } {
  const made = subjectOf(shape);
  if (made.kind === 'refused') return { outcome: made, broken: null };
  const { subject } = made;
  const applied: string[] = [];
  for (const [place, law] of laws.entries()) {
    if ((index + place) % law.every !== 0) continue;
    const verdict = checkLaw(law, subject);
    if (verdict.kind === 'broken') {
      return { outcome: null, broken: { law, broken: verdict.broken, subject } };
    }
    if (verdict.kind === 'holds') applied.push(law.name);
  }
  return {
    outcome: { kind: 'tried', typed: subject.engines.typed, matched: matches(subject), applied },
    broken: null,
  };
}

function tryOne(shape: CaseShape, law: Law): Failure | null {
  const made = subjectOf(shape);
  if (made.kind === 'refused') return null;
  const verdict = checkLaw(law, made.subject);
  return verdict.kind === 'broken' ? { law, broken: verdict.broken, subject: made.subject } : null;
}

function matches({ engines, plays }: Subject): boolean {
  return plays.some(({ trace, options }) => engines.detector.run(trace, options).outputs.length > 0);
}
