/** Tries every law on one case; a broken law is shrunk to a small module and a short trace. */
import fc from 'fast-check';
import type { TypedModule } from '../../compiler/ir/typed.ts';
import { defaultOptions } from '../engine/trace.ts';
import { caseSeed, type CaseShape } from './case.ts';
import { checkLaw } from './check-law.ts';
import type { Gate } from './constructs/gate.ts';
import type { ConstructName } from './constructs/probes.ts';
import { buildModule } from './generate/module.ts';
import type { Broken, Law, Subject } from './laws/law.ts';
import { isSameFailure } from './shrink/same-failure.ts';
import { shrinkText } from './shrink/shrink-text.ts';
import { shrinkTrace } from './shrink/shrink-trace.ts';
import { subjectOf, type SubjectOrRefusal, type Target } from './subject.ts';

export interface Tried {
  readonly kind: 'tried';
  readonly typed: TypedModule;
  readonly constructs: ReadonlySet<ConstructName>;
  /** Whether there is generated code. */
  readonly compiled: boolean;
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
  readonly gate: Gate;
  /** Cases that the gate lets through. */
  readonly shapes: fc.Arbitrary<CaseShape>;
  readonly target: Target;
}

export function tryCase(seed: number, index: number, trial: Trial): Outcome {
  let outcome: Outcome | null = null;
  let failure: Failure | null = null;
  let attempts = 0;
  const holds = (shape: CaseShape): boolean => {
    if (failure === null) {
      const first = tryAll(shape, trial, index);
      if (first.kind === 'failure') failure = first;
      else outcome = first;
      return failure === null;
    }
    attempts += 1;
    if (!trial.shrink || attempts > shrinkAttempts) return true;
    const smaller = failure.again(shape);
    failure = smaller ?? failure;
    return smaller === null;
  };
  fc.check(fc.property(trial.shapes, holds), { seed: seedFor(seed, index, trial), numRuns: 1 });
  return finish(outcome, failure, trial.shrink);
}

/** Where constructs were asked for, modules without them are passed over. */
function seedFor(seed: number, index: number, { shapes, gate }: Trial): number {
  const first = caseSeed(seed, index);
  if (gate.asked.size === 0) return first;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const next = caseSeed(first, attempt);
    const [shape] = fc.sample(shapes, { seed: next, numRuns: 1 });
    if (shape === undefined) break;
    const { constructs } = buildModule(shape.module, gate);
    if ([...gate.asked].some((construct) => constructs.has(construct))) return next;
  }
  return first;
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

function tryAll(shape: CaseShape, trial: Trial, index: number): Outcome | Failure {
  const made = makeSubject(shape, trial);
  if (made.kind !== 'subject') return made;
  const { subject } = made;
  const applied: string[] = [];
  for (const [place, law] of trial.laws.entries()) {
    if ((index + place) % law.every !== 0) continue;
    const verdict = checkLaw(law, subject);
    if (verdict.kind === 'broken') return lawFailure(law, verdict.broken, subject, trial);
    if (verdict.kind === 'holds') applied.push(law.name);
  }
  const { typed, module, code } = subject;
  return {
    kind: 'tried',
    typed,
    constructs: module.constructs,
    compiled: code !== null,
    matched: matches(subject),
    applied,
  };
}

function lawFailure(law: Law, broken: Broken, subject: Subject, trial: Trial): Failure {
  return {
    kind: 'failure',
    broken,
    again: (shape) => {
      if (law.textual) return null;
      const made = makeSubject(shape, trial);
      if (made.kind !== 'subject') return null;
      const verdict = checkLaw(law, made.subject);
      if (verdict.kind !== 'broken' || !isSameFailure(verdict.broken, broken)) return null;
      return lawFailure(law, verdict.broken, made.subject, trial);
    },
    shorter: () => shrunk(law, broken, subject),
  };
}

function shrunk(law: Law, broken: Broken, subject: Subject): Broken {
  const shorter = shrinkTrace(law, broken, subject);
  if (!law.textual) return shorter;
  const smaller = shrinkText(law, shorter, subject);
  return shrinkTrace(law, smaller.broken, smaller.subject);
}

/** The compiler never throws: a module is accepted or refused. */
function makeSubject(shape: CaseShape, trial: Trial): SubjectOrRefusal | Failure {
  try {
    return subjectOf(shape, trial.gate, trial.target);
  } catch (error) {
    const broken: Broken = {
      law: 'theCompilerNeverThrows',
      what: error instanceof Error ? (error.stack ?? error.message) : String(error),
      module: buildModule(shape.module, trial.gate).text,
      trace: [],
      options: defaultOptions,
      sides: [],
    };
    const again = (smaller: CaseShape): Failure | null => {
      const made = makeSubject(smaller, trial);
      return made.kind === 'failure' ? made : null;
    };
    return { kind: 'failure', broken, again, shorter: () => broken };
  }
}

function matches({ result, plays }: Subject): boolean {
  return plays.some((played) => result(played).outputs.length > 0);
}
