/**
 * Lowering for the general automaton.
 *
 * In     a checked match rule.
 * Out    its pattern as a tree in which names have become registers; nothing is flattened.
 */
import type { GeneralRule } from '../../ir/general.ts';
import type { Expression, MatchRule } from '../../ir/typed.ts';
import { childrenOf } from '../../ir/walk.ts';
import { NodeBuilder } from './nodes.ts';
import { RegisterPlan } from './registers.ts';
import { survey } from './survey.ts';

export function lowerGeneral(rule: MatchRule): GeneralRule {
  const found = survey(rule);
  const registers = new RegisterPlan(rule, found);
  const nodes = new NodeBuilder(rule, registers);
  const { lead, unless } = rule;
  return {
    kind: 'general',
    rule,
    registers: registers.all,
    pattern: nodes.whole(),
    unless: unless === null ? null : nodes.outer(unless),
    lead: lead === null ? null : { negand: nodes.outer(lead.negand), length: nodes.outerLength(lead.length) },
    history: Math.max(0, ...found.reads.map(({ expression }) => longestPrevious(expression))),
    outside: registers.sight([], null),
  };
}

function longestPrevious(expression: Expression): number {
  const own = expression.kind === 'previous' ? expression.distance : 0;
  return Math.max(own, ...childrenOf(expression).map(longestPrevious));
}
