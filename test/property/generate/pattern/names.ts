/** Names as they look from other places than where they are bound (language §4.3, bindings). */
import type { Name } from '../expression/scope.ts';

/** From behind a loop that takes so many iterations at least: a list, flat where loops nest. */
export function underLoop(names: readonly Name[], minimum: number): readonly Name[] {
  return names.map((name): Name => {
    switch (name.shape) {
      case 'one':
        return { ...name, shape: 'list', minimum };
      case 'optional':
        return { ...name, shape: 'list', minimum: 0 };
      default:
        return { ...name, minimum: name.minimum * minimum };
    }
  });
}

/** From where the part that binds them may have been left out. */
export function maybeUnbound(names: readonly Name[]): readonly Name[] {
  return names.map((name): Name =>
    name.shape === 'one' ? { ...name, shape: 'optional' } : { ...name, minimum: 0 },
  );
}

/** While the pattern is under way: what every first event binds is there. */
export function underWay(names: readonly Name[], starts: readonly Name[]): readonly Name[] {
  return names.flatMap((name) =>
    starts.some((one) => one.name === name.name) ? [name] : maybeUnbound([name]),
  );
}

/** Behind branches of which one was taken. */
export function fromBranches(branches: readonly (readonly Name[])[]): readonly Name[] {
  const merged = new Map<string, Name>();
  for (const name of branches.flat()) {
    const isEverywhere = branches.every((branch) => branch.some((one) => one.name === name.name));
    const [here = name] = isEverywhere ? [name] : maybeUnbound([name]);
    const before = merged.get(name.name);
    merged.set(name.name, before === undefined ? here : weaker(before, here));
  }
  return [...merged.values()];
}

function weaker(one: Name, other: Name): Name {
  const minimum = Math.min(one.minimum, other.minimum);
  return one.shape === 'optional' ? { ...one, minimum } : { ...other, minimum };
}
