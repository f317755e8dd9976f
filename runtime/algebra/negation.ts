/** What must not happen: whether an event is it, or completes it (language §4.3, negation). */
import { isDone } from './ways/done.ts';
import { partEnds } from './part-ends.ts';
import {
  ANY,
  type Context,
  type EventContext,
  type LiveWay,
  type PendingNot,
  type Progress,
  type Watch,
} from './model.ts';
import type { AtomNode, Frame, Node, NotNode } from './plan.ts';
import { bare } from './progress.ts';
import { dueOf } from './due.ts';

/** Partial matches of a negand from a point on. */
export function watch(negand: Node, from: Pick<Progress, 'frame' | 'end'>, context: Context): Watch {
  return isSingle(negand) ? null : context.begin(negand, bare(from), ANY, partEnds, context);
}

/** An atom or a choice of atoms: one event decides. */
function isSingle(negand: Node): boolean {
  return negand.kind === 'atom' || (negand.kind === 'choice' && negand.operands.every(isSingle));
}

/** Whether `N` has occurred with an event; otherwise its partial matches behind the event. */
export function occurs(negand: Node, watched: Watch, frame: Frame, context: EventContext): Watch | 'occurs' {
  if (watched === null) return isEvent(negand, frame, context) ? 'occurs' : null;
  const next: LiveWay[] = [];
  for (const way of watched) way.onEvent(context, true, next);
  return next.some(isDone) ? 'occurs' : next;
}

/** The same at an instant: an absence in `N` may complete it. */
export function occursAt(watched: Watch, context: Context): Watch | 'occurs' {
  if (watched === null || dueOf(watched) > context.time) return watched;
  const next: LiveWay[] = [];
  for (const way of watched) way.onInstant(context, next);
  return next.some(isDone) ? 'occurs' : next;
}

/** Whether an event is one of the atoms of a negand. */
function isEvent(negand: Node, frame: Frame, context: EventContext): boolean {
  if (negand.kind === 'atom') return fits(negand, frame, context);
  return negand.kind === 'choice' && negand.operands.some((operand) => isEvent(operand, frame, context));
}

export function fits(atom: AtomNode, frame: Frame, { offer, around }: EventContext): boolean {
  const { event } = offer;
  return atom.types.includes(event.$type) && (atom.where === null || atom.where(event, frame, around));
}

/** `not`s from a point on, behind those that hold there already. */
export function pending(nots: readonly NotNode[], from: Progress, context: Context): readonly PendingNot[] {
  if (nots.length === 0) return from.nots;
  const added = nots.map(({ strict, negand }) => ({ strict, negand, watch: watch(negand, from, context) }));
  return [...from.nots, ...added];
}

/** Whether the strict `not`s let an event be taken; the others are not broken by what is taken itself. */
export function mayTake({ nots, frame }: Progress, context: EventContext): boolean {
  return nots.every((not) => !not.strict || occurs(not.negand, not.watch, frame, context) !== 'occurs');
}

/** The `not`s once an event has passed that was not taken; null if one of them is broken. */
export function notsAfter({ nots, frame }: Progress, context: EventContext): readonly PendingNot[] | null {
  if (nots.length === 0) return nots;
  const left: PendingNot[] = [];
  for (const not of nots) {
    const next = occurs(not.negand, not.watch, frame, context);
    if (next === 'occurs') return null;
    // The very next event has passed: that was all that a strict one was about.
    if (!not.strict) left.push(next === not.watch ? not : { ...not, watch: next });
  }
  return left.length === nots.length && left.every((not, i) => not === nots[i]) ? nots : left;
}

/** The `not`s behind an instant; null if one of them is broken. */
export function notsAt(nots: readonly PendingNot[], context: Context): readonly PendingNot[] | null {
  const left: PendingNot[] = [];
  for (const not of nots) {
    const next = occursAt(not.watch, context);
    if (next === 'occurs') return null;
    left.push(next === not.watch ? not : { ...not, watch: next });
  }
  return left.every((not, i) => not === nots[i]) ? nots : left;
}
