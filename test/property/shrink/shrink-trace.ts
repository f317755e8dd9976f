/** Takes items out of a failing trace, and options back to their defaults, as long as the law stays broken. */
import { isEvent, type Options, type Trace } from '../../engine/trace.ts';
import { checkLaw } from '../check-law.ts';
import type { Broken, Law, Subject } from '../laws/law.ts';
import { withPlay } from '../subject.ts';
import { isSameFailure } from './same-failure.ts';

export function shrinkTrace(law: Law, broken: Broken, subject: Subject): Broken {
  let best = broken;
  const attempt = (trace: Trace, options: Options): boolean => {
    const verdict = checkLaw(law, withPlay(subject, { trace, options }));
    if (verdict.kind !== 'broken' || !isSameFailure(verdict.broken, broken)) return false;
    best = verdict.broken;
    return true;
  };
  if (!attempt(best.trace, best.options)) return broken;
  for (const simpler of [{ drain: false }, { lateness: 0 }, { params: {} }]) {
    attempt(best.trace, { ...best.options, ...simpler });
  }
  for (let at = best.trace.length - 1; at >= 0; at -= 1) attempt(best.trace.toSpliced(at, 1), best.options);
  const names = new Set(best.trace.filter(isEvent).flatMap((event) => Object.keys(event)));
  for (const name of names) attempt(withoutField(best.trace, name), best.options);
  return best;
}

/** A field that the module does not declare is not looked at. */
function withoutField(trace: Trace, name: string): Trace {
  if (name === 'type' || name === 'at') return trace;
  return trace.map((item) => {
    if (!isEvent(item)) return item;
    const kept = Object.entries(item).filter(([field]) => field !== name);
    return { ...Object.fromEntries(kept), type: item.type };
  });
}
