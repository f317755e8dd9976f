/** `after match …`: which matches others leave room for, and whether they wait for earlier runs. */
import { chance, drawing, pick, pickWeighted, tape, type Draw } from '../draw.ts';
import type { ClauseContext, ClauseOperator } from './clause.ts';

const texts = {
  'skip-none': 'skip none',
  'skip-past-last': 'skip past last',
  'skip-to-next': 'skip to next',
  'skip-to-first': 'skip to first',
  'skip-to-last': 'skip to last',
  'skip-overlapping': 'skip overlapping',
  reset: 'reset',
} as const;

type Skip = keyof typeof texts;

export const afterMatch: ClauseOperator = tape(4).map((decisions) => ({
  build: (context) => {
    const { workshop } = context;
    const draw = drawing(decisions);
    const written = writtenSkip(draw, context);
    const isHeld = chance(draw, workshop.gate.weight('in-order'), 3) && written !== 'reset';
    if (written === null && !isHeld) return unwritten(context);
    const skip = written ?? 'skip-none';
    const name = skip === 'skip-to-first' || skip === 'skip-to-last' ? target(draw, context) : '';
    if (name === null) return unwritten(context);
    workshop.use(skip);
    if (isHeld) workshop.use('in-order');
    if (isHeld || skip !== 'skip-none') workshop.note('narrowings');
    return { text: `after match ${texts[skip]}${name}${isHeld ? ' in order' : ''}`, values: [] };
  },
}));

/** A rule in three has the clause, more if it was asked for. */
function writtenSkip(draw: Draw, { workshop: { gate } }: ClauseContext): Skip | null {
  const kinds = Object.keys(texts).filter((name): name is Skip => name in texts);
  const weighted = kinds.map((value) => ({ weight: gate.weight(value), value }));
  return pickWeighted<Skip | null>(draw, [{ weight: 14, value: null }, ...weighted]) ?? null;
}

function unwritten({ workshop }: ClauseContext): { readonly text: string; readonly values: [] } | null {
  return workshop.twist === 'in-order' ? { text: 'after match skip none in order', values: [] } : null;
}

/** A name of the pattern; null where it binds none. */
function target(draw: Draw, { pattern }: ClauseContext): string | null {
  const name = pick(
    draw,
    pattern.names.filter(({ shape }) => shape !== 'iterations'),
  );
  return name === undefined ? null : ` ${name.name}`;
}
