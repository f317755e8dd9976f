/**
 * What a loop has taken, or its iterations, as an immutable list that grows at its end: branches of a run share what
 * they have in common, and giving up an iteration is going back to an older cell.
 */
export interface Cell<Item> {
  readonly before: Cell<Item> | null;
  readonly item: Item;
  readonly count: number;
}

export function append<Item>(before: Cell<Item> | null, item: Item): Cell<Item> {
  return { before, item, count: before === null ? 1 : before.count + 1 };
}

/** What an iteration may have bound. */
export function appendIfAny<Item>(before: Cell<Item> | null, item: Item | null): Cell<Item> | null {
  return item === null ? before : append(before, item);
}

/** The items of both, those of `before` first. */
export function appendAll<Item>(before: Cell<Item> | null, more: Cell<Item> | null): Cell<Item> | null {
  if (before === null) return more;
  return events(more).reduce<Cell<Item>>(append, before);
}

/** The items of a list, first to last. */
export function events<Item>(last: Cell<Item> | null): Item[] {
  if (last === null) return [];
  const list = new Array<Item>(last.count);
  let cell: Cell<Item> | null = last;
  for (let i = last.count - 1; cell !== null; i -= 1) {
    list[i] = cell.item;
    cell = cell.before;
  }
  return list;
}

export function lastOf<Item>(list: Cell<Item> | null): Item | null {
  return list === null ? null : list.item;
}

export function countOf<Item>(list: Cell<Item> | null): number {
  return list === null ? 0 : list.count;
}
