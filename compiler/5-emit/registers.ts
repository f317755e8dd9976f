/**
 * Which values a run has to keep (capture liveness): only the fields that a later condition or an output reads, and
 * aggregates over a loop as running values. A list is kept only where something needs the events themselves.
 */
import type { CoreRule, Take } from '../ir/core.ts';
import { distinctName } from '../ir/binding-names.ts';
import { loopOf, needsMaximum, needsMinimum } from '../ir/elements.ts';
import { expressionsOf } from '../ir/rule-expressions.ts';
import type { Aggregate, Binding, Expression } from '../ir/typed.ts';
import type { BindingId } from '../ir/types.ts';
import { childrenOf, contains } from '../ir/walk.ts';

/** What is kept of one name that the pattern binds. */
export interface BindingRegisters {
  readonly binding: Binding;
  /** What its columns are called after. */
  readonly name: string;
  readonly take: Take;
  /** `shape` one or optional: fields read of the event. List: fields read of the first and of the last event. */
  readonly fields: ReadonlySet<string>;
  readonly first: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;
  /** The event itself (one, optional) or all events (list) are needed. */
  readonly whole: boolean;
  /** Running aggregates over the loop. */
  readonly aggregates: readonly RunningAggregate[];
}

export interface RunningAggregate {
  /** Name of its register, behind the binding's. */
  readonly name: string;
  readonly aggregate: Aggregate;
}

export interface Registers {
  readonly bindings: ReadonlyMap<BindingId, BindingRegisters>;
  /** Elements whose iterations are counted. */
  readonly counted: ReadonlySet<number>;
  readonly matchStart: boolean;
  readonly matchCount: boolean;
}

/** Pseudo fields: what every event has. They are kept in registers like fields. */
export const TIME = '$time';
export const TYPE = '$type';

interface Draft {
  readonly binding: Binding;
  readonly name: string;
  readonly take: Take;
  readonly fields: Set<string>;
  readonly first: Set<string>;
  readonly last: Set<string>;
  whole: boolean;
  readonly aggregates: RunningAggregate[];
}

export function planRegisters(core: CoreRule): Registers {
  const planner = new Planner(core);
  for (const expression of expressionsOf(core)) planner.visit(expression);
  return planner.registers();
}

class Planner {
  private readonly drafts = new Map<BindingId, Draft>();
  private readonly counted = new Set<number>();
  private matchStart = false;
  private matchCount = false;

  constructor(core: CoreRule) {
    for (const take of core.elements) {
      if (take.kind !== 'take') continue;
      const loop = loopOf(take);
      if (loop !== null && (needsMinimum(loop) || needsMaximum(loop))) this.counted.add(take.id);
      const binding = take.binding === null ? undefined : core.rule.bindings[take.binding];
      if (binding !== undefined)
        this.drafts.set(binding.id, emptyDraft(binding, distinctName(binding, core.rule), take));
    }
  }

  registers(): Registers {
    const { drafts: bindings, counted, matchStart, matchCount } = this;
    return { bindings, counted, matchStart, matchCount };
  }

  visit(expression: Expression): void {
    if (this.visitDirect(expression)) return;
    for (const child of childrenOf(expression)) this.visit(child);
  }

  /** Uses of a bound name that need less than the whole of it. False: look inside. */
  private visitDirect(expression: Expression): boolean {
    switch (expression.kind) {
      case 'field':
        return this.visitMember(expression.object, expression.name);
      case 'time':
        return this.visitMember(expression.object, TIME);
      case 'null-test':
        return this.visitMember(expression.value, TIME);
      case 'is':
        return this.visitMember(expression.value, TYPE);
      case 'binary':
        return this.visitNullComparison(expression.left, expression.right);
      case 'count':
        return this.visitCount(expression.list);
      case 'aggregate':
        return this.visitAggregate(expression);
      case 'binding':
        return this.needWhole(expression.binding);
      case 'match':
        this.matchStart ||= expression.property === 'start';
        this.matchCount ||= expression.property === 'count';
        return true;
      default:
        return false;
    }
  }

