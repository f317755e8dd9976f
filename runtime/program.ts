/**
 * What a compiled module gives the engine, and what the engine gives it: the interface between generated code and
 * runtime. A change here is a change of `ABI_VERSION`.
 */
import type { Agenda } from './agenda.ts';
import type { EmittedEvent, EngineEvent } from './event.ts';
import type { Identity } from './identity.ts';
import type { RawRecord } from './intake/fields.ts';
import type { LimitHit, Limits } from './limits.ts';

/** Version of this interface; a module compiled for another one is refused. */
export const ABI_VERSION = 1;

/** How much further in the input each event stands that an event or instant caused; a power of two, so exact. */
export const DERIVED_STEP = 2 ** -20;

/** An event type that the host may push. */
export interface InputType {
  readonly name: string;
  /**
   * Checks a record and turns it into an event.
   * @param time event time in microseconds for a type without a `@time` field
   * @throws InputError
   */
  readonly read: (record: RawRecord, time: number) => EngineEvent;
  /** True if the type has a `@time` field. */
  readonly timed: boolean;
  /** The value of the `@order` field, for a type that has one. */
  readonly order?: (event: EngineEvent) => number;
}

/** An event type that rules emit. */
export interface OutputType {
  readonly name: string;
  /** The fields as the host sees them: times and durations in milliseconds. */
  readonly data: (event: EmittedEvent) => Readonly<Record<string, unknown>>;
  /** True if every `emit` of it is local, so that none ever leaves the detector. */
  readonly local: boolean;
}

export interface ParamType {
  readonly name: string;
  /** Checks a value of the host. @throws InputError */
  readonly read: (value: unknown) => unknown;
  /** The value in the source, ready to use; absent if the host has to give one. */
  readonly initial?: unknown;
}

/** A compiled module: constant, shared by all its detectors. */
export interface CompiledModule {
  readonly abi: number;
  readonly name: string;
  readonly inputs: readonly InputType[];
  /** Indexed by event type; null for types that no rule emits. */
  readonly outputs: readonly (OutputType | null)[];
  readonly params: readonly ParamType[];
  /** Names of the rules, by their number. */
  readonly rules: readonly string[];
  /** One detector's rules. `params` are the checked values in the order of `params`. */
  readonly create: (host: RuleHost, params: readonly unknown[]) => Program;
}

/** What a rule could not do: an event, or what was due at an instant, had no effect on it (language §7.5). */
export interface Failure {
  /** Number of the rule. */
  readonly rule: number;
  /** Microseconds. */
  readonly time: number;
  /** Null at an instant. */
  readonly event: EngineEvent | null;
  /** What was thrown. */
  readonly error: unknown;
}

/** What rules may use of the detector they live in. */
export interface RuleHost {
  readonly agenda: Agenda;
  /** Scratch space for hashing; whoever uses it loads it first. */
  readonly identity: Identity;
  /** Hands over what a rule emits at the event or instant that is handled now. */
  emit(event: EmittedEvent): void;
  /** Tells of something that was thrown in a rule, which has gone on without it. */
  fail(failure: Failure): void;
  /** Bounds on what a rule keeps. */
  readonly limits: Limits;
  /** Tells of a bound that was reached. @param time microseconds @param event null at an instant */
  limited(rule: number, time: number, event: EngineEvent | null, hit: LimitHit): void;
  /** Everything before this time has acted, in microseconds. */
  readonly now: number;
  /** The last time that the input speaks of, in microseconds, once it has ended (`drain`); Infinity until then. */
  readonly inputEnd: number;
  /** What the earlier rules have emitted at this event or instant, in order. */
  readonly derived: readonly EmittedEvent[];
}

/** The rules of one detector. */
export interface Program {
  /**
   * One input event: every rule sees it in order, and what the rules before it derived (language §4.5).
   * @param position of the event in the whole input; what it causes comes `DERIVED_STEP` further each
   */
  handle(event: EngineEvent, position: number): void;
  /** All deadlines at this instant, in microseconds, rule by rule. */
  fire(instant: number, position: number): void;
  readonly rules: readonly RuleState[];
}

/** What the engine reports about a rule. */
export interface RuleState {
  /** Partial matches open now. */
  runs(): number;
  /** Keys with state now. */
  keyCount(): number;
  /** What the runs take up, by a fixed account. */
  bytes(): number;
}
