/** All that generated modules import, as one namespace. A change of what is here is a change of `ABI_VERSION`. */
export type { TimeInput, DurationInput, InputRecord, Detector, DetectorOptions } from './api.ts';
export { GeneralRule } from './algebra/general-rule.ts';
export type { Frame, Measure, Node, PatternPlan, Surroundings, Test, Where } from './algebra/plan.ts';
export type { MatchFacts, Release, RulePlan } from './algebra/rule-plan.ts';
export { append, appendAll, appendIfAny, countOf, events, lastOf, type Cell } from './cells.ts';
export { widerFloats, type Floats } from './columns.ts';
export { DeadlineHeap } from './deadline-heap.ts';
export { DeadlineQueue, type DeadlineSlot } from './deadlines.ts';
export { createDetector } from './detector.ts';
export type { EmittedEvent, EngineEvent, EventIdentity } from './event.ts';
export { SEED_A, SEED_B } from './identity.ts';
export {
  boolField,
  durationField,
  floatField,
  intField,
  listField,
  literalField,
  member,
  recordField,
  stringField,
  timeField,
  type RawRecord,
} from './intake/fields.ts';
export { toMillis } from './intake/times.ts';
export { located } from './located.ts';
export { keyCombinations } from './key-combinations.ts';
export { Keys } from './keys.ts';
export { inOrder, type Match } from './matches.ts';
export { Ordinals } from './ordinals.ts';
export { step, type PathStep } from './path.ts';
export {
  ABI_VERSION,
  DERIVED_STEP,
  type CompiledModule,
  type Program,
  type RuleHost,
  type RuleState,
} from './program.ts';
export { greatestSoFar, itemAt, leastSoFar, lengthOf, proved } from './registers.ts';
export { Rows, ROWS_AT_FIRST } from './rows.ts';
export { boundsOf, type RunBounds } from './run-bounds.ts';
export { NO_KEY } from './matches.ts';
export { TupleKeys, tupleText } from './tuple-keys.ts';
export * from './values/index.ts';
export { Waits } from './waits.ts';
