/**
 * An event as the engine and the generated rules see it: times and durations in whole microseconds.
 * Members that begin with `$` belong to the engine; the language's field names never do.
 */
export interface EngineEvent {
  /** Position of the event type in the module's list. */
  readonly $type: number;
  /** Event time, in microseconds. */
  readonly $time: number;
  /** For an event that a rule emitted: the two lanes of its identity (see identity.ts); null for an input. */
  readonly $identity: EventIdentity | null;
}

/** The two 32-bit lanes that stand for an emitted event wherever it goes. */
export interface EventIdentity {
  readonly a: number;
  readonly b: number;
}

/** An event that a rule emitted, on its way to listeners and to the rules it feeds. */
export interface EmittedEvent extends EngineEvent {
  readonly $identity: EventIdentity;
  /** Position of the rule in the module's list. */
  readonly $rule: number;
  /** There where the event feeds rules only, and does not leave the detector (`emit local`). */
  readonly $local?: true;
}
