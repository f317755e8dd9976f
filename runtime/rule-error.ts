/** What a rule could not do, as the host is told of it (language §7.5). */
import type { RuleFailure } from './api.ts';
import type { EmittedEvent, EngineEvent } from './event.ts';
import { toMillis } from './intake/times.ts';
import { LocatedError } from './located.ts';
import type { CompiledModule, Failure } from './program.ts';

/** Thrown if there is no `onError`. */
export class RuleError extends Error {
  readonly failure: RuleFailure;

  constructor(failure: RuleFailure) {
    const { rule, event, place, error } = failure;
    const where = place === null ? '' : `, line ${place.line}`;
    const what = event === null ? 'what was due' : event.type;
    super(`rule ${rule}${where}: ${messageOf(error)} (${what} at ${failure.at})`, { cause: error });
    this.name = 'RuleError';
    this.failure = failure;
  }
}

/** @param inputOf the record that an input event was made of */
export function failureOf(
  { rules, outputs }: CompiledModule,
  { rule, time, event, error }: Failure,
  inputOf: (event: EngineEvent) => RuleFailure['event'],
): RuleFailure {
  const isLocated = error instanceof LocatedError;
  return {
    rule: rules[rule] ?? '',
    at: toMillis(time),
    event: event === null ? null : (emittedOf(outputs, event) ?? inputOf(event)),
    place: isLocated ? error.place : null,
    error: isLocated ? error.cause : error,
  };
}

function emittedOf(outputs: CompiledModule['outputs'], event: EngineEvent): RuleFailure['event'] {
  const type = outputs[event.$type] ?? null;
  return type === null || !isEmitted(event) ? null : { ...type.data(event), type: type.name };
}

function isEmitted(event: EngineEvent): event is EmittedEvent {
  return event.$identity !== null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
