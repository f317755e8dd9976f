/**
 * The engine around the generated rules: events in, time forward, outputs out. It knows nothing of any rule; the
 * order in which things happen is decided here and in the generated `handle` and `fire` (language §4.4, §4.5, §7.2).
 */
import { Agenda, END_OF_TIME } from './agenda.ts';
import type {
  Detector,
  DetectorOptions,
  DetectorStats,
  InputRecord,
  Output,
  Refusal,
  TimeInput,
} from './api.ts';
import type { EmittedEvent, EngineEvent } from './event.ts';
import { Identity } from './identity.ts';
import { isRecord, member, type RawRecord } from './intake/fields.ts';
import { describe, InputError } from './intake/input-error.ts';
import { readParams } from './intake/params.ts';
import { durationOption, timeArgument, timeFrom, toMillis } from './intake/times.ts';
import { asOutput, Outputs, type AnyListener } from './outputs.ts';
import { LimitError, readLimits, type LimitHit, type Limits } from './limits.ts';
import {
  ABI_VERSION,
  type CompiledModule,
  type Failure,
  type InputType,
  type Program,
  type RuleHost,
} from './program.ts';
import { ReorderBuffer, type Held } from './reorder.ts';
import { RuleCounts } from './rule-counts.ts';
import { failureOf, RuleError } from './rule-error.ts';
import { arrivalTime } from './wall-clock.ts';

/** Creates a detector of a compiled module; the generated factories call this. */
export function createDetector(module: CompiledModule, options: DetectorOptions = {}): Detector {
  return new Engine(module, options);
}

class Engine implements Detector, RuleHost {
  readonly agenda = new Agenda();
  readonly identity = new Identity();
  readonly derived: EmittedEvent[] = [];
  now = -Infinity;
  inputEnd = Infinity;
  readonly limits: Limits;
  private readonly module: CompiledModule;
  private readonly options: DetectorOptions;
  private readonly inputs: ReadonlyMap<string, InputType>;
  private readonly program: Program;
  private readonly outputs: Outputs;
  private readonly held: ReorderBuffer;
  private readonly lateness: number;
  /** Whether the module has an `@order`: then events are held back until no other one of their time can come. */
  private readonly isOrdered: boolean;
  /** Whether events are held back at all. */
  private readonly holdsBack: boolean;
  /** The latest time of any event so far. */
  private latest = -Infinity;
  /** No event with a time up to and including this one is taken any more (`advanceTo`). */
  private closed = -Infinity;
  /** Events and instants so far: the position of the present one. */
  private position = 0;
  /** What the event that is handled now was made of. */
  private record: InputRecord | null = null;
  private readonly counts = { events: 0, skipped: 0, late: 0, refused: 0, outputs: 0 };
  private readonly byRule: readonly RuleCounts[];

  constructor(module: CompiledModule, options: DetectorOptions) {
    if (module.abi !== ABI_VERSION) {
      throw new RangeError(
        `module ${module.name} was compiled for interface ${module.abi} of the runtime, this is ${ABI_VERSION}: compile it again`,
      );
    }
    this.module = module;
    this.options = options;
    this.lateness = durationOption('lateness', options.lateness ?? 0);
    this.inputs = new Map(module.inputs.map((input) => [input.name, input]));
    this.isOrdered = module.inputs.some(({ order }) => order !== undefined);
    this.holdsBack = this.isOrdered || this.lateness > 0;
    this.held = new ReorderBuffer(this.isOrdered ? (held) => this.orderOf(held) : null);
    this.outputs = new Outputs(module);
    this.byRule = module.rules.map((name) => new RuleCounts(name));
    this.limits = readLimits(options);
    this.program = module.create(this, readParams(module, options.params ?? {}));
  }

  on(type: string, listener: unknown): () => void {
    // The typed overloads of `Detector` have checked the listener against the type's data.
    return this.outputs.listen(type, listener as AnyListener);
  }

  push(events: InputRecord | readonly InputRecord[]): void {
    if (Array.isArray(events)) {
      const batch = (events as readonly InputRecord[]).map((record) => ({
        record,
        event: this.read(record),
      }));
      for (const { record, event } of batch) if (event !== null) this.accept(event, record);
    } else {
      const event = this.read(events as InputRecord);
      if (event !== null) this.accept(event, events as InputRecord);
    }
    this.outputs.deliver();
  }

  advanceTo(time: TimeInput): void {
    const instant = timeArgument('advanceTo', time);
    this.handleHeld(instant);
    this.closed = Math.max(this.closed, instant);
    this.act(instant);
    this.outputs.deliver();
  }

  flush(): void {
    this.handleHeld(Infinity);
    // One more event of the last time comes behind those that have been handled, unless it might belong before them.
    this.closed = Math.max(this.closed, this.isOrdered ? this.latest : this.latest - 1);
    this.outputs.deliver();
  }

  drain(): void {
    this.handleHeld(Infinity);
    if (this.closed < Infinity) this.endInput(Math.max(this.closed, this.latest));
    this.act(END_OF_TIME);
    this.outputs.deliver();
  }

  async *stream(events: Iterable<InputRecord> | AsyncIterable<InputRecord>): AsyncGenerator<Output> {
    let pending: Output[] = [];
    const stop = this.outputs.listen('*', (data, meta) => pending.push(asOutput(data, meta)));
    try {
      for await (const event of events) {
        this.push(event);
        if (pending.length > 0) {
          const ready = pending;
          pending = [];
          yield* ready;
        }
      }
      this.flush();
      yield* pending;
    } finally {
      stop();
    }
  }

