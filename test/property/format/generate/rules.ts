/** Rules over patterns and over windows, with every clause. */
import fc, { type Arbitrary } from 'fast-check';
import type {
  AfterMatchClause,
  EmitClause,
  PartitionKey,
  RuleDeclaration,
  RuleWindow,
  Source,
  Window,
} from '../../../../compiler/ir/ast.ts';
import { condition, fieldValue, measure } from './expressions.ts';
import { string } from './literals.ts';
import { capitalName, few, maybe, node, smallName } from './nodes.ts';
import { event, negand, pattern } from './patterns.ts';
import { above } from './types.ts';

const source: Arbitrary<Source> = node('source', { event, where: maybe(condition) });

const partitionKey: Arbitrary<PartitionKey> = fc.oneof(
  node('field-key', {
    field: smallName,
    mappings: few(node('key-mapping', { event, fields: few(smallName, 1) }), 0, 2),
  }),
  node('computed-key', { value: condition, name: smallName }),
);

const ruleWindow: Arbitrary<RuleWindow> = fc.oneof(
  node('time-window', { length: measure }),
  node('event-count-window', { count: measure }),
  node('field-distance-window', { distance: measure, field: smallName }),
  node('forever-window', {}),
);

const skips = ['none', 'past last', 'to next', 'overlapping', 'reset'] as const;

const afterMatch: Arbitrary<AfterMatchClause> = fc.oneof(
  node('after-match-clause', {
    skip: fc.constantFrom(...skips),
    name: fc.constant(null),
    inOrder: fc.boolean(),
  }).map((clause) => ({ ...clause, inOrder: clause.inOrder && clause.skip !== 'reset' })),
  node('after-match-clause', {
    skip: fc.constantFrom('to first', 'to last'),
    name: smallName,
    inOrder: fc.boolean(),
  }),
);

const emit: Arbitrary<EmitClause> = node('emit-clause', {
  local: fc.boolean(),
  type: capitalName,
  fields: few(fieldValue(condition), 0, 8),
});

const extent = fc.oneof(node('time-extent', { length: measure }), node('events-extent', { count: measure }));

const window: Arbitrary<Window> = fc.oneof(
  node('tumbling-window', { extent, offset: maybe(measure), zone: maybe(string) }),
  node('hopping-window', { extent, every: extent }),
  node('sliding-window', { extent }),
  node('session-window', { gap: measure, max: maybe(measure) }),
);

/** The clauses that both kinds of rule have. */
const shared = {
  lets: few(node('let-clause', { name: smallName, value: condition }), 0, 2),
  having: maybe(condition),
  limit: maybe(
    node('limit-clause', { last: fc.boolean(), count: measure, per: measure, by: few(smallName, 0, 2) }),
  ),
  emits: few(emit, 1, 2),
};

const matchBody = node('match-body', {
  pattern: pattern(2),
  unless: maybe(negand(1)),
  within: maybe(ruleWindow),
  ...shared,
  afterMatch: maybe(afterMatch),
  once: maybe(node('once-clause', { length: maybe(measure) })),
  timeout: maybe(emit),
});

const windowBody = node('window-body', {
  event,
  name: maybe(smallName),
  where: maybe(condition),
  window,
  ...shared,
  emptyFor: maybe(measure),
});

export const rule: Arbitrary<RuleDeclaration> = node('rule', {
  ...above,
  name: capitalName,
  during: maybe(node('during-clause', { from: source, to: source })),
  over: maybe(node('over-clause', { sources: few(source, 1) })),
  partition: maybe(node('partition-clause', { keys: few(partitionKey, 1) })),
  body: fc.oneof({ weight: 2, arbitrary: matchBody }, { weight: 1, arbitrary: windowBody }),
});
