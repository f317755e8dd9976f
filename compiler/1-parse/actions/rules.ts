/** Rules: their clauses put together, and what is missing or out of place reported (language §9). */
import type { MatchBody, RuleDeclaration, WindowBody } from '../../ir/ast.ts';
import type { Report } from '../../diagnostics/report.ts';
import { cover, type Span } from '../../source/span.ts';
import { allWith, checkOrder, clauseWith } from '../clause-order.ts';
import { build, buildAll, type Actions } from '../families.ts';
import type { Workshop } from '../workshop.ts';
import type { Clause, ClauseOf, ClauseWord } from './clause.ts';

const head: readonly ClauseWord[] = ['during', 'over', 'partition by'];

const matchOrder: readonly ClauseWord[] = [
  ...head,
  'match',
  'unless',
  'within',
  'let',
  'having',
  'after match',
  'once',
  'limit',
  'emit',
  'on timeout',
];

const windowOrder: readonly ClauseWord[] = [
  ...head,
  'from',
  'window',
  'let',
  'having',
  'limit',
  'emit',
  'emit empty',
];

const mayRepeat: readonly ClauseWord[] = ['let', 'emit'];

export function ruleActions(workshop: Workshop): Actions<'declaration'> {
  const { span, report } = workshop;
  return {
    Rule(_rule, given, _open, written, _close): RuleDeclaration | null {
      const name = build('identifier', given);
      const clauses = buildAll('clause', written);
      const body = bodyOf(clauses, name.span, report);
      if (body === null) return null;
      return {
        kind: 'rule',
        docs: [],
        annotations: [],
        name,
        during: clauseWith(clauses, 'during')?.content ?? null,
        over: clauseWith(clauses, 'over')?.content ?? null,
        partition: clauseWith(clauses, 'partition by')?.content ?? null,
        body,
        span: span(this),
      };
    },
  };
}

function bodyOf(clauses: readonly Clause[], name: Span, report: Report): MatchBody | WindowBody | null {
  const match = clauseWith(clauses, 'match');
  const from = clauseWith(clauses, 'from');
  if (match === undefined && from === undefined) {
    report.add('rule-without-body', name, {});
    return null;
  }
  const order = match === undefined ? windowOrder : matchOrder;
  const [fitting, strange] = [true, false].map((fits) =>
    clauses.filter(({ word }) => order.includes(word) === fits),
  );
  for (const { word, span } of strange ?? []) {
    report.add('clause-of-other-rule', span, { clause: word, body: match === undefined ? 'from' : 'match' });
  }
  checkOrder(fitting ?? [], order, mayRepeat, report);
  if (clauseWith(clauses, 'emit') === undefined) report.add('no-emit', name, {});
  return match === undefined ? windowBody(clauses, from, name, report) : matchBody(clauses, match);
}

function matchBody(clauses: readonly Clause[], match: ClauseOf<'match'>): MatchBody {
  return {
    kind: 'match-body',
    pattern: match.content,
    unless: clauseWith(clauses, 'unless')?.content ?? null,
    within: clauseWith(clauses, 'within')?.content ?? null,
    lets: allWith(clauses, 'let').map(({ content }) => content),
    having: clauseWith(clauses, 'having')?.content ?? null,
    afterMatch: clauseWith(clauses, 'after match')?.content ?? null,
    once: clauseWith(clauses, 'once')?.content ?? null,
    limit: clauseWith(clauses, 'limit')?.content ?? null,
    emits: allWith(clauses, 'emit').map(({ content }) => content),
    timeout: clauseWith(clauses, 'on timeout')?.content ?? null,
    span: bodySpan(clauses, match.span),
  };
}

function windowBody(
  clauses: readonly Clause[],
  from: ClauseOf<'from'> | undefined,
  name: Span,
  report: Report,
): WindowBody | null {
  const window = clauseWith(clauses, 'window');
  if (from === undefined || window === undefined) {
    report.add('from-without-window', from?.span ?? name, {});
    return null;
  }
  return {
    kind: 'window-body',
    ...from.content,
    window: window.content,
    lets: allWith(clauses, 'let').map(({ content }) => content),
    having: clauseWith(clauses, 'having')?.content ?? null,
    limit: clauseWith(clauses, 'limit')?.content ?? null,
    emits: allWith(clauses, 'emit').map(({ content }) => content),
    emptyFor: clauseWith(clauses, 'emit empty')?.content ?? null,
    span: bodySpan(clauses, from.span),
  };
}

/** From `match` or `from` to the last clause. */
function bodySpan(clauses: readonly Clause[], start: Span): Span {
  const last = clauses.at(-1);
  return last === undefined ? start : cover(start, last.span);
}
