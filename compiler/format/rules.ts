/** Rules: one clause to a line, more where it is long (language §9). */
import type { Expression, MatchBody, NodeBase, RuleDeclaration, WindowBody } from '../ir/ast.ts';
import * as clause from './clauses.ts';
import { leading, trailing } from './comments.ts';
import { expression, length, optional } from './expressions.ts';
import { concat, nothing, type Doc } from './layout/doc.ts';
import { block } from './lists.ts';
import { eventReference, negand, pattern } from './patterns.ts';
import { window } from './windows.ts';

/** Steps stand under the pattern they follow, three columns into `match `. */
const stepIndent = 3;

export function rule({ name, during, over, partition, body }: RuleDeclaration): Doc {
  const clauses = body.kind === 'match-body' ? matchClauses(body) : windowClauses(body);
  const [first = nothing, ...others] = clauses;
  const last = others.pop();
  const whole =
    last === undefined
      ? [concat(leading(body), first, trailing(body))]
      : [concat(leading(body), first), ...others, concat(last, trailing(body))];
  return concat(
    `rule ${name.text} `,
    block([
      ...one(during, clause.during),
      ...one(over, clause.over),
      ...one(partition, clause.partition),
      ...whole,
    ]),
  );
}

function matchClauses(body: MatchBody): readonly Doc[] {
  return [
    ...one(body.pattern, (node) => concat('match ', pattern(node, stepIndent))),
    ...one(body.unless, (node) => concat('unless ', negand(node))),
    ...one(body.within, clause.within),
    ...body.lets.flatMap((node) => one(node, clause.letClause)),
    ...one(body.having, having),
    ...one(body.afterMatch, clause.afterMatch),
    ...one(body.once, clause.once),
    ...one(body.limit, clause.limit),
    ...body.emits.flatMap((node) => one(node, clause.emit)),
    ...one(body.timeout, (node) => concat('on timeout ', clause.emit(node))),
  ];
}

function windowClauses(body: WindowBody): readonly Doc[] {
  const from = concat(
    'from ',
    eventReference(body.event),
    body.name === null ? nothing : ` as ${body.name.text}`,
    optional(' where ', body.where),
  );
  return [
    from,
    ...one(body.window, window),
    ...body.lets.flatMap((node) => one(node, clause.letClause)),
    ...one(body.having, having),
    ...one(body.limit, clause.limit),
    ...body.emits.flatMap((node) => one(node, clause.emit)),
    ...one(body.emptyFor, (node) => concat('emit empty for ', length(node))),
  ];
}

function having(node: Expression): Doc {
  return concat('having ', expression(node));
}

/** A clause with its comments above it and at its end; none if it was not written. */
function one<Node extends NodeBase>(node: Node | null, print: (node: Node) => Doc): readonly Doc[] {
  return node === null ? [] : [concat(leading(node), print(node), trailing(node))];
}
