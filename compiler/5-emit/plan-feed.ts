/** How a rule sees what the rules before it emit. */
import { block, line, type Code, type FunctionPlan } from '../ir/module-plan.ts';
import type { MatchRule } from '../ir/typed.ts';
import type { ModuleScope } from './environment.ts';
import { handlerName } from './plan-handlers.ts';
import { eventInterface } from './type-text.ts';
import { typesOnly } from './types-only.ts';

/** A rule that is fed by others sees what they have emitted at the present event or instant. */
export function planFeed({ alphabet }: MatchRule, { events }: ModuleScope): readonly FunctionPlan[] {
  const fed = alphabet.flatMap((type) => {
    const event = events[type];
    return event?.origin === 'emitted' ? [event] : [];
  });
  if (fed.length === 0) return [];
  const cases: readonly Code[] = fed.map((event) =>
    block(`case ${event.id}:`, [
      line(`this.${handlerName(event.id)}(e${typesOnly(` as unknown as ${eventInterface(event)}`)}, at);`),
      line('break;'),
    ]),
  );
  return [
    {
      name: 'feed',
      doc: 'What the rules before this one have emitted, in order.',
      parameters: [
        { name: 'count', type: 'number' },
        { name: 'position', type: 'number' },
      ],
      result: 'void',
      body: [
        block('for (let i = 0; i < count; i += 1)', [
          line('const e = this.host.derived[i];'),
          line('const at = position + (i + 1) * rt.DERIVED_STEP;'),
          block('switch (e.$type)', cases),
        ]),
      ],
    },
  ];
}
