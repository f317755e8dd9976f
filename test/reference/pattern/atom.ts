/**
 * An atom (language §4.3): one event. In mode `strict` the event right behind the point, if it satisfies; in `next`
 * the first that satisfies, and no other; in `any` each that satisfies.
 */
import type { Atom } from '../../../compiler/ir/typed.ts';
import { isBefore } from '../moment.ts';
import { allows } from './negation.ts';
import { complete, stuck, take, type Outcome, type Progress } from './progress.ts';
import { eventAt, holdsFor, nothingFollows, type Next, type SearchMode, type Setting } from './setting.ts';
import { waitingEnds } from './waiting.ts';
import { isInside } from './window.ts';

export function atomCompletions(
  atom: Atom,
  from: Progress,
  mode: SearchMode,
  setting: Setting,
): readonly Outcome[] {
  const ends = waitingEnds(from, mode, setting);
  const found: Outcome[] = [];
  for (let index = from.from; index < setting.stream.events.length; index += 1) {
    if (ends.moment !== null && isBefore(ends.moment, eventAt(setting, index).moment)) break;
    if (!fits(atom, from, index, mode, setting)) continue;
    found.push(complete(taking(atom, from, index, setting)));
    if (mode !== 'any') return found;
  }
  return [...found, stuck(from, ends.moment, ends.byWindow)];
}

export function atomBeginnings(atom: Atom, from: Progress, mode: SearchMode, setting: Setting): Next {
  return { ...nothingFollows, begins: (index) => (fits(atom, from, index, mode, setting) ? mode : null) };
}

/** Whether an event may be taken from a point, and satisfies the atom. */
function fits(atom: Atom, from: Progress, index: number, mode: SearchMode, setting: Setting): boolean {
  const event = eventAt(setting, index);
  return (
    index >= from.from &&
    atom.types.includes(event.type) &&
    isReached(from, index, mode) &&
    !setting.denied.has(index) &&
    from.nots.every((not) => allows(not, event.moment)) &&
    isInside(setting.windows, from, index) &&
    (atom.where === null || holdsFor(atom.where, setting, from, event)) &&
    (setting.completes === null || setting.completes(taking(atom, from, index, setting)))
  );
}

function isReached(from: Progress, index: number, mode: SearchMode): boolean {
  if (from.first !== null && index !== from.first) return false;
  return mode !== 'strict' || index === from.after;
}

function taking(atom: Atom, from: Progress, index: number, setting: Setting): Progress {
  // Atoms of what must not happen have no number: they are part of no match.
  return take(from, setting.atoms.get(atom) ?? -1, eventAt(setting, index), atom.binding);
}
