/** The order in which rules see an event: as declared, but behind the rules that feed them (language §4.5). */
import type * as ast from '../../ir/ast.ts';
import type { RuleId } from '../../ir/types.ts';
import type { ModuleContext } from '../context.ts';
import { emitsOf } from '../declarations/events.ts';
import { stronglyConnected } from '../strongly-connected.ts';
import { edgesOf, namedBy, overOf } from './references.ts';

export interface RuleOrder {
  readonly order: readonly RuleId[];
  /** Rules that feed each other; each was reported. */
  readonly inCycle: ReadonlySet<number>;
}

export function orderRules(rules: readonly ast.RuleDeclaration[], module: ModuleContext): RuleOrder {
  const feeders = feedersOf(rules, module);
  const cycles = stronglyConnected(rules.length, (rule) => feeders[rule] ?? []);
  for (const cycle of cycles) reportCycle(cycle, feeders, rules, module);
  return { order: sorted(feeders), inCycle: new Set(cycles.flat()) };
}

/** For each rule the rules whose outputs it sees. */
function feedersOf(
  rules: readonly ast.RuleDeclaration[],
  module: ModuleContext,
): readonly (readonly number[])[] {
  const emitters = new Map<string, number[]>();
  rules.forEach((rule, index) => {
    for (const emit of emitsOf(rule)) {
      const known = emitters.get(emit.type.text);
      if (known === undefined) emitters.set(emit.type.text, [index]);
      else known.push(index);
    }
  });
  return rules.map((rule) => {
    const seen = [...namedBy(rule, module).types, ...overOf(rule, module), ...edgesOf(rule, module)];
    return [...new Set(seen.flatMap((id) => emitters.get(module.events.nameOf(id)) ?? []))];
  });
}

/** The first rule in order of declaration whose feeders are all done comes next; cycles are cut anywhere. */
function sorted(feeders: readonly (readonly number[])[]): readonly RuleId[] {
  const fed: number[][] = feeders.map(() => []);
  const missing = feeders.map((those) => those.length);
  feeders.forEach((those, rule) => {
    for (const feeder of those) fed[feeder]?.push(rule);
  });
  const done = new Set<number>();
  const order: RuleId[] = [];
  const finish = (rule: number): void => {
    done.add(rule);
    order.push(ruleId(rule));
    for (const next of fed[rule] ?? []) missing[next] = (missing[next] ?? 0) - 1;
  };
  let from = 0;
  while (order.length < feeders.length) {
    while (done.has(from)) from += 1;
    let next = from;
    while (next < feeders.length && (done.has(next) || (missing[next] ?? 0) > 0)) next += 1;
    finish(next < feeders.length ? next : from);
  }
  return order;
}

function reportCycle(
  cycle: readonly number[],
  feeders: readonly (readonly number[])[],
  rules: readonly ast.RuleDeclaration[],
  module: ModuleContext,
): void {
  const path = pathRound(Math.min(...cycle), new Set(cycle), feeders);
  const names = path.map((rule) => rules[rule]?.name.text ?? '');
  const [first] = path;
  const declaration = first === undefined ? undefined : rules[first];
  if (declaration === undefined) return;
  const related = path.slice(1).flatMap((rule) => {
    const other = rules[rule];
    return other === undefined ? [] : [{ span: other.name.span, message: 'and this one' }];
  });
  const start = names[0] ?? '';
  module.report.add('rule-cycle', declaration.name.span, { path: [...names, start] }, related);
}

/** A shortest way from a rule along what it feeds back to itself. */
function pathRound(
  start: number,
  cycle: ReadonlySet<number>,
  feeders: readonly (readonly number[])[],
): readonly number[] {
  const next = new Map<number, number>();
  const queue = [start];
  for (let rule = queue.shift(); rule !== undefined; rule = queue.shift()) {
    for (const feeder of feeders[rule] ?? []) {
      if (!cycle.has(feeder) || next.has(feeder)) continue;
      next.set(feeder, rule);
      queue.push(feeder);
    }
  }
  const path = [start];
  for (let rule = next.get(start); rule !== undefined && rule !== start; rule = next.get(rule))
    path.push(rule);
  return path;
}

function ruleId(index: number): RuleId {
  return index as RuleId;
}
