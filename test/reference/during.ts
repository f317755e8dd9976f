/** `during Open to Close`: the times in which a rule sees events (language §4.1). */
import type { During, Source } from '../../compiler/ir/typed.ts';
import { Occurrence, type Happening } from './event.ts';
import { holds } from './expression/evaluate.ts';
import { groundScope, type Ground } from './expression/scope.ts';
import { isBefore, type Moment } from './moment.ts';

/** From an `Open`, which is inside, to the next `Close`, which is not. */
export interface Session {
  readonly opens: Moment;
  /** Null if it is still open. */
  readonly closes: Moment | null;
}

/** @param marks the events of the edges' types, in order */
export function sessionsOf(
  during: During,
  marks: readonly { readonly happening: Happening; readonly moment: Moment }[],
  ground: Ground,
): readonly Session[] {
  const sessions: Session[] = [];
  for (const { happening, moment } of marks) {
    const current = new Occurrence(happening, { index: 0, moment, ordinal: 0, rank: 0, previous: null });
    const isEdge = ({ types, where }: Source): boolean =>
      types.includes(happening.type) && holds(where, { ...groundScope(ground), current, at: moment });
    const open = sessions.at(-1);
    const isOpen = open !== undefined && open.closes === null;
    if (isOpen && isEdge(during.close)) sessions.splice(-1, 1, { ...open, closes: moment });
    else if (!isOpen && isEdge(during.open)) sessions.push({ opens: moment, closes: null });
  }
  return sessions;
}

export function inSession(sessions: readonly Session[], moment: Moment): boolean {
  return sessionAt(sessions, moment) !== null;
}

export function sessionAt(sessions: readonly Session[], moment: Moment): Session | null {
  return (
    sessions.find(
      ({ opens, closes }) => !isBefore(moment, opens) && (closes === null || isBefore(moment, closes)),
    ) ?? null
  );
}