  private visitMember(object: Expression, member: string): boolean {
    if (object.kind === 'binding') {
      const draft = this.drafts.get(object.binding);
      if (draft === undefined) return true;
      if (draft.binding.shape === 'list') return false;
      draft.fields.add(member);
      return true;
    }
    const end = listEnd(object);
    if (end === null) return false;
    const draft = this.drafts.get(end.binding);
    if (draft === undefined) return false;
    draft[end.end].add(member);
    // The first event is told by the count, since a field of it may itself be null.
    if (end.end === 'first') this.counted.add(draft.take.id);
    return true;
  }

  private visitNullComparison(left: Expression, right: Expression): boolean {
    if (isNull(right)) return this.visitMember(left, TIME);
    return isNull(left) && this.visitMember(right, TIME);
  }

  private visitCount(list: Expression): boolean {
    if (list.kind !== 'binding') return false;
    const draft = this.drafts.get(list.binding);
    if (draft !== undefined) this.counted.add(draft.take.id);
    return true;
  }

  private visitAggregate(aggregate: Aggregate): boolean {
    if (aggregate.list.kind !== 'binding') return false;
    const draft = this.drafts.get(aggregate.list.binding);
    if (draft === undefined || !this.isRunning(aggregate, draft.take)) return false;
    if (!draft.aggregates.some((known) => sameAggregate(known.aggregate, aggregate))) {
      draft.aggregates.push({ name: `${aggregate.name}${draft.aggregates.length + 1}`, aggregate });
    }
    for (const inside of [aggregate.argument, aggregate.where]) if (inside !== null) this.visit(inside);
    return true;
  }

  /** An aggregate can be kept event by event if all it reads is known when an event is taken. */
  private isRunning(aggregate: Aggregate, take: Take): boolean {
    if (!RUNNING.has(aggregate.name)) return false;
    return ![aggregate.argument, aggregate.where].some(
      (inside) => inside !== null && contains(inside, (part) => this.isLater(part, take, aggregate)),
    );
  }

  /** The event under test is another one where the aggregate is read than where an event is taken. */
  private isLater(part: Expression, take: Take, { element }: Aggregate): boolean {
    if (part.kind === 'match' || part.kind === 'current' || part.kind === 'previous') return true;
    if (part.kind === 'local') return part.local !== element;
    if (part.kind !== 'binding') return false;
    const draft = this.drafts.get(part.binding);
    return draft === undefined || draft.binding.shape === 'list' || draft.take.id >= take.id;
  }

  private needWhole(id: BindingId): boolean {
    const draft = this.drafts.get(id);
    if (draft !== undefined) draft.whole = true;
    return true;
  }
}

const RUNNING: ReadonlySet<string> = new Set(['count', 'sum', 'avg', 'min', 'max']);

function emptyDraft(binding: Binding, name: string, take: Take): Draft {
  return {
    binding,
    name,
    take,
    fields: new Set(),
    first: new Set(),
    last: new Set(),
    whole: false,
    aggregates: [],
  };
}

/** `xs.first` or `xs.last` of a bound list; null for anything else. */
export function listEnd(
  expression: Expression,
): { readonly binding: BindingId; readonly end: 'first' | 'last' } | null {
  if (expression.kind !== 'index' || expression.list.kind !== 'binding') return null;
  const index = constantIndex(expression.index);
  if (index === 0) return { binding: expression.list.binding, end: 'first' };
  return index === -1 ? { binding: expression.list.binding, end: 'last' } : null;
}

function constantIndex(index: Expression): number | null {
  if (index.kind === 'unary' && index.operator === '-') {
    const value = constantIndex(index.operand);
    return value === null ? null : -value;
  }
  return index.kind === 'literal' && typeof index.value === 'number' ? index.value : null;
}

export function isNull(expression: Expression): boolean {
  return expression.kind === 'literal' && expression.value === null;
}

/** True if two aggregates over one list are the same but for the name of their element and their place. */
export function sameAggregate(one: Aggregate, other: Aggregate): boolean {
  return signature(one) === signature(other);
}

function signature(aggregate: Aggregate): string {
  const skeleton = { name: aggregate.name, argument: aggregate.argument, where: aggregate.where };
  return JSON.stringify(skeleton, (key, value: unknown) => {
    if (key === 'span' || key === 'type') return undefined;
    return key === 'local' && value === aggregate.element ? 'element' : value;
  });
}
