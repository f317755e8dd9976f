/** The clauses of a rule, each on its own (language §9). What they make together is in rules.ts. */
import type {
  AfterMatchClause,
  DuringClause,
  EmitClause,
  EventReference,
  Expression,
  LetClause,
  LimitClause,
  Name,
  Negand,
  OnceClause,
  OverClause,
  PartitionClause,
  Pattern,
  RuleWindow,
  Window,
} from '../../ir/ast.ts';
import type { Span } from '../../source/span.ts';

/** What `from E as x where c` says. */
export interface FromClause {
  readonly event: EventReference;
  readonly name: Name | null;
  readonly where: Expression | null;
}

/** What each clause holds, by the word or words it begins with. */
export interface ClauseContents {
  readonly during: DuringClause;
  readonly over: OverClause;
  readonly 'partition by': PartitionClause;
  readonly match: Pattern;
  readonly unless: Negand;
  readonly within: RuleWindow;
  readonly from: FromClause;
  readonly window: Window;
  readonly let: LetClause;
  readonly having: Expression;
  readonly 'after match': AfterMatchClause;
  readonly once: OnceClause;
  readonly limit: LimitClause;
  readonly emit: EmitClause;
  readonly 'emit empty': Expression;
  readonly 'on timeout': EmitClause;
}

export type ClauseWord = keyof ClauseContents;

export type Clause = { readonly [Word in ClauseWord]: ClauseOf<Word> }[ClauseWord];

export interface ClauseOf<Word extends ClauseWord> {
  readonly word: Word;
  readonly content: ClauseContents[Word];
  readonly span: Span;
}
