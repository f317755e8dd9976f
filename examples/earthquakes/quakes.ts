/**
 * The recorded week: "all earthquakes" of the United States Geological Survey, 31 January to 7 February 2018, as
 * the package vega-datasets ships it (public domain). Explosions and quarry blasts are left out.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export type Quake = {
  readonly type: 'Quake';
  readonly at: number;
  readonly id: string;
  readonly magnitude: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly depth: number;
  readonly place: string;
};

/** The part of a GeoJSON feature that is used. */
type Feature = {
  readonly id: string;
  readonly properties: {
    readonly mag: number;
    readonly time: number;
    readonly place: string;
    readonly type: string;
  };
  readonly geometry: { readonly coordinates: readonly [longitude: number, latitude: number, depth: number] };
};

/** All earthquakes, in order of time. */
export function readQuakes(): readonly Quake[] {
  const entry = createRequire(import.meta.url).resolve('vega-datasets');
  const path = join(dirname(entry), '..', 'data', 'earthquakes.json');
  const { features }: { features: readonly Feature[] } = JSON.parse(readFileSync(path, 'utf8'));
  return features
    .filter(({ properties }) => properties.type === 'earthquake')
    .map(quakeOf)
    .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

function quakeOf({ id, properties, geometry }: Feature): Quake {
  const [longitude, latitude, depth] = geometry.coordinates;
  const { mag: magnitude, time: at, place } = properties;
  return { type: 'Quake', at, id, magnitude, latitude, longitude, depth, place };
}
