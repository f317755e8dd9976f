/** The interface of a rule's frames: a member per register. */
import type { Register } from '../../ir/general.ts';
import type { InterfacePlan } from '../../ir/module-plan.ts';
import { eventUnion, insideType } from '../type-text.ts';
import { frameName, type GeneralContext } from './general-context.ts';

export function frameInterface(context: GeneralContext): InterfacePlan {
  const { rule, registers } = context.general;
  const hasLevels = registers.some(({ name }) => /\$\d+$/.test(name));
  return {
    name: frameName(context),
    extends: 'rt.Frame',
    doc: [
      `What a run of ${rule.name} has bound, null where it is not.`,
      hasLevels ? 'Behind a $ stands the loop of whose present iteration it is.' : '',
    ]
      .join(' ')
      .trimEnd(),
    fields: registers.map((register) => ({
      name: register.name,
      type: `${registerType(register, context)} | null`,
    })),
  };
}

function registerType({ holds, binding, fields }: Register, { module }: GeneralContext): string {
  switch (holds) {
    case 'event':
      return eventUnion(module.events, binding.types);
    case 'events':
      return `rt.Cell<${eventUnion(module.events, binding.types)}>`;
    case 'iterations':
      return `rt.Cell<${insideType({ kind: 'iteration', names: fields }, module.events)}>`;
  }
}
