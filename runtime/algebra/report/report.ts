/** What is to be put out for a match or a timeout, and the ids of it (language §4.5). */
import type { EmittedEvent, EventIdentity } from '../../event.ts';
import type { Identity } from '../../identity.ts';
import { compareMoments, type Moment } from '../moment.ts';
import type { Release, RulePlan } from '../rule-plan.ts';
import { compareRuns, type Run } from '../rule/run.ts';
import { takenInOrder } from '../taken.ts';
import type { Matched } from '../way.ts';

export interface Report {
  readonly kind: 'match' | 'timeout';
  readonly run: Run;
  readonly matched: Matched;
  /** When it is reported: later than it completes where it was held back. */
  readonly at: Moment;
  /** The hash of what the match took. */
  readonly lanes: EventIdentity;
  readonly release: Release;
  /** As they are if they go out at once. */
  readonly events: readonly EmittedEvent[];
}

type Naming = Pick<RulePlan, 'name' | 'types'>;

export function reportOf(
  plan: Naming,
  identity: Identity,
  kind: Report['kind'],
  found: { readonly run: Run; readonly matched: Matched; readonly release: Release },
  at: Moment,
): Report {
  const { run, matched, release } = found;
  const report = { kind, run, matched, at, lanes: lanesOf(plan, identity, matched), release };
  return { ...report, events: eventsAt(plan, identity, report, at.time) };
}

/** By the moment, then by the event that started the run. */
export function compareReports(one: Report, other: Report): number {
  return compareMoments(one.at, other.at) || compareRuns(one.run, other.run);
}

/** The outputs as they are if they go out at some instant, which is part of their ids. */
export function eventsAt(
  { name }: Naming,
  identity: Identity,
  { run, matched, lanes, release }: Omit<Report, 'events'>,
  at: number,
): readonly EmittedEvent[] {
  return release(at, (emit) => {
    identity.reset().text(name).word(emit);
    for (const key of run.stream.keys) identity.key(key);
    const { a, b } = identity.number(matched.nth).number(at).word(lanes.a).word(lanes.b).finish();
    return { a, b };
  });
}

/** The hash of the events in the order in which they were taken. */
function lanesOf({ types }: Naming, identity: Identity, { taken }: Matched): EventIdentity {
  identity.reset();
  for (const { atom, offer } of takenInOrder(taken))
    identity.event(atom, types[offer.event.$type] ?? '', offer.event, offer.ordinal);
  return { a: identity.a, b: identity.b };
}
