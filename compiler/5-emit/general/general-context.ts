/** What the plans of one general rule's parts share. */
import type { GeneralRule, Placed, Sight } from '../../ir/general.ts';
import type { EventTypeId } from '../../ir/types.ts';
import { missing, type Environment, type ModuleScope } from '../environment.ts';
import { eventUnion, insideType } from '../type-text.ts';
import { typesOnly } from '../types-only.ts';
import { frameReader } from './frame-reader.ts';

export interface GeneralContext {
  readonly module: ModuleScope;
  readonly general: GeneralRule;
}

/** Names of the variables that a function of the rule has: the event under test, the frame, what is around both. */
export const EVENT = 'e';
export const FRAME = 'f';
export const AROUND = 'k';
export const FACTS = 'm';

/** Name of the interface of the rule's frames. */
export function frameName({ general }: GeneralContext): string {
  return `Frame${general.rule.id}$`;
}

/** The environment of an expression that reads a frame. Params are those of the constructor around it. */
export function frameEnvironment({ module, general }: GeneralContext, sight: Sight): Environment {
  const { keys } = general.rule;
  return {
    module,
    reader: frameReader(sight, FRAME),
    current: null,
    locals: new Map(),
    key: (index) => {
      const type = insideType(keys[index]?.type ?? missing('a key'), module.events);
      return `${typesOnly('(')}${AROUND}.keys[${index}]${typesOnly(` as ${type})`)}`;
    },
    previous: null,
    params: 'params',
    match: {
      start: `${FACTS}.start`,
      end: `${FACTS}.end`,
      count: `${FACTS}.count`,
      nth: `${FACTS}.nth`,
    },
  };
}

/** The same for a condition over an event of some types. */
export function testEnvironment(
  context: GeneralContext,
  { sight }: Placed,
  types: readonly EventTypeId[],
): Environment {
  const union = eventUnion(context.module.events, types);
  return {
    ...frameEnvironment(context, sight),
    current: { name: EVENT, types },
    previous: (distance) =>
      `${typesOnly('(')}${AROUND}.previous(${EVENT}, ${distance})${typesOnly(` as ${union} | null)`)}`,
  };
}
