/** `P | Q`, `P & Q`, and absences as their operands (language §4.3, disjunction and conjunction). */
import type * as ast from '../../ir/ast.ts';
import type { Beyond, Scope } from '../scope.ts';
import { noFacts } from '../flow/facts.ts';
import { maybeUnbound, type Bound } from './bound.ts';
import { typeLength } from './lengths.ts';
import { namesIn } from './names-in.ts';
import { joinFacts, type Checked, type Place } from './rule-context.ts';

export function checkDisjunction(node: ast.Disjunction, at: Place): Checked {
  const parts: Checked[] = [];
  let shared = at.shared;
  for (const operand of node.operands) {
    const part = at.rule.checkPattern(operand, { ...at, shared });
    parts.push(part);
    shared = new Map([...shared, ...part.bound.map((one) => [one.name, one] as const)]);
  }
  const pattern = { kind: 'choice', operands: parts.map((part) => part.pattern), span: node.span } as const;
  return { pattern, bound: mergeBranches(parts), facts: noFacts };
}

/** A name that not every branch binds may be missing afterwards. */
function mergeBranches(parts: readonly Checked[]): readonly Bound[] {
  const merged = new Map<number, Bound>();
  for (const one of parts.flatMap((part) => part.bound)) {
    const isEverywhere = parts.every((part) => part.bound.some((other) => other.id === one.id));
    const [here] = isEverywhere ? [one] : maybeUnbound([one]);
    const before = merged.get(one.id);
    if (here !== undefined) merged.set(one.id, before === undefined ? here : weaker(before, here));
  }
  return [...merged.values()];
}

/** What is certain of a name that two branches bind, each in its way. */
function weaker(before: Bound, here: Bound): Bound {
  const [first, second] = [before.view, here.view];
  if (first.kind === 'event' && second.kind === 'event') {
    return { ...here, view: { ...second, optional: first.optional || second.optional } };
  }
  if (first.kind === 'list' && second.kind === 'list') {
    return { ...here, view: { ...second, min: Math.min(first.min, second.min) } };
  }
  return here;
}

export function checkConjunction(node: ast.Conjunction, at: Place): Checked {
  const names = node.operands.map((operand) => namesIn(operand));
  const parts = node.operands.map((operand, index) => {
    const others = names.filter((_, other) => other !== index).flat();
    return at.rule.checkPattern(operand, { ...at, scope: hiding(at.scope, others) });
  });
  return {
    pattern: { kind: 'conjunction', operands: parts.map((part) => part.pattern), span: node.span },
    bound: parts.flatMap((part) => part.bound),
    facts: joinFacts(parts),
  };
}

function hiding(scope: Scope, others: readonly ast.Name[]): Scope {
  const hidden = others.map((name): [string, Beyond] => [name.text, { span: name.span, why: 'operand' }]);
  return { ...scope, beyond: new Map([...scope.beyond, ...hidden]) };
}

export function checkAbsenceOperand(node: ast.Absence, at: Place): Checked {
  const { negand } = at.rule.checkNegand(node.negand, at, 'not');
  const length = typeLength(node.length, at.scope);
  return { pattern: { kind: 'absence-operand', negand, length, span: node.span }, bound: [], facts: noFacts };
}
