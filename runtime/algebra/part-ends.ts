/** The end of a part that is looked after by what is around it: an operand, an iteration, a negand, the whole pattern. */
import type { Continuation } from './model.ts';
import { Done } from './ways/done.ts';

export const partEnds: Continuation = {
  enter: (progress) => [new Done(progress)],
  allows: () => true,
  settle: ({ frame }) => frame,
};

/** The same where what is behind the part may refuse its end. */
export function partEndsIf(behind: Continuation): Continuation {
  return {
    enter: (progress, context) => (behind.allows(progress, context) ? [new Done(progress)] : null),
    allows: (progress, context) => behind.allows(progress, context),
    settle: (progress, context) => behind.settle(progress, context),
  };
}

/** The end of an operand of a conjunction. Which operand it is, the object says. */
export function operandEnds(behind: Continuation): Continuation {
  const end: Continuation = {
    enter: (progress, context) => (context.mayEnd(end, progress) ? [new Done(progress)] : null),
    allows: (progress, context) => context.mayEnd(end, progress),
    settle: (progress, context) => behind.settle(progress, context),
  };
  return end;
}
