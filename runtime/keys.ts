/**
 * The keys of a partitioned rule as dense small integers, so that all other state can live in flat columns.
 * A key has an id only while something refers to it: an idle key costs nothing.
 */
export class Keys<Key> {
  private readonly ids = new Map<Key, number>();
  private readonly values: (Key | undefined)[] = [];
  private references = new Int32Array(16);
  private readonly free: number[] = [];

  /** How many keys are in use. */
  get size(): number {
    return this.ids.size;
  }

  /** One more than the largest id ever given. */
  get capacity(): number {
    return this.values.length;
  }

  /** The id of a key that is in use, else -1. */
  find(key: Key): number {
    return this.ids.get(key) ?? -1;
  }

  /** The id of a key; a new key gets one. Does not count as a reference. */
  open(key: Key): number {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.free.pop() ?? this.values.length;
    this.values[id] = key;
    this.ids.set(key, id);
    if (id >= this.references.length) {
      const wider = new Int32Array(this.references.length * 2);
      wider.set(this.references);
      this.references = wider;
    }
    this.references[id] = 0;
    return id;
  }

  retain(id: number): void {
    this.references[id] = (this.references[id] ?? 0) + 1;
  }

  /** Takes a reference away; with the last one the key is forgotten. */
  release(id: number): void {
    const left = (this.references[id] ?? 0) - 1;
    this.references[id] = left;
    if (left > 0) return;
    const key = this.values[id];
    if (key !== undefined) this.ids.delete(key);
    this.values[id] = undefined;
    this.free.push(id);
  }

  /** How many references a key has. */
  held(id: number): number {
    return this.references[id] ?? 0;
  }

  /** The id of the key that has been in use longest; -1 if none is. */
  oldest(): number {
    const [first] = this.ids.values();
    return first ?? -1;
  }

  parts(id: number): readonly Key[] {
    return [this.value(id)];
  }

  /** The key with this id, which must be in use. */
  value(id: number): Key {
    const key = this.values[id];
    if (key === undefined) throw new Error(`key id ${id} is not in use`);
    return key;
  }
}
