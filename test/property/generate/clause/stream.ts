/** The clauses in front of a pattern: `over`, which narrows the stream, and `during`, which confines it. */
import fc from 'fast-check';
import { chance, drawing, pick, tape } from '../draw.ts';
import { condition } from '../expression/expression.ts';
import { emptyScope, type Scope } from '../expression/scope.ts';
import { single } from '../event-type.ts';
import type { Choosable, EventModel } from '../model.ts';
import { whereText } from '../pattern/atom.ts';
import type { Workshop } from '../pattern/workshop.ts';

export interface StreamShape {
  readonly over: readonly number[];
  readonly conditions: readonly (readonly number[])[];
  readonly during: readonly number[];
}

/** Most conditions are left out, and those that there are, are short. */
const short = fc.oneof(
  { weight: 2, arbitrary: fc.constant<readonly number[]>([]) },
  { weight: 1, arbitrary: tape(8) },
);

export const streamShape: fc.Arbitrary<StreamShape> = fc.record({
  over: tape(2),
  conditions: fc.array(short, { minLength: 5, maxLength: 5 }),
  during: tape(3),
});

/** What the clauses can speak of besides the fields of an event. */
export interface StreamContext {
  readonly scope: Pick<Scope, 'values' | 'functions'>;
  readonly workshop: Workshop;
}

/** Every type of the pattern, and perhaps one more, which then counts as one in between. */
export function overText(
  { over, conditions }: StreamShape,
  alphabet: readonly EventModel[],
  context: StreamContext,
): { readonly text: string; readonly more: readonly string[] } | null {
  const { workshop } = context;
  const draw = drawing(over);
  if (!chance(draw, workshop.gate.weight('over'), 8)) return null;
  workshop.use('over');
  const others = workshop.types
    .flatMap(({ members }) => members)
    .filter(({ name }) => !alphabet.some((one) => one.name === name));
  const more = draw(2) === 0 ? [] : others.slice(0, 1);
  const sources = [...alphabet, ...more].map((type, index) =>
    sourceText(single(type), conditions[index] ?? [], context),
  );
  return { text: `over ${sources.join(', ')}`, more: more.map(({ name }) => name) };
}

export interface BuiltDuring {
  readonly text: string;
  readonly opens: readonly EventModel[];
  readonly closes: readonly EventModel[];
}

export function duringText({ during, conditions }: StreamShape, context: StreamContext): BuiltDuring | null {
  const { workshop } = context;
  const draw = drawing(during);
  if (!chance(draw, workshop.gate.weight('during'), 8)) return null;
  const types = workshop.types.filter((type) => !type.wildcard);
  const opens = pick(draw, types);
  const closes = pick(draw, types);
  if (opens === undefined || closes === undefined) return null;
  workshop.use('during');
  const [first = [], second = []] = conditions.slice(-2);
  return {
    text: `during ${sourceText(opens, first, context)} to ${sourceText(closes, second, context)}`,
    opens: opens.members,
    closes: closes.members,
  };
}

function sourceText(type: Choosable, decisions: readonly number[], { scope }: StreamContext): string {
  const { values, functions } = scope;
  const where = condition(decisions, { ...emptyScope, values, functions, current: type }, 1);
  return `${type.name}${whereText(where)}`;
}
