/**
 * Which registers a rule needs: those that something reads, and those from which the lists around a loop are filled.
 * A register is told by its binding and its level: the loop inside which it is, null outside of all.
 */
import type { Expression, Loop, MatchRule } from '../../ir/typed.ts';
import type { BindingId, RecordField, ValueType } from '../../ir/types.ts';
import { childrenOf } from '../../ir/walk.ts';
import { inside } from './parts.ts';
import type { Home, Survey } from './survey.ts';

export class Liveness {
  /** What iterations have in them, by the name of the iterations. */
  readonly fields = new Map<BindingId, readonly RecordField[]>();
  private readonly homes: Survey['homes'];
  private readonly live = new Map<BindingId, Set<Loop | null>>();

  constructor(rule: MatchRule, { homes, reads }: Survey) {
    this.homes = homes;
    for (const { expression } of reads) this.collectFields(expression);
    for (const { expression, around } of reads) this.read(expression, around);
    const { skip } = rule.afterMatch;
    if (skip.kind === 'to-first' || skip.kind === 'to-last') this.need(skip.binding, []);
  }

  has(binding: BindingId, level: Loop | null): boolean {
    return this.live.get(binding)?.has(level) ?? false;
  }

  /** The loops with levels that a binding and a place have in common, as many as there are. */
  levelsSeen(binding: BindingId, around: readonly Loop[]): readonly Loop[] | null {
    const homes = this.homes.get(binding);
    if (homes === undefined) return null;
    const shared = homes.map((home) => around.slice(0, sharedLength(home.around, around)));
    return shared.reduce((best, one) => (one.length > best.length ? one : best));
  }

  /** The bindings that have the names of an iteration. */
  inIteration(
    its: BindingId,
    { names }: Loop,
  ): readonly { readonly field: RecordField; readonly binding: BindingId }[] {
    return (this.fields.get(its) ?? []).flatMap((field) => {
      const bound = names.find(({ name }) => name === field.name);
      return bound === undefined ? [] : [{ field, binding: bound.binding }];
    });
  }

  private collectFields(expression: Expression): void {
    if (expression.kind === 'binding') {
      const names = namesOf(expression.type);
      if (names !== null) this.fields.set(expression.binding, names);
    }
    for (const child of childrenOf(expression)) this.collectFields(child);
  }

  private read(expression: Expression, around: readonly Loop[]): void {
    if (expression.kind === 'binding') {
      // One iteration as a whole is put together from what it has bound.
      if (expression.type.kind === 'iteration') this.needIteration(expression.binding);
      else this.need(expression.binding, around);
    }
    for (const child of childrenOf(expression)) this.read(child, around);
  }

  private need(binding: BindingId, around: readonly Loop[]): void {
    const seen = this.levelsSeen(binding, around);
    if (seen !== null) this.mark(binding, seen);
  }

  /** A list is filled from what is inside the loop. */
  private mark(binding: BindingId, levels: readonly Loop[]): void {
    const level = levels.at(-1) ?? null;
    if (this.has(binding, level)) return;
    this.live.set(binding, (this.live.get(binding) ?? new Set()).add(level));
    for (const home of this.homes.get(binding) ?? []) this.fill(binding, home, levels);
  }

  private fill(binding: BindingId, home: Home, levels: readonly Loop[]): void {
    if (sharedLength(home.around, levels) < levels.length) return;
    if (home.around.length > levels.length) this.mark(binding, home.around.slice(0, levels.length + 1));
    else this.needIteration(binding);
  }

  private needIteration(its: BindingId): void {
    for (const { of, around } of this.homes.get(its) ?? []) {
      if (of === null) continue;
      for (const { binding } of this.inIteration(its, of)) this.need(binding, inside(of, around));
    }
  }
}

function sharedLength(one: readonly Loop[], other: readonly Loop[]): number {
  const differs = one.findIndex((loop, i) => loop !== other[i]);
  return differs < 0 ? one.length : differs;
}

function namesOf(type: ValueType): readonly RecordField[] | null {
  if (type.kind === 'iteration') return type.names;
  return type.kind === 'list' && type.element.kind === 'iteration' ? type.element.names : null;
}
