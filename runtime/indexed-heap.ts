/** A binary heap of small integers ordered by due time, which knows where each stands: any can be moved or taken out. */
export class IndexedHeap {
  private readonly heap: number[] = [];
  private dues: Float64Array;
  private places: Int32Array;

  /** @param capacity items are below this number until `grow` */
  constructor(capacity: number) {
    this.dues = new Float64Array(capacity).fill(NaN);
    this.places = new Int32Array(capacity);
  }

  /** The earliest due time; Infinity if there is none. */
  get next(): number {
    const first = this.heap[0];
    return first === undefined ? Infinity : this.due(first);
  }

  /** The item that falls due first; -1 if there is none. */
  get first(): number {
    return this.heap[0] ?? -1;
  }

  /** Due time of an item; NaN if it is not in the heap. */
  due(item: number): number {
    return this.dues[item] as number;
  }

  /** Enters an item, or moves it to another due time. */
  set(item: number, due: number): void {
    const before = this.due(item);
    if (before !== before) {
      this.heap.push(item);
      this.places[item] = this.heap.length - 1;
    }
    this.dues[item] = due;
    this.rise(this.places[item] as number);
    this.sink(this.places[item] as number);
  }

  /** Takes an item out, if it is in. */
  remove(item: number): void {
    const due = this.due(item);
    if (due !== due) return;
    const place = this.places[item] as number;
    this.dues[item] = NaN;
    const last = this.heap.pop() as number;
    if (last === item) return;
    this.heap[place] = last;
    this.places[last] = place;
    this.rise(place);
    this.sink(this.places[last] as number);
  }

  grow(capacity: number): void {
    const dues = new Float64Array(capacity).fill(NaN, this.dues.length);
    dues.set(this.dues);
    this.dues = dues;
    const places = new Int32Array(capacity);
    places.set(this.places);
    this.places = places;
  }

  private rise(from: number): void {
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.before(place, parent)) return;
      this.swap(place, parent);
      place = parent;
    }
  }

  private sink(from: number): void {
    let place = from;
    for (;;) {
      const left = 2 * place + 1;
      if (left >= this.heap.length) return;
      const right = left + 1;
      const child = right < this.heap.length && this.before(right, left) ? right : left;
      if (!this.before(child, place)) return;
      this.swap(place, child);
      place = child;
    }
  }

  private before(one: number, other: number): boolean {
    return this.due(this.heap[one] as number) < this.due(this.heap[other] as number);
  }

  private swap(one: number, other: number): void {
    const a = this.heap[one] as number;
    const b = this.heap[other] as number;
    this.heap[one] = b;
    this.heap[other] = a;
    this.places[b] = one;
    this.places[a] = other;
  }
}