  stats(): DetectorStats {
    return {
      ...this.counts,
      heldBack: this.held.size,
      time: this.now === -Infinity ? null : toMillis(this.now),
      rules: this.byRule.map(({ name, outputs, errors, limited }, i) => ({
        name,
        outputs,
        errors,
        runs: this.program.rules[i]?.runs() ?? 0,
        keys: this.program.rules[i]?.keyCount() ?? 0,
        bytes: this.program.rules[i]?.bytes() ?? 0,
        limited: { ...limited },
      })),
    };
  }

  // --- what rules may use ---------------------------------------------------------------------------

  emit(event: EmittedEvent): void {
    this.derived.push(event);
    if (event.$local === true) return;
    this.counts.outputs += 1;
    this.countsOf(event.$rule).outputs += 1;
    this.outputs.add(event);
  }

  fail(failure: Failure): void {
    this.countsOf(failure.rule).errors += 1;
    const { onError } = this.options;
    const told = failureOf(this.module, failure, () => this.record);
    if (onError === undefined) this.outputs.fail(new RuleError(told));
    else this.outputs.notify(() => onError(told));
  }

  limited(rule: number, time: number, event: EngineEvent | null, hit: LimitHit): void {
    const { key, dropped, limit } = hit;
    const { name, max, policy } = limit;
    const counts = this.countsOf(rule);
    counts.limited[name] += 1;
    const reached = { rule: counts.name, at: toMillis(time), limit: name, max, policy, key, dropped };
    const { onLimit } = this.options;
    if (onLimit !== undefined) this.outputs.notify(() => onLimit(reached));
    if (policy === 'error') this.fail({ rule, time, event, error: new LimitError(hit) });
  }

  private countsOf(rule: number): RuleCounts {
    const counts = this.byRule[rule];
    if (counts === undefined) throw new Error(`there is no rule ${rule}`);
    return counts;
  }

  // --- events ---------------------------------------------------------------------------------------

  /** The record as an event; null if it was skipped or refused. */
  private read(record: InputRecord): EngineEvent | null {
    try {
      return this.readChecked(record);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.counts.refused += 1;
      if (this.options.onRefused === undefined) throw error;
      this.options.onRefused(error.refusal);
      return null;
    }
  }

  private readChecked(record: unknown): EngineEvent | null {
    if (!isRecord(record)) throw refusal('input', null, 'an event record', record);
    const { type } = record;
    if (typeof type !== 'string') throw refusal('input', 'type', 'the name of an event type', type);
    const input = this.inputs.get(type);
    if (input === undefined) {
      this.counts.skipped += 1;
      return null;
    }
    return input.read(record, input.timed ? 0 : timeOfEnvelope(record, type));
  }

  private accept(event: EngineEvent, record: InputRecord): void {
    const time = event.$time;
    const watermark = Math.max(this.closed + 1, this.latest - this.lateness);
    if (time < watermark) {
      this.countLate(event, record, watermark);
      return;
    }
    if (time > this.latest) this.latest = time;
    if (!this.holdsBack) {
      this.handle(event, record);
      return;
    }
    this.held.add(event, record);
    // Nothing can come any more before the first of these times, so nothing up to the second.
    const open = this.latest - this.lateness;
    const passed = open - 1;
    this.handleHeld(this.isOrdered ? passed : open);
    this.act(passed);
  }

  private orderOf({ event, record }: Held): number | null {
    const order = this.inputs.get(record.type)?.order?.(event) ?? null;
    return Number.isNaN(order) ? null : order;
  }

  private countLate(event: EngineEvent, record: InputRecord, watermark: number): void {
    this.counts.late += 1;
    const { $time } = event;
    const late = { type: record.type, at: toMillis($time), by: toMillis(watermark - $time), event: record };
    this.outputs.attempt(() => this.options.onLate?.(late));
  }

  private handleHeld(limit: number): void {
    for (let held = this.held.next(limit); held !== null; held = this.held.next(limit))
      this.handle(held.event, held.record);
  }

  private handle(event: EngineEvent, record: InputRecord): void {
    if (event.$time > this.now) this.act(event.$time - 1);
    this.now = event.$time;
    this.record = record;
    this.counts.events += 1;
    this.position += 1;
    this.program.handle(event, this.position);
    if (this.derived.length > 0) this.derived.length = 0;
  }

  // --- time -----------------------------------------------------------------------------------------

  /** Nothing comes any more. Rules learn it at the last time that the input speaks of, behind what is due then. */
  private endInput(time: number): void {
    this.act(time);
    this.inputEnd = time;
    this.closed = Infinity;
    this.fire(time);
  }

  /** Every deadline up to and including `limit` acts, in order of time. */
  private act(limit: number): void {
    for (let due = this.agenda.next; due <= limit; due = this.agenda.next) {
      if (due < END_OF_TIME) this.now = Math.max(this.now, due);
      this.fire(due);
    }
    if (limit > this.now && limit < END_OF_TIME) this.now = limit;
  }

  private fire(instant: number): void {
    this.position += 1;
    this.program.fire(instant, this.position);
    if (this.derived.length > 0) this.derived.length = 0;
  }
}

function refusal(type: string, field: string | null, expected: string, value: unknown): InputError {
  const problem: Refusal = { type, field, expected, found: describe(value) };
  return new InputError(problem);
}

/** The time of an event whose type has no `@time` field: `at` of its envelope, else its arrival. */
function timeOfEnvelope(record: RawRecord, type: string): number {
  const at = member(record, 'at');
  if (at === undefined) return arrivalTime();
  const time = timeFrom(at);
  if (time === time) return time;
  throw refusal(type, 'at', 'a time (milliseconds, a Date or ISO-8601 text)', at);
}
