/** Pure functions of values: what conditions and outputs are computed with. No state, no clock, no host. */
export type { Ordered, Value } from './value.ts';
export { equal } from './equal.ts';
export { compare } from './compare.ts';
export { ceil, floor, round, sign } from './rounding.ts';
export {
  abs,
  atan2,
  clamp,
  cos,
  exp,
  greater,
  greatest,
  isNotANumber,
  least,
  lesser,
  log,
  near,
  pow,
  sin,
  sqrt,
} from './arithmetic.ts';
export {
  containsText,
  endsWith,
  lower,
  split,
  startsWith,
  substring,
  textLength,
  trim,
  upper,
} from './text.ts';
export { toFloat, toInt } from './conversion.ts';
export { capture } from './regular-expression.ts';
export {
  containsItem,
  countItems,
  distinctItems,
  joinLists,
  sortItems,
  takeItems,
  withoutItems,
} from './lists.ts';
export {
  averageOf,
  deviationOf,
  maximumOf,
  minimumOf,
  noSpread,
  sumOf,
  wholeDuration,
  widen,
  type Spread,
} from './aggregates.ts';
