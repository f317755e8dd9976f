/** The runtime: what generated modules import, and what hosts need beside them. No dependencies; runs in a browser. */
export * from './abi.ts';
export type {
  Bound,
  DetectorStats,
  LateEvent,
  LimitName,
  LimitPolicy,
  LimitReached,
  Output,
  OutputMeta,
  Refusal,
  RuleFailure,
} from './api.ts';
export { InputError } from './intake/input-error.ts';
export { durationFrom, timeFrom } from './intake/times.ts';
export { LimitError } from './limits.ts';
export { RuleError } from './rule-error.ts';
export type { SourcePlace } from './located.ts';
