/** What a general rule does with an event of each type: whether it sees it, and in which sub-streams (language §4.1). */
import { block, line, type Code, type FunctionPlan } from '../../ir/module-plan.ts';
import type { Expression, PartitionKey } from '../../ir/typed.ts';
import type { EventTypeId } from '../../ir/types.ts';
import { bare } from '../choose.ts';
import { missing, noNames, type Environment } from '../environment.ts';
import { text } from '../expression-text.ts';
import { handlerName } from '../plan-handlers.ts';
import { eventInterface } from '../type-text.ts';
import type { GeneralContext } from './general-context.ts';

/** Handlers are called with the event and its position in the whole input. */
export function generalHandlers(context: GeneralContext): readonly FunctionPlan[] {
  return context.general.rule.alphabet.map((type) => {
    const event = context.module.events[type] ?? missing('an event type');
    return {
      name: handlerName(type),
      doc: `The rule sees ${event.name}.`,
      parameters: [
        { name: 'e', type: eventInterface(event) },
        { name: 'position', type: 'number' },
      ],
      result: 'void',
      body: [...filters(context, type), ...offers(context, type)],
    };
  });
}

/** `over`: what does not pass is not seen. */
function filters(context: GeneralContext, type: EventTypeId): readonly Code[] {
  const own = context.general.rule.over.filter((one) => one.type === type);
  return own.map(({ where }) =>
    block(`if (!${text(where, ownEnvironment(context, type))})`, [line('return;')], where.span),
  );
}

function offers(context: GeneralContext, type: EventTypeId): readonly Code[] {
  const values = context.general.rule.keys.map((key) => keyValues(key, type));
  const env = ownEnvironment(context, type);
  if (values.some((several) => several.length > 1)) {
    const lists = values.map((several) => `[${several.map((value) => bare(text(value, env))).join(', ')}]`);
    return [line(`this.rule.eventOfKeys(e, rt.keyCombinations([${lists.join(', ')}]), position);`)];
  }
  const keys = values.flatMap((several, i) => several.flatMap((value) => keyLines(value, `key${i}`, env)));
  return [...keys, line(`this.rule.event(e, [${values.map((_, i) => `key${i}`).join(', ')}], position);`)];
}

/** An event with a null key is not seen. */
function keyLines(value: Expression, name: string, env: Environment): readonly Code[] {
  const skip = value.type.kind === 'nullable' ? [block(`if (${name} === null)`, [line('return;')])] : [];
  return [line(`const ${name} = ${bare(text(value, env))};`, value.span), ...skip];
}

function keyValues({ name, of }: PartitionKey, type: EventTypeId): readonly Expression[] {
  const own = of.find((one) => one.type === type);
  return own?.values ?? missing(`a type without the key ${name}`);
}

/** Of the stream of a rule only the event itself can be read. */
function ownEnvironment({ module }: GeneralContext, type: EventTypeId): Environment {
  return {
    module,
    reader: noNames,
    current: { name: 'e', types: [type] },
    locals: new Map(),
    key: () => missing('a key'),
    previous: null,
    params: 'this.params',
    match: { start: '', end: '', count: '', nth: '' },
  };
}
