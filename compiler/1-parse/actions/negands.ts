/** What must not happen: one event or a group, never repeated (language §4.3, §9). */
import type { IterationNode } from 'ohm-js';
import { build, buildAll, buildOptional, type Actions } from '../families.ts';
import type { Workshop } from '../workshop.ts';

export function negandActions(workshop: Workshop): Actions<'negand'> {
  const { span } = workshop;
  return {
    Negand_event(event, loops, name, where) {
      refuseLoops(loops, workshop);
      return {
        kind: 'event-negand',
        event: build('event', event),
        name: buildOptional('identifier', name),
        where: buildOptional('expression', where),
        span: span(this),
      };
    },
    Negand_group(_open, body, within, _close, loops) {
      refuseLoops(loops, workshop);
      return {
        kind: 'group-negand',
        body: build('pattern', body),
        within: buildOptional('expression', within),
        span: span(this),
      };
    },
  };
}

function refuseLoops(loops: IterationNode, { report }: Workshop): void {
  for (const { span } of buildAll('loop', loops)) report.add('negation-takes-no-quantifier', span, {});
}
