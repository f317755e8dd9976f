/**
 * The embedding interface: what a host sees of a compiled module (language §7.1).
 *
 * At this border times are milliseconds since the epoch (fractions are microseconds) and durations are
 * milliseconds. Inside, both are whole microseconds.
 */

import type { SourcePlace } from './located.ts';

/** A time as the host writes it: milliseconds, a `Date`, or ISO-8601 text. */
export type TimeInput = number | Date | string;
/** A duration as the host writes it: milliseconds, or text such as `"2s"` or `"1h30min"`. */
export type DurationInput = number | string;

/** An input record: `type` names the event type, the other members are its fields. */
export interface InputRecord {
  readonly type: string;
}

/** An output as the iterator interface gives it; also what `cep run` writes, one JSON object per line. */
export interface Output<Type extends string = string, Data = Readonly<Record<string, unknown>>> {
  readonly type: Type;
  /** Event time or instant of completion, in milliseconds. */
  readonly at: number;
  /** The same for the same input, however it was cut or replayed. */
  readonly id: string;
  /** Name of the rule that emitted it. */
  readonly rule: string;
  readonly data: Data;
}

/** What a listener gets beside the data of an output. */
export interface OutputMeta {
  readonly type: string;
  readonly at: number;
  readonly id: string;
  readonly rule: string;
}

/** An input that did not fit its declaration; nothing of it was applied (language §7.6). */
export interface Refusal {
  readonly type: string;
  /** The field that did not fit; null if the record itself did not (no type, not an object). */
  readonly field: string | null;
  readonly expected: string;
  readonly found: string;
}

/** An event that came later than `lateness` allows; it was not handled. */
export interface LateEvent {
  readonly type: string;
  /** Its time, in milliseconds. */
  readonly at: number;
  /** How far behind the watermark it was, in milliseconds. */
  readonly by: number;
  readonly event: InputRecord;
}

/** A rule that failed at an event or an instant: nothing of it was applied to the rule, all else goes on (language §7.5). */
export interface RuleFailure {
  readonly rule: string;
  /** Time of the event or instant, in milliseconds. */
  readonly at: number;
  /** The event as it was pushed, or as a rule emitted it; null at an instant, where something was due. */
  readonly event: InputRecord | null;
  /** Where in the source; null if that is not known. */
  readonly place: SourcePlace | null;
  /** What was thrown. */
  readonly error: unknown;
}

/** What bounds memory (language §7.4): the runs of one key, the keys of a rule, the matches of one key at one event. */
export type LimitName = 'maxRunsPerKey' | 'maxKeys' | 'maxMatchesPerEvent';

/** What happens to what is too many: the oldest is dropped, or the newest; `error`: the newest, and the rule has failed. */
export type LimitPolicy = 'error' | 'drop-oldest' | 'drop-newest';

/** How many there may be in each rule. A number alone goes with the policy `error`. */
export type Bound = number | { readonly max: number; readonly policy: LimitPolicy };

/** A limit that was reached. */
export interface LimitReached {
  readonly rule: string;
  /** Time of the event or instant, in milliseconds. */
  readonly at: number;
  readonly limit: LimitName;
  readonly max: number;
  readonly policy: LimitPolicy;
  /** The parts of the partition key; for `maxKeys` that of the key that is dropped. */
  readonly key: readonly (string | number | boolean)[];
  /** How many runs, keys or matches were dropped. */
  readonly dropped: number;
}

export interface DetectorOptions<Params = Readonly<Record<string, unknown>>> {
  readonly params?: Partial<Params>;
  /** How late an event may come and still be put in order. Default 0. */
  readonly lateness?: DurationInput;
  /** Called for every late event; without it late events are only counted. */
  readonly onLate?: (late: LateEvent) => void;
  /** Called for every refused input; without it `push` throws an `InputError`. */
  readonly onRefused?: (refusal: Refusal) => void;
  /** Called whenever a rule fails; without it a `RuleError` is thrown when everything has been handled. */
  readonly onError?: (failure: RuleFailure) => void;
  readonly maxRunsPerKey?: Bound;
  readonly maxKeys?: Bound;
  readonly maxMatchesPerEvent?: Bound;
  /** Called whenever a limit is reached. */
  readonly onLimit?: (reached: LimitReached) => void;
}

/** Counters since the detector was created. */
export interface DetectorStats {
  /** Events handled by the rules (inputs that were neither refused, late nor skipped). */
  readonly events: number;
  /** Records of types that the module does not declare. */
  readonly skipped: number;
  readonly late: number;
  readonly refused: number;
  /** Events held back within `lateness` now. */
  readonly heldBack: number;
  readonly outputs: number;
  /** The time up to which everything has acted, in milliseconds; null before the first event. */
  readonly time: number | null;
  readonly rules: readonly {
    readonly name: string;
    readonly outputs: number;
    /** How often the rule has failed. */
    readonly errors: number;
    /** Partial matches open now. */
    readonly runs: number;
    /** Keys with state now. */
    readonly keys: number;
    /** What the runs take up, reckoned by a fixed account of their registers. */
    readonly bytes: number;
    /** How often each limit was reached. */
    readonly limited: Readonly<Record<LimitName, number>>;
  }[];
}

/** One instance of a compiled module. `Outputs` maps output types to their data. */
export interface Detector<
  Input extends InputRecord = InputRecord,
  Outputs extends object = Record<string, unknown>,
> {
  /** Calls `listener` for every output of `type` (`'*'`: of any). Returns a function that takes it away again. */
  on<Type extends keyof Outputs & string>(
    type: Type,
    listener: (data: Outputs[Type], meta: OutputMeta) => void,
  ): () => void;
  on(type: '*', listener: (data: Outputs[keyof Outputs], meta: OutputMeta) => void): () => void;
  /**
   * Handles one event or a batch. A batch is checked whole before any of it is applied.
   * @throws InputError if an event does not fit its declaration and there is no `onRefused`.
   */
  push(events: Input | readonly Input[]): void;
  /** Promises that no event with a time up to and including `time` is still to come: timers up to it act. */
  advanceTo(time: TimeInput): void;
  /** The end of a finite input: held-back events are handled. Deadlines after the last event do not act. */
  flush(): void;
  /** Like `flush`, then moves time to its end: every open deadline acts. */
  drain(): void;
  /** Handles `events` and yields the outputs as they come; ends with `flush`. */
  stream(
    events: Iterable<Input> | AsyncIterable<Input>,
  ): AsyncGenerator<
    { [Type in keyof Outputs & string]: Output<Type, Outputs[Type]> }[keyof Outputs & string]
  >;
  stats(): DetectorStats;
}
