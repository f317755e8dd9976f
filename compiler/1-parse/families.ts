/**
 * The families of semantic actions: what each makes from the nodes of the grammar it knows. The grammar's own
 * types cannot say this (a node answers any operation), so the functions here are the one typed door to them.
 */
import type { Node } from 'ohm-js';
import type { CepActionDict } from '../../grammar/generated/cep.ohm-bundle.js';
import type * as ast from '../ir/ast.ts';
import type { Clause } from './actions/clause.ts';
import type { GroupClause } from './actions/group-clauses.ts';
import type { LoopEnd } from './actions/loop-ends.ts';

export interface Families {
  readonly identifier: ast.Name;
  readonly stringLiteral: ast.StringLiteral;
  readonly regexLiteral: ast.RegexLiteral;
  readonly expression: ast.Expression;
  /** What follows an expression: applied to it, it gives the longer one. */
  readonly continuation: Continuation;
  readonly modifier: Modifier;
  readonly fieldValue: ast.FieldValue;

  readonly typeExpression: ast.TypeExpression;
  readonly annotation: ast.Annotation;
  readonly field: ast.FieldDeclaration;
  readonly parameter: ast.Parameter;
  readonly schedule: ast.TimerSchedule;
  readonly update: ast.StateUpdate;
  /** Null for a declaration that says too little to stand in the tree; that was reported. */
  readonly declaration: ast.Declaration | ast.ModuleHeader | null;

  readonly pattern: ast.Pattern;
  readonly absence: ast.Absence;
  readonly step: ast.Step;
  readonly gapNot: ast.GapNot;
  readonly negand: ast.Negand;
  readonly event: ast.EventReference;
  readonly loop: ast.Loop;
  readonly quantifier: ast.Quantifier;
  readonly loopWord: ast.LoopWord;
  readonly loopEnd: LoopEnd;
  readonly groupClause: GroupClause;

  readonly clause: Clause;
  readonly skip: Pick<ast.AfterMatchClause, 'skip' | 'name'>;
  readonly eventSource: ast.Source;
  readonly partitionKey: ast.PartitionKey;
  readonly keyMapping: ast.KeyMapping;
  readonly ruleWindow: ast.RuleWindow;
  readonly emit: ast.EmitClause;
  readonly window: ast.Window;
  readonly extent: ast.Extent;

  readonly statement: ast.TestStatement;
  readonly repeat: ast.TestRepeat;
}

export type Continuation = (object: ast.Expression) => ast.Expression;

/** What narrows an aggregate, behind its argument. */
export type Modifier =
  | { readonly kind: 'over' | 'where'; readonly value: ast.Expression; readonly node: Node }
  | { readonly kind: 'prior'; readonly node: Node };

export type Family = keyof Families;

/** The actions of one family, by the grammar rule they serve. */
export type Actions<F extends Family> = CepActionDict<Families[F]>;

/** What `family` makes of a node. */
export function build<F extends Family>(family: F, node: Node): Families[F] {
  return node[family]();
}

/** … of the part under a `?`, or null where it was not written. */
export function buildOptional<F extends Family>(family: F, iteration: Node): Families[F] | null {
  const node = iteration.children[0];
  return node === undefined ? null : build(family, node);
}

/** … of every part under a `*` or `+`. */
export function buildAll<F extends Family>(family: F, iteration: Node): readonly Families[F][] {
  return iteration.children.map((node) => build(family, node));
}

/** … of every element of a separated list. */
export function buildList<F extends Family>(family: F, list: Node): readonly Families[F][] {
  return buildAll(family, list.asIteration());
}

/** The elements of a separated list, to be taken apart by hand. */
export function elementsOf(list: Node): readonly Node[] {
  return list.asIteration().children;
}

/** True where the part under a `?` was written. */
export function isWritten(iteration: Node): boolean {
  return iteration.numChildren > 0;
}
