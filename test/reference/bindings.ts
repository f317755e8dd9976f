/**
 * What a match has bound so far (language §4.3, bindings).
 *
 * Names live in frames: one for the whole pattern, and one for each iteration of a group's loop, in which a name is
 * that iteration's own event. A loop that is still open keeps its iterations apart, because `drop` may take some of
 * them away again; when it is left, what they bound goes to the lists of the frame around it.
 */
import type { Loop } from '../../compiler/ir/typed.ts';
import type { BindingId } from '../../compiler/ir/types.ts';
import type { Occurrence } from './event.ts';
import { isBefore, type Moment } from './moment.ts';

type Lists<T> = ReadonlyMap<BindingId, readonly T[]>;

/** One iteration of a loop: what it bound. */
export class Iteration {
  readonly events: Lists<Occurrence>;
  readonly iterations: Lists<Iteration>;
  /** The names that its body binds. */
  readonly names: ReadonlyMap<string, BindingId>;
  /** The events it took, named or not. */
  readonly taken: readonly Occurrence[];
  /** When a `drop` takes it out of the list; null if none does. */
  readonly dropped: Moment | null;

  constructor(parts: Pick<Iteration, 'events' | 'iterations' | 'names' | 'taken' | 'dropped'>) {
    this.events = parts.events;
    this.iterations = parts.iterations;
    this.names = parts.names;
    this.taken = parts.taken;
    this.dropped = parts.dropped;
  }
}

/** A loop that has not been left. */
export interface OpenLoop {
  readonly loop: Loop;
  readonly iterations: readonly Iteration[];
}

export interface Bindings {
  readonly events: Lists<Occurrence>;
  readonly iterations: Lists<Iteration>;
  readonly loops: readonly OpenLoop[];
  /** The names of this frame; null for the outermost, which has all that no other has. */
  readonly names: ReadonlySet<BindingId> | null;
  /** The iteration of a repeated event: read as a list, the event's name is what the loop has taken before it. */
  readonly repeatsEvent: boolean;
  readonly outer: Bindings | null;
}

export const nothingBound: Bindings = {
  events: new Map(),
  iterations: new Map(),
  loops: [],
  names: null,
  repeatsEvent: false,
  outer: null,
};

/** A frame for one iteration. */
export function newFrame(
  outer: Bindings,
  { names, repeatsEvent }: Pick<Bindings, 'names' | 'repeatsEvent'>,
): Bindings {
  return { ...nothingBound, names, repeatsEvent, outer };
}

export function bindEvent(bindings: Bindings, name: BindingId | null, event: Occurrence): Bindings {
  if (name === null) return bindings;
  return { ...bindings, events: added(bindings.events, new Map([[name, [event]]])) };
}

/** What a name stands for where it is read: one event, or a list. */
export type View = 'event' | 'list';

/** The events of a name as they are at a moment: bound by then, and not dropped by then. */
export function eventsOf(bindings: Bindings, name: BindingId, at: Moment, view: View): readonly Occurrence[] {
  const frame = frameOf(bindings, name, view);
  const open = frame.loops.flatMap(({ iterations }) =>
    kept(iterations, at).flatMap(({ events }) => events.get(name) ?? []),
  );
  return [...(frame.events.get(name) ?? []), ...open].filter(({ moment }) => !isBefore(at, moment));
}

/** The iterations of a named loop at a moment. */
export function iterationsOf(bindings: Bindings, name: BindingId, at: Moment): readonly Iteration[] {
  const frame = frameOf(bindings, name, 'list');
  const open = frame.loops.flatMap(({ loop, iterations }) =>
    loop.iterations === name
      ? kept(iterations, at)
      : kept(iterations, at).flatMap((one) => one.iterations.get(name) ?? []),
  );
  return [...(frame.iterations.get(name) ?? []), ...open];
}

/** The iterations that no `drop` has taken away at a moment. */
export function kept(iterations: readonly Iteration[], at: Moment): readonly Iteration[] {
  return iterations.filter(({ dropped }) => dropped === null || isBefore(at, dropped));
}

