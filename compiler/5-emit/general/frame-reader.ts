/** Reading what a run has bound from its frame: one immutable register per name. */
import type { Aggregate, BindingRef } from '../../ir/typed.ts';
import type { BindingId, EventTypeId } from '../../ir/types.ts';
import type { IterationFields, Register, Sight } from '../../ir/general.ts';
import { missing, type Environment, type Reader } from '../environment.ts';
import { propertyKey } from '../property-key.ts';
import { insideType } from '../type-text.ts';
import { typesOnly } from '../types-only.ts';

/** @param frame the variable that holds the frame */
export function frameReader(sight: Sight, frame: string): Reader {
  return new FrameReader(sight, frame);
}

class FrameReader implements Reader {
  private readonly sight: Sight;
  private readonly frame: string;

  constructor(sight: Sight, frame: string) {
    this.sight = sight;
    this.frame = frame;
  }

  whole({ binding, type }: BindingRef, env: Environment): string {
    const seen = this.sight.get(binding) ?? missing('a name that is bound nowhere');
    if (seen.kind === 'iteration') return `(${iterationText(seen.fields, this.frame, env)})`;
    const { register } = seen;
    if (register.holds !== 'event') return `rt.events(${registerText(register, this.frame)})`;
    const event = registerText(register, this.frame);
    if (type.kind === 'nullable') return event;
    return `${typesOnly('(')}${event}${typesOnly(` as ${insideType(type, env.module.events)})`)}`;
  }

  member(): null {
    return null;
  }

  count(binding: BindingId): string | null {
    const list = this.listOf(binding);
    return list === null ? null : `rt.countOf(${list})`;
  }

  end(binding: BindingId, end: 'first' | 'last'): string | null {
    const list = this.listOf(binding);
    return list === null || end === 'first' ? null : `rt.lastOf(${list})`;
  }

  aggregate(_aggregate: Aggregate): string | null {
    return null;
  }

  typesOf({ binding, type }: BindingRef): readonly EventTypeId[] | null {
    const seen = this.sight.get(binding);
    if (seen?.kind === 'register' && seen.register.holds === 'events') return seen.register.binding.types;
    const inner = type.kind === 'nullable' ? type.of : type;
    return inner.kind === 'event' ? inner.types : null;
  }

  private listOf(binding: BindingId): string | null {
    const seen = this.sight.get(binding);
    if (seen?.kind !== 'register' || seen.register.holds === 'event') return null;
    return registerText(seen.register, this.frame);
  }
}

export function registerText({ name }: Register, frame: string): string {
  return `${frame}.${name}`;
}

/** One iteration as a record of the names that it has bound. */
export function iterationText(
  fields: IterationFields,
  frame: string,
  env: Pick<Environment, 'module'>,
): string {
  const members = fields.map(({ name, type, register }) => {
    const value = registerText(register, frame);
    if (register.holds !== 'event') return `${propertyKey(name)}: rt.events(${value})`;
    const proved = type.kind === 'nullable' ? '' : typesOnly(` as ${insideType(type, env.module.events)}`);
    return `${propertyKey(name)}: ${value}${proved}`;
  });
  return `{ ${members.join(', ')} }`;
}
