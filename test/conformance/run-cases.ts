/** Runs cases on an engine and counts what became of them. */
import { optionsOf, unexpected, type ConformanceCase } from '../engine/conformance-case.ts';
import type { Engine } from './engine.ts';

export interface Tally {
  readonly supported: number;
  readonly passed: number;
  readonly notYet: number;
  /** What did not pass, with both sides. */
  readonly failures: readonly string[];
}

export function runCases(engine: Engine, cases: readonly ConformanceCase[]): Tally {
  const verdicts = cases.map((one) => verdict(engine, one));
  const failures = verdicts.filter((one) => one !== 'passed' && one !== 'not yet');
  const notYet = verdicts.filter((one) => one === 'not yet').length;
  const supported = cases.length - notYet;
  return { supported, passed: supported - failures.length, notYet, failures };
}

/** `passed`, `not yet`, or what went wrong. */
function verdict(engine: Engine, one: ConformanceCase): string {
  const result = engine.run(one.module, one.events, optionsOf(one));
  switch (result.kind) {
    case 'unsupported':
      return 'not yet';
    case 'refused':
      return `${one.id} is refused: ${result.reasons.join('; ')}`;
    case 'outputs': {
      const difference = unexpected(one, result.outputs);
      return difference === null ? 'passed' : `${one.id}\n${difference}`;
    }
  }
}
