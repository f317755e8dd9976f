/** Every law, in the order in which they are tried. */
import { anyBatchCutChangesNothing } from './any-batch-cut-changes-nothing.ts';
import { eachContainsDefault } from './each-contains-default.ts';
import { equalsReference } from './equals-reference.ts';
import { everyRunIsGoneOnceItsWindowHasPassed } from './every-run-is-gone.ts';
import { foreignEventsChangeNothing } from './foreign-events-change-nothing.ts';
import { formattingChangesNothing } from './formatting-changes-nothing.ts';
import { keysDoNotInteract } from './keys-do-not-interact.ts';
import { latenessWithinBoundEqualsSorted } from './lateness-within-bound-equals-sorted.ts';
import { inOrderReportsTheSame } from './in-order-reports-the-same.ts';
import type { Law } from './law.ts';
import { nextIsAmongAny } from './next-is-among-any.ts';
import { shiftingTimeShiftsOutputs } from './shifting-time-shifts-outputs.ts';

export const laws: readonly Law[] = [
  equalsReference,
  anyBatchCutChangesNothing,
  shiftingTimeShiftsOutputs,
  keysDoNotInteract,
  foreignEventsChangeNothing,
  nextIsAmongAny,
  eachContainsDefault,
  inOrderReportsTheSame,
  everyRunIsGoneOnceItsWindowHasPassed,
  formattingChangesNothing,
  latenessWithinBoundEqualsSorted,
];
