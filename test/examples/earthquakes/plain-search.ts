/** What the earthquake rules must find, by looking at every pair of shocks of the whole list. */
import type { Quake } from '../../../examples/earthquakes/quakes.ts';

export type Found = {
  readonly type: string;
  readonly at: number;
  readonly data: Readonly<Record<string, unknown>>;
};

const sixHours = 6 * 3_600_000;

/** Everything that has ended by the time of the last shock. */
export function plainSearch(quakes: readonly Quake[]): readonly Found[] {
  const end = quakes.at(-1)?.at ?? 0;
  const swarms = quakes.flatMap((first, index) => swarmFrom(first, quakes.slice(index + 1)));
  return [
    ...quakes.flatMap((main, index) => sequenceFrom(main, quakes.slice(index + 1))),
    ...swarms.map(({ found }) => found),
    ...swarms.flatMap(({ first, found }) => quietAfter(first, found, quakes)),
  ].filter(({ at }) => at <= end);
}

function sequenceFrom(main: Quake, later: readonly Quake[]): readonly Found[] {
  if (main.magnitude < 5.5) return [];
  const after = later.filter(
    (quake) =>
      quake.at <= main.at + sixHours && quake.magnitude < main.magnitude && kilometres(main, quake) <= 100,
  );
  if (after.length < 3) return [];
  const data = {
    main: main.id,
    from: main.at,
    magnitude: main.magnitude,
    place: main.place,
    aftershocks: after.length,
    strongest: Math.max(...after.map(({ magnitude }) => magnitude)),
    lastOne: after.at(-1)?.at,
  };
  return [{ type: 'Sequence', at: main.at + sixHours, data }];
}

function swarmFrom(first: Quake, later: readonly Quake[]): readonly { first: Quake; found: Found }[] {
  if (first.magnitude < 0.5) return [];
  const more = later
    .filter(
      (quake) =>
        quake.at <= first.at + sixHours &&
        quake.magnitude >= 0.5 &&
        quake.magnitude <= first.magnitude + 1 &&
        kilometres(first, quake) <= 10,
    )
    .slice(0, 5);
  const last = more[4];
  if (last === undefined) return [];
  const data = {
    first: first.id,
    from: first.at,
    latitude: first.latitude,
    longitude: first.longitude,
    place: first.place,
    shocks: 6,
    strongest: Math.max(...more.map(({ magnitude }) => magnitude)),
  };
  return [{ first, found: { type: 'Swarm', at: last.at, data } }];
}

function quietAfter(first: Quake, swarm: Found, quakes: readonly Quake[]): readonly Found[] {
  const broken = quakes.some(
    (quake) =>
      quake.at > swarm.at &&
      quake.at <= swarm.at + sixHours &&
      quake.magnitude >= 0.5 &&
      kilometres(first, quake) <= 10,
  );
  const data = { swarm: first.id, since: swarm.at, place: first.place };
  return broken ? [] : [{ type: 'Quiet', at: swarm.at + sixHours, data }];
}

function kilometres(from: Quake, to: Quake): number {
  const north = to.latitude - from.latitude;
  const east = (to.longitude - from.longitude) * Math.cos((from.latitude * Math.PI) / 180);
  return Math.hypot(north, east) * 111.2;
}
