/** A loop at the end of a pattern has something that completes it (language §4.3, repetition). */
import type { StaticRule } from './rule.ts';
import { openEnds } from './open-ends.ts';
import { hasWindow, namesOf } from './pattern-parts.ts';

export const loopsAtTheEndClose: StaticRule = (rule, { report, events }) => {
  for (const loop of openEnds(rule.pattern, hasWindow(rule))) {
    report.add('unbounded-loop', loop.span, { loop: namesOf(loop.body, events.nameOf) });
  }
};
