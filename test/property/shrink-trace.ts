/** Takes items out of a failing trace, and options back to their defaults, as long as the law stays broken. */
import type { Options, Trace } from '../engine/trace.ts';
import type { Broken, Law, Subject } from './laws/law.ts';
import { checkLaw } from './check-law.ts';
import { withPlay } from './subject.ts';

export function shrinkTrace(law: Law, broken: Broken, subject: Subject): Broken {
  let best = broken;
  const attempt = (trace: Trace, options: Options): boolean => {
    const verdict = checkLaw(law, withPlay(subject, { trace, options }));
    if (verdict.kind === 'broken') best = verdict.broken;
    return verdict.kind === 'broken';
  };
  if (!attempt(best.trace, best.options)) return broken;
  for (const simpler of [{ drain: false }, { lateness: 0 }, { params: {} }, { drain: true }]) {
    if (attempt(best.trace, { ...best.options, ...simpler })) break;
  }
  for (let at = best.trace.length - 1; at >= 0; at -= 1) attempt(best.trace.toSpliced(at, 1), best.options);
  return best;
}
