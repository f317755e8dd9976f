/** A pattern in parentheses: guarded, windowed, repeated, or with a condition over all of it (language §4.2). */
import type * as ast from '../../ir/ast.ts';
import type { Span } from '../../source/span.ts';
import type { Group, Pattern } from '../../ir/typed.ts';
import { typeCondition } from '../expressions/condition.ts';
import { factsOf } from '../flow/facts-of.ts';
import { both, noFacts } from '../flow/facts.ts';
import type { RecordField } from '../../ir/types.ts';
import { withNames, type Scope } from '../scope.ts';
import { asFields, maybeUnbound, underLoop, type Bound } from './bound.ts';
import { certainMinimum, typeCounts } from './counts.ts';
import { buildLoop } from './loops.ts';
import { partialView } from './partial-view.ts';
import { typeOptionalLength } from './lengths.ts';
import { behind, bind, seeing, type Checked, type Place } from './rule-context.ts';

/** What groups and uses of named patterns have in common behind their bodies. */
export interface Suffix {
  readonly loop: ast.Loop | null;
  readonly name: ast.Name | null;
  readonly where: ast.Expression | null;
  readonly ends: ast.LoopEnds;
  readonly span: Span;
}

export function checkGroup(node: ast.Group, at: Place): Checked {
  const body = at.rule.checkPattern(node.body, node.loop === null ? at : { ...at, shared: new Map() });
  const inside = { ...at, scope: seeing(at.scope, partialView(body)) };
  const unless = node.unless === null ? null : at.rule.checkNegand(node.unless, inside, 'unless').negand;
  const within = typeOptionalLength(node.within, at.scope);
  const carries = unless !== null || within !== null || node.strict;
  const wrap = (pattern: Pattern): Pattern =>
    carries
      ? { kind: 'group', body: pattern, unless, within, strict: node.strict, where: null, span: node.span }
      : pattern;
  return finishGroup(node, { ...body, pattern: wrap(body.pattern) }, at);
}

/** Adds what stands behind the parentheses. */
export function finishGroup(node: Suffix, body: Checked, at: Place): Checked {
  if (node.loop !== null) return repeat(node, node.loop, body, at);
  if (node.where === null) return body;
  const where = typeCondition(node.where, behind(at, body).scope);
  const facts = both(body.facts, factsOf(where, true));
  const { pattern } = body;
  const group: Group =
    pattern.kind === 'group' && pattern.where === null
      ? { ...pattern, where }
      : { kind: 'group', body: pattern, unless: null, within: null, strict: false, where, span: node.span };
  return { ...body, pattern: group, facts };
}

function repeat(node: Suffix, loop: ast.Loop, body: Checked, at: Place): Checked {
  const counts = typeCounts(loop.quantifier, at.scope);
  const min = certainMinimum(counts);
  const names = asFields(body.bound);
  const its = node.name === null ? null : bind(node.name, { kind: 'iterations', names, min }, at);
  const where = node.where === null ? null : typeCondition(node.where, behind(at, body).scope);
  const iterations: readonly Bound[] = its === null ? [] : [its];
  const inner = counts.optional ? maybeUnbound(body.bound) : underLoop(body.bound, min);
  const soFar = [...(counts.optional ? maybeUnbound(body.bound) : underLoop(body.bound, 0)), ...iterations];
  const built = buildLoop(
    {
      node: { loop, ends: node.ends, span: node.span },
      counts,
      body: body.pattern,
      iterations: its?.id ?? null,
      bound: body.bound,
      where,
      soFar,
      iteration: oneIteration(its, body, names, at),
    },
    at,
  );
  return { pattern: built.loop, bound: [...inner, ...iterations, ...built.bound], facts: noFacts };
}

/** One iteration, with the name of the iterations standing for it. */
function oneIteration(its: Bound | null, body: Checked, names: readonly RecordField[], at: Place): Scope {
  const scope = seeing(at.scope, body.bound);
  if (its === null) return scope;
  const { name, id, span } = its;
  return withNames(scope, [
    [name, { kind: 'binding', binding: id, type: { kind: 'iteration', names }, span }],
  ]);
}
