/** What must not happen, or closes a loop: an event, one of two, or a pattern in parentheses. */
import fc from 'fast-check';
import { drawing, pickWeighted, tape } from '../draw.ts';
import { condition } from '../expression/expression.ts';
import { withNames, type Name, type Scope } from '../expression/scope.ts';
import { asText, atomShape, underTest, whereText, type AtomShape } from './atom.ts';
import { chooseLength } from './length.ts';
import { maybeUnbound } from './names.ts';
import { inside, type Parts, type PatternNode } from './node.ts';
import type { Workshop } from './workshop.ts';

export interface NegandShape {
  readonly kind: number;
  readonly first: AtomShape;
  readonly second: AtomShape;
  readonly pattern: PatternNode;
  readonly window: readonly number[];
}

export function negandShape({ negated }: Pick<Parts, 'negated'>): fc.Arbitrary<NegandShape> {
  return fc.record({
    kind: fc.nat(999),
    first: atomShape,
    second: atomShape,
    pattern: negated,
    window: tape(4),
  });
}

export interface BuiltNegand {
  readonly text: string;
  /** What it binds; readable behind `until` only. */
  readonly names: readonly Name[];
}

/**
 * @param scope what is bound where it is tested
 * @param binds whether the names can be read behind it, and are written only if that is wanted
 */
export function negand(
  shape: NegandShape,
  workshop: Workshop,
  scope: Scope,
  binds: 'names' | 'nothing' = 'nothing',
): BuiltNegand {
  const { gate } = workshop;
  const isNameless = binds === 'names' && gate.weight('until-binding') === 0;
  const kind = pickWeighted(drawing([shape.kind]), [
    { weight: 8, value: 'event' },
    { weight: gate.weight('negated-choice'), value: 'choice' },
    { weight: isNameless ? 0 : gate.weight('negated-group'), value: 'group' },
  ] as const);
  if (kind === 'group') return groupNegand(shape, workshop, scope);
  const event = (one: AtomShape): BuiltNegand =>
    eventNegand(isNameless ? { ...one, named: true } : one, workshop, scope);
  if (kind !== 'choice') return event(shape.first);
  workshop.use('negated-choice');
  const branches = [shape.first, shape.second].map(event);
  return {
    text: `(${branches.map(({ text }) => text).join(' | ')})`,
    names: branches.flatMap(({ names }) => maybeUnbound(names)),
  };
}

function eventNegand(shape: AtomShape, workshop: Workshop, scope: Scope): BuiltNegand {
  const of = workshop.chooseType(shape.type);
  // Most events that must not come have no name.
  const names: readonly Name[] = shape.named
    ? []
    : [{ name: workshop.freshName(of), of, shape: 'one', minimum: 1 }];
  const where = condition(shape.where, underTest(withNames(scope, names), of, workshop));
  return { text: `${of.name}${asText(names)}${whereText(where)}`, names };
}

function groupNegand({ pattern, window }: NegandShape, workshop: Workshop, scope: Scope): BuiltNegand {
  workshop.use('negated-group');
  workshop.spend(1);
  const draw = drawing(window);
  const isWindowed = draw(3) > 0 && workshop.gate.weight('negated-window') > 0;
  if (isWindowed) workshop.use('negated-window');
  const built = pattern.build(workshop, {
    scope,
    first: true,
    last: true,
    closing: isWindowed,
    windowed: isWindowed,
    sealed: true,
    strict: false,
    repeated: false,
    inLoop: false,
    needs: 'event',
    negated: true,
    top: false,
    shared: [],
  });
  const length = isWindowed ? chooseLength(draw, scope, workshop, built.span) : null;
  const windowText = length === null ? '' : ` within ${length.text}`;
  return { text: `(${inside('sequence', built)}${windowText})`, names: built.names };
}
