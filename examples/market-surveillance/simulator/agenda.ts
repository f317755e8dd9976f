/**
 * What happens when: actions in order of time, those of one time in the order they were entered. Time is whole
 * milliseconds and moves only here.
 */
export type Agenda = {
  readonly now: () => number;
  /** Enters an action; one in the past happens now. */
  readonly at: (time: number, action: () => void) => void;
  readonly after: (delay: number, action: () => void) => void;
  /** Does everything due up to and including `end`. */
  readonly run: (end: number) => void;
};

type Entry = { readonly time: number; readonly number: number; readonly action: () => void };

export function createAgenda(start: number): Agenda {
  const heap: Entry[] = [];
  let now = start;
  let entered = 0;

  const at = (time: number, action: () => void): void => {
    push(heap, { time: Math.max(now, Math.round(time)), number: entered, action });
    entered += 1;
  };

  return {
    now: () => now,
    at,
    after: (delay, action) => at(now + delay, action),
    run: (end) => {
      for (let first = heap[0]; first !== undefined && first.time <= end; first = heap[0]) {
        pop(heap);
        now = first.time;
        first.action();
      }
      now = Math.max(now, end);
    },
  };
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.time < b.time || (a.time === b.time && a.number < b.number);
}

/** Adds an entry at the foot of the heap and lets it rise. */
function push(heap: Entry[], entry: Entry): void {
  let index = heap.length;
  heap.push(entry);
  while (index > 0) {
    const above = (index - 1) >> 1;
    const parent = heap[above];
    if (parent === undefined || !isBefore(entry, parent)) break;
    heap[index] = parent;
    index = above;
  }
  heap[index] = entry;
}

/** Takes the first entry away and lets the last one sink from its place. */
function pop(heap: Entry[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let index = 0;
  for (;;) {
    const left = 2 * index + 1;
    const child = firstOf(heap, left, left + 1);
    const below = heap[child];
    if (below === undefined || !isBefore(below, last)) break;
    heap[index] = below;
    index = child;
  }
  heap[index] = last;
}

function firstOf(heap: readonly Entry[], left: number, right: number): number {
  const a = heap[left];
  const b = heap[right];
  return a !== undefined && b !== undefined && isBefore(b, a) ? right : left;
}
