/**
 * Several sources as one, in order of time. Within a source the order stays as it is, even where times go back;
 * at equal times the source named first comes first. A line that moves time comes after all events of its time.
 */
import { noEvent, noProblem, type Cursor, type EventRecord, type Step } from './cursor.ts';

/** The time of an event, or of a line that moves time, in any one unit; null where there is none. */
export interface Timing {
  ofEvent(event: EventRecord): number | null;
  ofAdvance(time: number | string): number | null;
}

export function mergeByTime(cursors: readonly Cursor[], timing: Timing): Cursor {
  const [only] = cursors;
  return cursors.length === 1 && only !== undefined ? only : new MergedCursor(cursors, timing);
}

/** One source with the item that is next in it. */
interface Head {
  readonly cursor: Cursor;
  /** Null: the next item has not been looked at. */
  step: Exclude<Step, 'drained'> | null;
  /** Time of that item; an item without a time follows the one before it. */
  time: number;
}

class MergedCursor implements Cursor {
  event = noEvent;
  advanceTo: number | string = 0;
  problem = noProblem;
  name = '';
  line = 0;
  readonly #timing: Timing;
  readonly #cursors: readonly Cursor[];
  #heads: readonly Head[];
  /** The source that must read before the next item can be chosen. */
  #hungry: Head | null = null;

  constructor(cursors: readonly Cursor[], timing: Timing) {
    this.#timing = timing;
    this.#cursors = cursors;
    this.#heads = cursors.map((cursor) => ({ cursor, step: null, time: Number.NEGATIVE_INFINITY }));
  }

  step(): Step {
    let first: Head | null = null;
    for (const head of this.#heads) {
      if (head.step === null && !this.#look(head)) {
        this.#hungry = head;
        return 'drained';
      }
      if (first === null || isBefore(head, first)) first = head;
    }
    return first === null ? 'drained' : this.#take(first);
  }

  async fill(): Promise<boolean> {
    const hungry = this.#hungry;
    if (hungry === null) return false;
    this.#hungry = null;
    if (!(await hungry.cursor.fill())) this.#heads = this.#heads.filter((head) => head !== hungry);
    return this.#heads.length > 0;
  }

  async close(): Promise<void> {
    for (const cursor of this.#cursors) await cursor.close();
  }

  /** Looks at the next item of a source; false if it must read first. */
  #look(head: Head): boolean {
    const { cursor } = head;
    const step = cursor.step();
    if (step === 'drained') return false;
    head.step = step;
    if (step === 'event') head.time = this.#timing.ofEvent(cursor.event) ?? head.time;
    if (step === 'advance') head.time = this.#timing.ofAdvance(cursor.advanceTo) ?? head.time;
    return true;
  }

  #take(head: Head): Step {
    const { cursor, step } = head;
    this.event = cursor.event;
    this.advanceTo = cursor.advanceTo;
    this.problem = cursor.problem;
    this.name = cursor.name;
    this.line = cursor.line;
    head.step = null;
    return step ?? 'drained';
  }
}

/** Whether `head` comes before `other`, which stands before it in the list. */
function isBefore(head: Head, other: Head): boolean {
  if (head.time !== other.time) return head.time < other.time;
  return other.step === 'advance' && head.step !== 'advance';
}
