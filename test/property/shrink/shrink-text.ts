/** Leaves parts of a failing module out, as long as the law stays broken. */
import { formatted } from '../../engine/load.ts';
import { checkLaw } from '../check-law.ts';
import type { Broken, Law, Subject } from '../laws/law.ts';
import { withPlay, withText } from '../subject.ts';
import { isSameFailure } from './same-failure.ts';
import { smallerTexts } from './smaller-texts.ts';

/** Each attempt reads a module, and a few compile one. */
const attemptsMax = 800;

export interface Shrunk {
  readonly broken: Broken;
  readonly subject: Subject;
}

/** Only of laws that ask nothing about how the module was made. */
export function shrinkText(law: Law, broken: Broken, subject: Subject): Shrunk {
  let best: Shrunk = { broken, subject: withPlay(subject, broken) };
  let left = attemptsMax;
  for (;;) {
    const pass = onePass(law, best, left);
    left = pass.left;
    if (pass.best === best || left <= 0) return attempt(law, formatted(textOf(best)), best) ?? best;
    best = pass.best;
  }
}

/** From large parts to small ones: what could not be left out is tried again in the next pass only. */
function onePass(law: Law, from: Shrunk, attempts: number): { readonly best: Shrunk; readonly left: number } {
  let best = from;
  let left = attempts;
  let limit = Infinity;
  for (let found = true; found;) {
    found = false;
    for (const { text, size } of smallerTexts(textOf(best), limit)) {
      if (left <= 0) return { best, left };
      left -= 1;
      const smaller = attempt(law, text, best);
      if (smaller === null) continue;
      best = smaller;
      limit = size;
      found = true;
      break;
    }
  }
  return { best, left };
}

function textOf({ subject }: Shrunk): string {
  return subject.module.text;
}

function attempt(law: Law, text: string, { broken, subject }: Shrunk): Shrunk | null {
  const smaller = withText(subject, text);
  if (smaller === null) return null;
  const verdict = checkLaw(law, smaller);
  if (verdict.kind !== 'broken' || !isSameFailure(verdict.broken, broken)) return null;
  return { broken: verdict.broken, subject: smaller };
}
