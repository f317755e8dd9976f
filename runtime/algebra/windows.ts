/**
 * The windows that are open around a place of the pattern, the innermost on top: of the rule, of steps, of groups, and
 * the gap of a loop. A stack is never changed once made.
 */
import type { EngineEvent } from '../event.ts';

export interface WindowStack {
  readonly window: Window;
  readonly below: WindowStack | null;
  readonly depth: number;
  /** The first instant at which one of them closes; Infinity if none does by time. */
  readonly closes: number;
  /** Whether taking an event changes one of them. */
  readonly changes: boolean;
}

export type Window =
  /** Up to and including an instant. */
  | { readonly kind: 'until'; readonly due: number }
  /** `(P within D)`: opens with the first event taken inside. */
  | { readonly kind: 'span'; readonly length: number }
  /** `gap D`: up to an instant, until an event is taken. */
  | { readonly kind: 'gap'; readonly due: number }
  /** Up to and including the event with this index in the sub-stream. */
  | { readonly kind: 'events'; readonly last: number }
  /** As long as a field is at most so large. */
  | { readonly kind: 'field'; readonly most: number; readonly value: (event: EngineEvent) => number }
  /** A gap that is over. */
  | { readonly kind: 'over' };

export function openWindow(window: Window, below: WindowStack | null): WindowStack {
  const due = window.kind === 'until' || window.kind === 'gap' ? window.due : Infinity;
  return {
    window,
    below,
    depth: depthOf(below) + 1,
    closes: Math.min(due, closesAt(below)),
    changes: window.kind === 'span' || window.kind === 'gap' || (below?.changes ?? false),
  };
}

export function depthOf(stack: WindowStack | null): number {
  return stack === null ? 0 : stack.depth;
}

export function closesAt(stack: WindowStack | null): number {
  return stack === null ? Infinity : stack.closes;
}

/** Without the windows above a depth. */
export function closeTo(stack: WindowStack | null, depth: number): WindowStack | null {
  let rest = stack;
  while (rest !== null && rest.depth > depth) rest = rest.below;
  return rest;
}

/** Once an event of this time is taken. */
export function afterTaking(stack: WindowStack | null, time: number): WindowStack | null {
  if (stack === null || !stack.changes) return stack;
  return openWindow(taken(stack.window, time), afterTaking(stack.below, time));
}

/** The same for the windows up to a depth; those above belong to a part that has taken nothing. */
export function afterTakingBelow(stack: WindowStack | null, depth: number, time: number): WindowStack | null {
  if (stack === null || !stack.changes) return stack;
  if (stack.depth <= depth) return afterTaking(stack, time);
  return openWindow(stack.window, afterTakingBelow(stack.below, depth, time));
}

function taken(window: Window, time: number): Window {
  if (window.kind === 'span') return { kind: 'until', due: time + window.length };
  return window.kind === 'gap' ? { kind: 'over' } : window;
}

/** Whether an event lies behind one of the windows that are not measured in time. */
export function isBehind(stack: WindowStack | null, event: EngineEvent, index: number): boolean {
  for (let at = stack; at !== null; at = at.below) {
    const { window } = at;
    if (window.kind === 'events' && index > window.last) return true;
    if (window.kind === 'field' && window.value(event) > window.most) return true;
  }
  return false;
}

/** Whether nothing behind an event can lie inside: it has the last position that does. */
export function isLast(stack: WindowStack | null, index: number): boolean {
  for (let at = stack; at !== null; at = at.below) {
    if (at.window.kind === 'events' && index >= at.window.last) return true;
  }
  return false;
}

/** The innermost window that is open; null if there is none. */
export function innermost(stack: WindowStack | null): Window | null {
  for (let at = stack; at !== null; at = at.below) {
    if (at.window.kind !== 'span' && at.window.kind !== 'over') return at.window;
  }
  return null;
}