export function openLoop(bindings: Bindings, open: OpenLoop): Bindings {
  return { ...bindings, loops: [...bindings.loops.filter(({ loop }) => loop !== open.loop), open] };
}

/** Leaves a loop at a moment: what is in its list then goes to the frame around it. */
export function closeLoop(bindings: Bindings, loop: Loop, at: Moment): Bindings {
  const iterations = bindings.loops
    .filter((open) => open.loop === loop)
    .flatMap((open) => kept(open.iterations, at));
  const named = loop.iterations === null ? new Map() : new Map([[loop.iterations, iterations]]);
  return {
    ...bindings,
    events: added(bindings.events, ...iterations.map(({ events }) => events)),
    iterations: added(bindings.iterations, named, ...iterations.map((one) => one.iterations)),
    loops: bindings.loops.filter((open) => open.loop !== loop),
  };
}

/**
 * What is bound at a moment by a part that got no further, in the frame `around` it: open loops and iterations under
 * way count as far as they got. Null is the outermost frame, which `on timeout` sees.
 */
export function settle(bindings: Bindings, at: Moment, around: Bindings | null = null): Bindings {
  const closed = bindings.loops.reduce((rest, { loop }) => closeLoop(rest, loop, at), bindings);
  if (closed.outer === null || closed.outer === (around?.outer ?? null)) return closed;
  const outer = settle(closed.outer, at, around);
  return {
    ...outer,
    events: added(outer.events, closed.events),
    iterations: added(outer.iterations, closed.iterations),
  };
}

/** The events of iterations that a `drop` has taken away by a moment from loops that are still open. */
export function droppedEvents({ loops, outer }: Bindings, at: Moment): ReadonlySet<Occurrence> {
  const gone = loops.flatMap(({ iterations }) => {
    const rest = new Set(kept(iterations, at));
    return iterations.filter((one) => !rest.has(one)).flatMap(({ taken }) => taken);
  });
  return new Set([...gone, ...(outer === null ? [] : droppedEvents(outer, at))]);
}

/** What the operands of `&` have bound side by side. Each began with `base`. */
export function mergeBindings(base: Bindings, parts: readonly Bindings[]): Bindings {
  const own = <T>(of: (bindings: Bindings) => Lists<T>): readonly Lists<T>[] =>
    parts.map((part) => new Map([...of(part)].filter(([name, list]) => of(base).get(name) !== list)));
  return {
    ...base,
    events: new Map([...base.events, ...own(({ events }) => events).flatMap((lists) => [...lists])]),
    iterations: new Map([
      ...base.iterations,
      ...own(({ iterations }) => iterations).flatMap((lists) => [...lists]),
    ]),
  };
}

/** The frame of the whole pattern. */
export function outermost(bindings: Bindings): Bindings {
  return bindings.outer === null ? bindings : outermost(bindings.outer);
}

/** The frame of a name: it is the frame's own, or what must not happen there has bound it. */
function frameOf(bindings: Bindings, name: BindingId, view: View): Bindings {
  const { outer, names, repeatsEvent } = bindings;
  if (outer === null) return bindings;
  const isOwn = names?.has(name) === true;
  if (isOwn ? !(repeatsEvent && view === 'list') : hasBound(bindings, name)) return bindings;
  return frameOf(outer, name, view);
}

function hasBound({ events, iterations, loops }: Bindings, name: BindingId): boolean {
  return (
    events.has(name) ||
    iterations.has(name) ||
    loops.some(
      (open) =>
        open.loop.iterations === name ||
        open.iterations.some((one) => one.events.has(name) || one.iterations.has(name)),
    )
  );
}

function added<T>(lists: Lists<T>, ...more: readonly Lists<T>[]): Lists<T> {
  const result = new Map(lists);
  for (const [name, items] of more.flatMap((one) => [...one])) {
    result.set(name, [...(result.get(name) ?? []), ...items]);
  }
  return result;
}
