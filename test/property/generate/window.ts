/** `within` on a rule. */
import type { ParamModel } from './model.ts';
import type { Built } from './pattern/node.ts';
import { durationText } from './value-type.ts';

export type WindowKind = 'finite' | 'forever' | 'none';

const lengths = [3000, 5000, 8000, 2000, 4000, 1000, 6500];

/** A window that all absences fit into; `forever` where nothing else bounds the runs. */
export function chooseWindow(
  shape: { readonly window: WindowKind; readonly length: number },
  pattern: Built,
  params: readonly ParamModel[],
): { readonly text: string | null } {
  if (shape.window !== 'finite') {
    const needed = shape.window === 'forever' || !pattern.bounded;
    return { text: needed ? 'within forever' : null };
  }
  const duration = params.find(({ base }) => base === 'duration');
  if (duration !== undefined && shape.length % 7 === 6) return { text: `within ${duration.name}` };
  const chosen = lengths[shape.length % lengths.length] ?? 3000;
  return { text: `within ${durationText(Math.max(chosen, pattern.span))}` };
}
