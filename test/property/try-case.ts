/** Tries every law on one case; a broken law is shrunk to a small module and a short trace. */
import fc from 'fast-check';
import type { TypedModule } from '../../compiler/ir/typed.ts';
import { defaultOptions } from '../engine/trace.ts';
import { caseSeed, caseShape, type CaseShape } from './case.ts';
import { checkLaw } from './check-law.ts';
import { buildModule } from './generate/module.ts';
import type { Broken, Law, Subject } from './laws/law.ts';
import { shrinkTrace } from './shrink-trace.ts';
import { subjectOf, type SubjectOrRefusal } from './subject.ts';

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
  let failure: Failure | null = null;
  let attempts = 0;
  const holds = (shape: CaseShape): boolean => {
    if (failure === null) {
      const first = tryAll(shape, laws, index);
      if (first.kind === 'failure') failure = first;
      else outcome = first;
      return failure === null;
    }
    attempts += 1;
    if (!shrink || attempts > shrinkAttempts) return true;
    const smaller = failure.again(shape);
    failure = smaller ?? failure;
    return smaller === null;
  };
  fc.check(fc.property(caseShape, holds), { seed: caseSeed(seed, index), numRuns: 1 });
  return finish(outcome, failure, shrink);
}

interface Failure {
  readonly kind: 'failure';
  readonly broken: Broken;
  /** The same failure in another shape; null where it does not fail so. */
  readonly again: (shape: CaseShape) => Failure | null;
  /** With a shorter trace. */
  readonly shorter: () => Broken;
}

function finish(outcome: Outcome | null, failure: Failure | null, shrink: boolean): Outcome {
  if (failure !== null) return { kind: 'broken', broken: shrink ? failure.shorter() : failure.broken };
  if (outcome === null) throw new Error('the case was not run');
  return outcome;
}

function tryAll(shape: CaseShape, laws: readonly Law[], index: number): Outcome | Failure {
  const made = makeSubject(shape);
  if (made.kind !== 'subject') return made;
  const { subject } = made;
  const applied: string[] = [];
  for (const [place, law] of laws.entries()) {
    if ((index + place) % law.every !== 0) continue;
    const verdict = checkLaw(law, subject);
    if (verdict.kind === 'broken') return lawFailure(law, verdict.broken, subject);
    if (verdict.kind === 'holds') applied.push(law.name);
  }
  return { kind: 'tried', typed: subject.engines.typed, matched: matches(subject), applied };
}

function lawFailure(law: Law, broken: Broken, subject: Subject): Failure {
  return {
    kind: 'failure',
    broken,
    again: (shape) => {
      const made = makeSubject(shape);
      if (made.kind !== 'subject') return null;
      const verdict = checkLaw(law, made.subject);
      return verdict.kind === 'broken' ? lawFailure(law, verdict.broken, made.subject) : null;
    },
    shorter: () => shrinkTrace(law, broken, subject),
  };
}

/** The compiler never throws: a module is accepted or refused. */
function makeSubject(shape: CaseShape): SubjectOrRefusal | Failure {
  try {
    return subjectOf(shape);
  } catch (error) {
    const broken: Broken = {
      law: 'theCompilerNeverThrows',
      what: error instanceof Error ? (error.stack ?? error.message) : String(error),
      module: buildModule(shape.module).text,
      trace: [],
      options: defaultOptions,
      sides: [],
    };
    return { kind: 'failure', broken, again: crashAgain, shorter: () => broken };
  }
}

function crashAgain(shape: CaseShape): Failure | null {
  const made = makeSubject(shape);
  return made.kind === 'failure' ? made : null;
}

function matches({ engines, plays }: Subject): boolean {
  return plays.some(({ trace, options }) => engines.detector.run(trace, options).outputs.length > 0);
}
