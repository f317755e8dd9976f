/** The runtime: what generated modules import, and what hosts need beside them. No dependencies; runs in a browser. */
export * from './abi.ts';
export type { DetectorStats, LateEvent, Output, OutputMeta, Refusal } from './api.ts';
export { InputError } from './intake/input-error.ts';
export { durationFrom, timeFrom } from './intake/times.ts';
