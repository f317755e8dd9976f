/** Follows the patterns of a module: one event after the other that they name, and the silences in between. */
import { pick, type Draw } from '../draw.ts';
import type { ModuleModel, ScriptItem } from '../model.ts';
import { satisfying, type Bound } from './satisfy.ts';

/** An event that some pattern asks for next. */
export interface Wanted {
  readonly type: string;
  /** Milliseconds of silence before it. */
  readonly pause: number;
  /** Values that make it fit; fields that are not here may have any. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly name: string | null;
}

export interface Script {
  /** Null where there is nothing to follow. */
  readonly next: (draw: Draw) => Wanted | null;
  /** Tells what an event that was wanted became. */
  readonly took: (wanted: Wanted, fields: Readonly<Record<string, unknown>>) => void;
}

export function scriptOf(module: ModuleModel): Script {
  const isInput = (name: string): boolean => module.inputs.some((type) => type.name === name);
  const items = module.rules
    .flatMap(({ script }) => script)
    .filter((one) => one.kind === 'pause' || one.types.some(isInput));
  const bound = new Map<string, Readonly<Record<string, unknown>>>();
  let place = 0;
  return {
    next: (draw) => {
      let pause = 0;
      for (let tried = 0; tried < items.length; tried += 1) {
        const item = items[place % items.length];
        place += 1;
        if (item?.kind === 'pause') pause += item.length;
        if (item?.kind === 'event') return wantedBy(item, pause, module, bound, draw);
      }
      return null;
    },
    took: ({ name }, fields) => {
      if (name !== null) bound.set(name, fields);
    },
  };
}

function wantedBy(
  item: Extract<ScriptItem, { kind: 'event' }>,
  pause: number,
  module: ModuleModel,
  bound: Bound,
  draw: Draw,
): Wanted | null {
  const types = module.inputs.filter(({ name }) => item.types.includes(name));
  const type = pick(draw, types);
  if (type === undefined) return null;
  // Now and then an event does not fit, though its type does.
  const values = draw(6) === 5 ? {} : satisfying(item, type, bound);
  return { type: type.name, pause, values, name: item.name };
}
