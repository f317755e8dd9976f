/** What is reported, in which order, when and with which ids: rules of the general automaton against the reference. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDetector } from '../../../../runtime/detector.ts';
import { collect } from '../../../engine/compiled-engine.ts';
import { loadReference, showDiagnostic } from '../../../engine/load.ts';
import type { EngineOutput, Trace } from '../../../engine/trace.ts';
import { alphabetOf, patterns, planOf, textOf, type Clauses, type PatternName } from './clauses.ts';
import { moduleOf } from './laboratory.ts';

const clauses: fc.Arbitrary<Clauses> = fc
  .record({
    pattern: fc.constantFrom(...(Object.keys(patterns) as PatternName[])),
    keyed: fc.constantFrom<Clauses['keyed'][]>('no', 'once', 'twice'),
    within: fc.constantFrom<Clauses['within'][]>('time', 'time', 'events', 'field', 'forever'),
    having: fc.boolean(),
    skip: fc.constantFrom<Clauses['skip'][]>(
      'none',
      'past last',
      'to next',
      'to first x',
      'to last x',
      'overlapping',
      'reset',
    ),
    inOrder: fc.boolean(),
    once: fc.constantFrom<Clauses['once'][]>('no', 'no', 'no', 'ever', 0, 3),
    limit: fc.constantFrom<Clauses['limit'][]>('no', 'no', 'first', 'last'),
    timeout: fc.boolean(),
  })
  .map((made) => ({
    ...made,
    inOrder: made.inOrder && made.skip !== 'reset',
    timeout: made.timeout && made.within !== 'forever',
  }));

const key = fc.constantFrom('x', 'y', null);
const step = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ type: fc.constantFrom('A', 'A', 'B', 'B', 'C', 'N'), k: key, j: key }),
  },
  { weight: 1, arbitrary: fc.constant(null) },
);
const trace: fc.Arbitrary<Trace> = fc
  .array(fc.record({ step, later: fc.constantFrom(0, 0, 1, 1, 2, 6), v: fc.nat(3), falls: fc.nat(9) }), {
    maxLength: 24,
  })
  .map((made) => {
    let at = 0;
    let v = 0;
    return made.map((one) => {
      at += one.later;
      v += one.falls === 0 ? -1 : Math.min(one.v, 1);
      return one.step === null ? { advanceTo: at } : { ...one.step, at, v };
    });
  });

test('clauses report what the reference reports', () => {
  fc.assert(
    fc.property(clauses, trace, fc.boolean(), (rule, input, drain) => {
      expect(detected(rule, input, drain)).toEqual(meant(rule, input, drain));
    }),
    { numRuns: Number(process.env['CLAUSES_RUNS'] ?? 250) },
  );
});

function meant(rule: Clauses, input: Trace, drain: boolean): readonly EngineOutput[] {
  const loaded = loadReference(textOf(rule));
  if (!loaded.ok) throw new Error(`${textOf(rule)}\n${loaded.diagnostics.map(showDiagnostic).join('\n')}`);
  return loaded.reference.run(input, { params: {}, lateness: 0, drain }).outputs;
}

function detected(rule: Clauses, input: Trace, drain: boolean): readonly EngineOutput[] {
  const detector = createDetector(moduleOf(planOf(rule)), {
    onError: () => undefined,
    onLate: () => undefined,
  });
  const outputs = collect(detector);
  for (const item of input) {
    if ('advanceTo' in item) detector.advanceTo(item.advanceTo as number);
    else detector.push({ ...item, k: keysOf(rule, item) } as never);
  }
  if (drain) detector.drain();
  else detector.flush();
  return outputs;
}

/** The keys of an event as the plan's module takes them: joined by `+`; without the keys of the rule it is not seen. */
function keysOf({ keyed, pattern }: Clauses, { type, k, j }: Readonly<Record<string, unknown>>): string {
  if (!alphabetOf(pattern).includes(String(type))) return '-';
  if (keyed === 'no') return '';
  const keys = new Set([k, ...(keyed === 'twice' ? [j] : [])].filter((one) => one !== null));
  return keys.size === 0 ? '-' : [...keys].join('+');
}
