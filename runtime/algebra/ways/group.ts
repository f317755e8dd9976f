/** A group that carries something of its own: a guard, a window, adjacency, or a condition (language §4.2, §4.3). */
import { guardDepth, guardsTo, openGuard } from '../guards.ts';
import { lengthAt } from '../length.ts';
import type { Arrow, Context, Continuation, LiveWay, Progress } from '../model.ts';
import type { Frame, GroupNode } from '../plan.ts';
import { closeTo, depthOf, openWindow } from '../windows.ts';
import { beginConjunction } from './conjunction.ts';

export function beginGroup(
  group: GroupNode,
  from: Progress,
  arrow: Arrow,
  then: Continuation,
  context: Context,
): readonly LiveWay[] {
  const { body, within, unless, strict } = group;
  const inside: Progress = {
    ...from,
    windows:
      within === null
        ? from.windows
        : openWindow({ kind: 'span', length: lengthAt(within, from, context) }, from.windows),
    guards: unless === null ? from.guards : openGuard(unless, from.guards),
  };
  const behind = new BehindGroup(group, depthOf(from.windows), guardDepth(from.guards), then);
  return strict && body.kind === 'conjunction'
    ? beginConjunction(body, inside, arrow, behind, context, true)
    : context.begin(body, inside, arrow, behind, context);
}

class BehindGroup implements Continuation {
  private readonly group: GroupNode;
  private readonly windows: number;
  private readonly guards: number;
  private readonly then: Continuation;

  /** @param windows how many are open outside, and so are guards */
  constructor(group: GroupNode, windows: number, guards: number, then: Continuation) {
    this.group = group;
    this.windows = windows;
    this.guards = guards;
    this.then = then;
  }

  enter(progress: Progress, context: Context): readonly LiveWay[] | null {
    return this.holds(progress, context) ? this.then.enter(this.outside(progress), context) : null;
  }

  allows(progress: Progress, context: Context): boolean {
    return this.holds(progress, context) && this.then.allows(this.outside(progress), context);
  }

  settle(progress: Progress, context: Context): Frame {
    return this.then.settle(this.outside(progress), context);
  }

  private holds({ frame }: Progress, { around }: Context): boolean {
    return this.group.where === null || this.group.where(frame, around);
  }

  private outside(progress: Progress): Progress {
    const windows = closeTo(progress.windows, this.windows);
    const guards = guardsTo(progress.guards, this.guards);
    return windows === progress.windows && guards === progress.guards
      ? progress
      : { ...progress, windows, guards };
  }
}
