/** The root of the tree: one file. */
import type {
  ConstDeclaration,
  EventDeclaration,
  ExternAggregate,
  ExternFunction,
  FunctionDeclaration,
  ImportDeclaration,
  ParamDeclaration,
  PatternDeclaration,
  RecordDeclaration,
  StateDeclaration,
  TableDeclaration,
  TimerDeclaration,
  TypeAlias,
} from './declaration.ts';
import type { DeclarationBase, Name, NodeBase } from './node.ts';
import type { RuleDeclaration } from './rule.ts';
import type { TestDeclaration } from './test-block.ts';

export interface Module extends NodeBase {
  readonly kind: 'module';
  /** Null where the file does not say `module …`. */
  readonly header: ModuleHeader | null;
  /** In the order written. What could not be read is left out, and was reported. */
  readonly declarations: readonly Declaration[];
}

/** `module surveillance.book` */
export interface ModuleHeader extends DeclarationBase {
  readonly kind: 'module-header';
  readonly path: readonly Name[];
}

export type Declaration =
  | ImportDeclaration
  | EventDeclaration
  | RecordDeclaration
  | TypeAlias
  | ParamDeclaration
  | ConstDeclaration
  | FunctionDeclaration
  | ExternFunction
  | ExternAggregate
  | TableDeclaration
  | TimerDeclaration
  | PatternDeclaration
  | StateDeclaration
  | RuleDeclaration
  | TestDeclaration;
