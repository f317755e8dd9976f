/** What `until (N as n …)` binds in a loop that it closes. */
import type { EventContext, LiveWay, Watch } from '../../model.ts';
import { fits } from '../../negation.ts';
import type { AtomNode, Frame, LoopNode, Node } from '../../plan.ts';
import { isDone } from '../done.ts';

/** How the names of the `N` that an event completes get into a frame; null if it has none. */
export function boundByUntil(
  { until, untilBind }: LoopNode,
  watched: Watch,
  frame: Frame,
  context: EventContext,
): ((frame: Frame) => Frame) | null {
  if (until === null || untilBind === null) return null;
  const negand = watched === null ? atEvent(until, frame, context) : atEnd(watched, context);
  return negand === null ? null : (outer) => untilBind(outer, negand);
}

/** The frame in which a single event is bound. */
function atEvent(negand: Node, frame: Frame, context: EventContext): Frame | null {
  const atom = atomsOf(negand).find((one) => fits(one, frame, context));
  if (atom === undefined) return null;
  return atom.bind === null ? frame : atom.bind(frame, context.offer.event, context.around);
}

function atomsOf(negand: Node): readonly AtomNode[] {
  if (negand.kind === 'atom') return [negand];
  return negand.kind === 'choice' ? negand.operands.flatMap(atomsOf) : [];
}

/** The frame in which a group has ended. */
function atEnd(watched: readonly LiveWay[], context: EventContext): Frame | null {
  const next: LiveWay[] = [];
  for (const way of watched) way.onEvent(context, true, next);
  return next.find(isDone)?.progress.frame ?? null;
}
