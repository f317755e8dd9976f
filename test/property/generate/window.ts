/** `within` on a rule. */
import type { Gate } from '../constructs/gate.ts';
import { pick, pickWeighted, type Draw } from './draw.ts';
import type { Built } from './pattern/node.ts';
import type { Workshop } from './pattern/workshop.ts';
import { durationText } from './value-type.ts';

export type WindowKind = 'time' | 'events' | 'field' | 'forever' | 'none';

/** @param rising whether every type has the field that never falls */
export function chooseWindowKind(draw: Draw, gate: Gate, rising: boolean): WindowKind {
  return (
    pickWeighted<WindowKind>(draw, [
      { weight: 6, value: 'time' },
      { weight: gate.weight('within-events'), value: 'events' },
      { weight: rising ? gate.weight('within-field') : 0, value: 'field' },
      { weight: 2, value: 'forever' },
      { weight: 3, value: 'none' },
    ]) ?? 'time'
  );
}

const lengths = [3000, 5000, 8000, 2000, 4000, 1000, 6500];

/** A window that all absences fit into; `forever` where nothing else bounds the runs; null for none. */
export function windowText(kind: WindowKind, draw: Draw, pattern: Built, workshop: Workshop): string | null {
  switch (kind) {
    case 'time':
      workshop.use('within-time');
      return `within ${timeText(draw, pattern, workshop)}`;
    case 'events':
      workshop.use('within-events');
      return `within ${pick(draw, ['4', '3', '6', '2', '9', ...countsOf(workshop)])} events`;
    case 'field':
      workshop.use('within-field');
      return `within ${pick(draw, ['3', '5', '2', '8', ...countsOf(workshop)])} of seq`;
    case 'forever':
    case 'none':
      if (kind === 'none' && pattern.bounded) return null;
      workshop.use('within-forever');
      return 'within forever';
  }
}

function timeText(draw: Draw, { span }: Built, workshop: Workshop): string {
  const duration = workshop.params.find(({ base }) => base === 'duration');
  if (duration !== undefined && draw(7) === 6) return duration.name;
  const chosen = Math.max(pick(draw, lengths) ?? 3000, span);
  workshop.length(chosen);
  return durationText(chosen);
}

/** Parameters for counts are never 0. */
function countsOf({ params }: Workshop): readonly string[] {
  return params.filter(({ base }) => base === 'int').map(({ name }) => name);
}
