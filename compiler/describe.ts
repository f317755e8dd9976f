/** What a compiled module takes and gives, as plain data: for command lines, editors and documentation. */
import type { TypedModule } from './ir/typed.ts';
import type { EventType, ValueType } from './ir/types.ts';

export interface ModuleDescription {
  readonly name: string;
  readonly doc: string;
  /** All event types: inputs, timers, and what rules emit. */
  readonly events: readonly EventType[];
  readonly params: readonly ParamDescription[];
  readonly rules: readonly RuleDescription[];
}

export interface ParamDescription {
  readonly name: string;
  readonly type: ValueType;
  /** True if the host has to give a value. */
  readonly required: boolean;
  readonly doc: string;
}

export interface RuleDescription {
  readonly name: string;
  readonly doc: string;
  /** Names of the types that the rule emits. */
  readonly emits: readonly string[];
}

export function describe(module: TypedModule): ModuleDescription {
  const nameOf = (type: number): string => module.events[type]?.name ?? '';
  return {
    name: module.name,
    doc: module.doc,
    events: module.events,
    params: module.params.map(({ name, type, initial, doc }) => ({
      name,
      type,
      required: initial === null,
      doc,
    })),
    rules: module.rules.map((rule) => ({
      name: rule.name,
      doc: rule.doc,
      emits: [...rule.emits, ...(rule.timeout === null ? [] : [rule.timeout])].map((emit) =>
        nameOf(emit.event),
      ),
    })),
  };
}
