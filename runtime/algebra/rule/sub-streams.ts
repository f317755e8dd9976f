/** The sub-streams of a rule, by key. One of which nothing has to be remembered any more is forgotten. */
import type { KeyPart } from '../../tuple-keys.ts';
import type { RulePlan } from '../rule-plan.ts';
import type { Surroundings } from '../way.ts';
import type { Hindsight } from './history.ts';
import { keyId } from './key-id.ts';
import { SubStream } from './sub-stream.ts';

/** So many are kept before it is worth looking for idle ones. */
const FEW = 64;

export class SubStreams {
  private readonly byId = new Map<unknown, SubStream>();
  private readonly plan: RulePlan;
  private readonly hindsight: Hindsight;
  private sweepAt = FEW;

  constructor(plan: RulePlan) {
    this.plan = plan;
    this.hindsight = hindsightOf(plan);
  }

  get size(): number {
    return this.byId.size;
  }

  /** Those that were met first come first. */
  all(): Iterable<SubStream> {
    return this.byId.values();
  }

  /** That of a key; a new one is not known before it is kept. */
  of(keys: readonly KeyPart[]): SubStream {
    const id = keyId(keys);
    return this.byId.get(id) ?? new SubStream(id, keys, this.hindsight);
  }

  has({ id }: SubStream): boolean {
    return this.byId.has(id);
  }

  drop({ id }: SubStream): void {
    this.byId.delete(id);
  }

  /** Remembers a sub-stream as long as there is anything to remember of it. */
  keep(stream: SubStream, time: number): void {
    if (this.isIdle(stream, time)) {
      this.byId.delete(stream.id);
      return;
    }
    this.byId.set(stream.id, stream);
    if (this.byId.size > this.sweepAt) this.sweep(time);
  }

  /** Forgets those that were only remembered for some time, which has passed. */
  sweep(time: number): void {
    for (const stream of this.byId.values()) if (this.isIdle(stream, time)) this.byId.delete(stream.id);
    this.sweepAt = Math.max(FEW, this.byId.size * 2);
  }

  private isIdle(stream: SubStream, time: number): boolean {
    if (stream.runs.length > 0 || stream.held.length > 0) return false;
    // Whether a later event of the key falls behind can only be told from the greatest so far.
    if (stream.greatest !== -Infinity) return false;
    return !this.isReportRemembered(stream, time) && !stream.history.isNeeded(time);
  }

  private isReportRemembered(stream: SubStream, time: number): boolean {
    const { once, pattern } = this.plan;
    if (once === null || stream.reported === null) return false;
    return once.length === null || time - stream.reported < once.length(pattern.empty, stream);
  }
}

/** What a length may read that is the same for all runs: nothing of the sub-stream. */
const NOWHERE: Surroundings = { keys: [], seen: -1, previous: () => null };

function hindsightOf({ history, pattern }: RulePlan): Hindsight {
  const { lead, empty } = pattern;
  if (lead === null) return { events: history, time: null };
  const length = lead.constant ? lead.length(empty, NOWHERE) : Infinity;
  return { events: history, time: length > 0 ? length : 0 };
}
