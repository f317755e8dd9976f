/** `limit n per D by f` (language §4.6): an output is dropped if so many of its group lie in (t - D, t]. */

export class FirstOutputs {
  /** What went out and still counts, in order. */
  private readonly passed: { readonly time: number; readonly group: string }[] = [];
  private readonly counts = new Map<string, number>();
  private readonly most: number;

  /** @param most how many may lie in the length */
  constructor(most: number) {
    this.most = most;
  }

  /** Whether an output may go out at a time; then it counts. Times do not fall. */
  admits(group: string, time: number, length: number): boolean {
    this.forget(time - length);
    const count = this.counts.get(group) ?? 0;
    if (count >= this.most) return false;
    this.counts.set(group, count + 1);
    this.passed.push({ time, group });
    return true;
  }

  private forget(until: number): void {
    let over = 0;
    for (const { time, group } of this.passed) {
      if (time > until) break;
      over += 1;
      const left = (this.counts.get(group) ?? 0) - 1;
      if (left > 0) this.counts.set(group, left);
      else this.counts.delete(group);
    }
    if (over > 0) this.passed.splice(0, over);
  }
}
