/** Tests in the file (§8). Lengths are counted from the test's start. */
import type { Expression, FieldValue } from './expression.ts';
import type { StringLiteral } from './literal.ts';
import type { DeclarationBase, Name, NodeBase } from './node.ts';

/** `test "a pull is a spoof" { … }` */
export interface TestDeclaration extends DeclarationBase {
  readonly kind: 'test';
  readonly title: StringLiteral;
  readonly statements: readonly TestStatement[];
}

export type TestStatement =
  | TestStart
  | TestParam
  | TestTable
  | TestFunction
  | TestEvent
  | TestAdvance
  | TestDrain
  | ExpectAtLeast
  | ExpectOutput
  | ExpectNoOutput
  | ExpectNothing;

/** `start "2026-03-02T09:30" zone "America/New_York"`: what `0s` means. */
export interface TestStart extends NodeBase {
  readonly kind: 'test-start';
  readonly time: StringLiteral;
  readonly zone: StringLiteral | null;
}

/** `with param minQty = 10` */
export interface TestParam extends NodeBase {
  readonly kind: 'test-param';
  readonly name: Name;
  readonly value: Expression;
}

/** `with table Restricted = [{ … }]`, or later `at 5s table Restricted = […]` */
export interface TestTable extends NodeBase {
  readonly kind: 'test-table';
  /** Null for the rows that are there from the start. */
  readonly at: Expression | null;
  readonly name: Name;
  /** A list of records. */
  readonly rows: Expression;
}

/** `with fn isRestricted(s) = s == "X"` */
export interface TestFunction extends NodeBase {
  readonly kind: 'test-function';
  readonly name: Name;
  readonly parameters: readonly Name[];
  readonly body: Expression;
}

/** `at 0s Order { id: "o1" }`, `at 1s every 10ms x 100 Trade { price: 10.0 }` */
export interface TestEvent extends NodeBase {
  readonly kind: 'test-event';
  readonly at: Expression;
  readonly repeat: TestRepeat | null;
  readonly event: Name;
  /** Every field has a value. */
  readonly fields: readonly FieldValue[];
}

/** `every 10ms x 100` */
export interface TestRepeat extends NodeBase {
  readonly kind: 'test-repeat';
  readonly every: Expression;
  readonly times: Expression;
}

/** `advance to 5s` */
export interface TestAdvance extends NodeBase {
  readonly kind: 'test-advance';
  readonly to: Expression;
}

/** `drain`: time moves to its end. */
export interface TestDrain extends NodeBase {
  readonly kind: 'test-drain';
}

/** `expect at least`: outputs that are not expected do not fail the test. */
export interface ExpectAtLeast extends NodeBase {
  readonly kind: 'expect-at-least';
}

/** `expect Spoof { order: "o1" } at 1s` */
export interface ExpectOutput extends NodeBase {
  readonly kind: 'expect-output';
  readonly type: Name;
  /** Every field has a value; others are not compared. */
  readonly fields: readonly FieldValue[];
  /** Null where the time is not compared. */
  readonly at: Expression | null;
}

/** `expect no Spoof { trader: "t2" }` */
export interface ExpectNoOutput extends NodeBase {
  readonly kind: 'expect-no-output';
  readonly type: Name;
  /** Every field has a value; others are not compared. */
  readonly fields: readonly FieldValue[];
  /** Null where the time is not compared. */
  readonly at: Expression | null;
}

/** `expect nothing`: no output since the expectation before. */
export interface ExpectNothing extends NodeBase {
  readonly kind: 'expect-nothing';
}
