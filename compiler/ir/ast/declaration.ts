/** Declarations other than rules and tests (§3, §6). */
import type { Expression } from './expression.ts';
import type { StringLiteral } from './literal.ts';
import type { DeclarationBase, Name, NodeBase } from './node.ts';
import type { EventReference, Pattern } from './pattern.ts';
import type { FieldDeclaration, Parameter, TypeExpression } from './type-expression.ts';

/** `import { zscore, slope } from "std/stats"` */
export interface ImportDeclaration extends DeclarationBase {
  readonly kind: 'import';
  readonly names: readonly Name[];
  readonly from: StringLiteral;
}

/** `event Order { @time at: time, id: string }` */
export interface EventDeclaration extends DeclarationBase {
  readonly kind: 'event';
  readonly name: Name;
  readonly fields: readonly FieldDeclaration[];
}

/** `type Point { lat: float, lon: float }` */
export interface RecordDeclaration extends DeclarationBase {
  readonly kind: 'record';
  readonly name: Name;
  readonly fields: readonly FieldDeclaration[];
}

/** `type Side = "buy" | "sell"`, `type Quote = Bid | Ask` */
export interface TypeAlias extends DeclarationBase {
  readonly kind: 'type-alias';
  readonly name: Name;
  readonly type: TypeExpression;
}

/** `param minQty: int = 10_000` */
export interface ParamDeclaration extends DeclarationBase {
  readonly kind: 'param';
  readonly name: Name;
  readonly type: TypeExpression;
  /** Null where the host must give a value. */
  readonly value: Expression | null;
}

/** `const half: float = 1 / 2` */
export interface ConstDeclaration extends DeclarationBase {
  readonly kind: 'const';
  readonly name: Name;
  /** Null where it is that of the value. */
  readonly type: TypeExpression | null;
  readonly value: Expression;
}

/** `fn mid(bid: float, ask: float): float = (bid + ask) / 2` */
export interface FunctionDeclaration extends DeclarationBase {
  readonly kind: 'function';
  readonly name: Name;
  readonly parameters: readonly Parameter[];
  readonly result: TypeExpression;
  readonly body: Expression;
}

/** `extern fn isRestricted(symbol: string): bool` */
export interface ExternFunction extends DeclarationBase {
  readonly kind: 'extern-function';
  readonly name: Name;
  readonly parameters: readonly Parameter[];
  readonly result: TypeExpression;
}

/** `extern aggregate skew(x: float): float` */
export interface ExternAggregate extends DeclarationBase {
  readonly kind: 'extern-aggregate';
  readonly name: Name;
  readonly parameters: readonly Parameter[];
  readonly result: TypeExpression;
}

/** `table Restricted by symbol { symbol: string, reason: string }` */
export interface TableDeclaration extends DeclarationBase {
  readonly kind: 'table';
  readonly name: Name;
  readonly keys: readonly Name[];
  readonly fields: readonly FieldDeclaration[];
}

/** `timer Close at "16:00" zone "America/New_York"` */
export interface TimerDeclaration extends DeclarationBase {
  readonly kind: 'timer';
  readonly name: Name;
  readonly schedule: TimerSchedule;
}

export type TimerSchedule = DailySchedule | PeriodicSchedule | CronSchedule;

/** `at "16:00" zone "America/New_York"` */
export interface DailySchedule extends NodeBase {
  readonly kind: 'daily-schedule';
  readonly time: StringLiteral;
  readonly zone: StringLiteral | null;
}

/** `every 1min` */
export interface PeriodicSchedule extends NodeBase {
  readonly kind: 'periodic-schedule';
  readonly length: Expression;
}

/** `cron "0 *\/5 * * *" zone "Europe/Berlin"` */
export interface CronSchedule extends NodeBase {
  readonly kind: 'cron-schedule';
  readonly expression: StringLiteral;
  readonly zone: StringLiteral | null;
}

/** `pattern burst(E: event, n: int, d: duration) = (E{n} within d)` */
export interface PatternDeclaration extends DeclarationBase {
  readonly kind: 'pattern';
  readonly name: Name;
  /** The type `event` marks a parameter that stands for an event type. */
  readonly parameters: readonly Parameter[];
  readonly body: Pattern;
}

/** `state position by trader, symbol: int = 0 ttl 1d { on … }` */
export interface StateDeclaration extends DeclarationBase {
  readonly kind: 'state';
  readonly name: Name;
  /** Empty where one value serves all. */
  readonly keys: readonly Name[];
  readonly type: TypeExpression;
  readonly initial: Expression;
  /** How long a key lives without updates; null for ever. */
  readonly ttl: Expression | null;
  readonly updates: readonly StateUpdate[];
}

/** `on Trade as t where c keyed (t.buyer, t.symbol): position + t.qty` */
export interface StateUpdate extends NodeBase {
  readonly kind: 'state-update';
  readonly event: EventReference;
  readonly name: Name | null;
  readonly where: Expression | null;
  /** The values of the keys; null where the event has fields of the keys' names. */
  readonly keyed: readonly Expression[] | null;
  readonly value: Expression;
}
