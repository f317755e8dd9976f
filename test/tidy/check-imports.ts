/** Import directions, doors of dependencies, and cycles. */
import { posix } from 'node:path';
import { doors, layers, type Layer } from './layers.ts';
import { isIn, type SourceFile } from './source-file.ts';
import { importsOf } from './syntax.ts';

/** Imports that the table of layers does not allow. */
export function wrongDirections(files: readonly SourceFile[], table: readonly Layer[] = layers): string[] {
  return files.flatMap((file) => {
    const layer = layerOf(file.path, table);
    return importsOf(file)
      .filter(({ specifier }) => specifier.startsWith('.'))
      .filter(({ specifier, typeOnly }) => !mayImport(layer, targetOf(file, specifier), typeOnly))
      .map(({ specifier, line }) => `${file.path}:${line} may not import ${targetOf(file, specifier)}`);
  });
}

/** Imports of a package from anywhere but its door. */
export function wrongDoors(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter(({ specifier }) => !specifier.startsWith('.'))
      .filter(({ specifier }) => {
        const door = doors.find((one) => fitsPackage(specifier, one.package));
        return door !== undefined && !door.places.some((place) => isIn(file.path, place));
      })
      .map(({ specifier, line }) => `${file.path}:${line} may not import ${specifier}`),
  );
}

/** Cycles among value imports, each told once as the files on it. */
export function cycles(files: readonly SourceFile[]): string[] {
  const edges = new Map(files.map((file) => [file.path, valueTargets(file)]));
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      found.push([...trail.slice(at), path].join(' -> '));
      return;
    }
    if (done.has(path)) return;
    for (const target of edges.get(path) ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const path of edges.keys()) walk(path, []);
  return found;
}

function valueTargets(file: SourceFile): readonly string[] {
  return importsOf(file)
    .filter(({ specifier, typeOnly }) => specifier.startsWith('.') && !typeOnly)
    .map(({ specifier }) => targetOf(file, specifier));
}

function layerOf(path: string, table: readonly Layer[]): Layer | undefined {
  return table
    .filter(({ place }) => isIn(path, place))
    .toSorted((a, b) => b.place.length - a.place.length)
    .at(0);
}

function mayImport(layer: Layer | undefined, target: string, typeOnly: boolean): boolean {
  if (layer === undefined) return false;
  const allowed = [layer.place, ...layer.may, ...(typeOnly ? (layer.types ?? []) : [])];
  return allowed.some((place) => isIn(target, place));
}

function targetOf(file: SourceFile, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(file.path), specifier));
}

function fitsPackage(specifier: string, name: string): boolean {
  return name.endsWith('*') ? specifier.startsWith(name.slice(0, -1)) : isIn(specifier, name);
}
