/**
 * Tells events apart that are equal in type, time and key: each gets its ordinal among them (language §4.5).
 * Only the events of the present instant are remembered, and in the usual case only one of them.
 */
export class Ordinals {
  private readonly times: Float64Array;
  private readonly first: unknown[];
  private readonly counts: (Map<unknown, number> | null)[];

  /** @param types how many event types the module has */
  constructor(types: number) {
    this.times = new Float64Array(types).fill(NaN);
    this.first = new Array<unknown>(types).fill(null);
    this.counts = new Array<Map<unknown, number> | null>(types).fill(null);
  }

  /** The ordinal of the next event of `type` at `time` (microseconds) in the sub-stream of `key`. */
  next(type: number, time: number, key: unknown): number {
    if (this.times[type] !== time) {
      this.times[type] = time;
      this.first[type] = key;
      this.counts[type] = null;
      return 0;
    }
    let counts = this.counts[type] ?? null;
    if (counts === null) {
      counts = new Map([[this.first[type], 1]]);
      this.counts[type] = counts;
    }
    const ordinal = counts.get(key) ?? 0;
    counts.set(key, ordinal + 1);
    return ordinal;
  }

  /** The event that got the last ordinal did not happen. */
  giveBack(type: number, time: number, key: unknown): void {
    const counts = this.counts[type] ?? null;
    if (counts !== null) counts.set(key, (counts.get(key) ?? 1) - 1);
    else if (this.times[type] === time) this.times[type] = NaN;
  }
}
