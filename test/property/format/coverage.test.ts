/** The generator makes every kind of node, so the laws speak of the whole language. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type * as ast from '../../../compiler/ir/ast.ts';
import { childrenOf, type AnyNode } from '../../../compiler/ir/ast/children.ts';
import { module } from './generate/module.ts';

type Node =
  | ast.Module
  | ast.ModuleHeader
  | ast.Declaration
  | ast.FieldDeclaration
  | ast.Parameter
  | ast.TypeExpression
  | ast.Name
  | ast.Annotation
  | ast.DocLine
  | ast.Expression
  | ast.FieldValue
  | ast.Pattern
  | ast.Step
  | ast.GapNot
  | ast.Negand
  | ast.EventReference
  | ast.Loop
  | ast.LoopWord
  | ast.Quantifier
  | ast.DuringClause
  | ast.OverClause
  | ast.Source
  | ast.PartitionClause
  | ast.PartitionKey
  | ast.KeyMapping
  | ast.MatchBody
  | ast.WindowBody
  | ast.RuleWindow
  | ast.Window
  | ast.Extent
  | ast.LetClause
  | ast.AfterMatchClause
  | ast.OnceClause
  | ast.LimitClause
  | ast.EmitClause
  | ast.TimerSchedule
  | ast.StateUpdate
  | ast.TestStatement
  | ast.TestRepeat;

/** Complete by its type: a new kind of node does not compile until it is listed. */
const kinds: Readonly<Record<Node['kind'], true>> = {
  absence: true,
  'absence-step': true,
  'after-match-clause': true,
  annotation: true,
  atom: true,
  'binary-expression': true,
  'bool-literal': true,
  'call-expression': true,
  'computed-key': true,
  conjunction: true,
  const: true,
  'count-range': true,
  'cron-schedule': true,
  'daily-schedule': true,
  disjunction: true,
  'doc-line': true,
  'duration-literal': true,
  'during-clause': true,
  'emit-clause': true,
  event: true,
  'event-count-window': true,
  'event-negand': true,
  'event-reference': true,
  'events-extent': true,
  'exact-count': true,
  'expect-at-least': true,
  'expect-no-output': true,
  'expect-nothing': true,
  'expect-output': true,
  'extern-aggregate': true,
  'extern-function': true,
  'field-declaration': true,
  'field-distance-window': true,
  'field-key': true,
  'field-value': true,
  'float-literal': true,
  'forever-window': true,
  'fraction-literal': true,
  function: true,
  'gap-not': true,
  group: true,
  'group-negand': true,
  'hopping-window': true,
  'if-expression': true,
  import: true,
  'index-expression': true,
  'int-literal': true,
  'it-expression': true,
  'key-mapping': true,
  'let-clause': true,
  'limit-clause': true,
  'list-expression': true,
  'list-type': true,
  'literal-type': true,
  loop: true,
  'loop-word': true,
  'match-body': true,
  'matches-expression': true,
  'member-expression': true,
  module: true,
  'module-header': true,
  name: true,
  'name-expression': true,
  'named-type': true,
  'not-step': true,
  'null-literal': true,
  'null-test': true,
  'once-clause': true,
  'optional-type': true,
  'over-clause': true,
  param: true,
  parameter: true,
  'partition-clause': true,
  pattern: true,
  'pattern-call': true,
  'periodic-schedule': true,
  'prev-expression': true,
  'quantified-expression': true,
  record: true,
  'record-expression': true,
  'regex-literal': true,
  rule: true,
  sequence: true,
  'session-window': true,
  'sign-quantifier': true,
  'sliding-window': true,
  source: true,
  state: true,
  'state-update': true,
  'string-literal': true,
  table: true,
  test: true,
  'test-advance': true,
  'test-drain': true,
  'test-event': true,
  'test-function': true,
  'test-param': true,
  'test-repeat': true,
  'test-start': true,
  'test-table': true,
  'then-step': true,
  'time-extent': true,
  'time-type': true,
  'time-window': true,
  timer: true,
  'tumbling-window': true,
  'type-alias': true,
  'type-test': true,
  'unary-expression': true,
  'union-type': true,
  'wait-step': true,
  'window-body': true,
};

test('every kind of node is generated', () => {
  const seen = new Set<string>();
  const see = (node: AnyNode): void => {
    seen.add(node.kind);
    childrenOf(node).forEach(see);
  };
  fc.sample(module, { numRuns: 600, seed: 1 }).forEach(see);
  expect([...seen].toSorted()).toEqual(Object.keys(kinds).toSorted());
});
