/** What a typed module consists of, as labels: kinds of nodes, their forms, clauses, and operators that stand within others. */
import type {
  GapNot,
  Loop,
  MatchRule,
  Negand,
  Pattern,
  SequenceItem,
  TypedModule,
} from '../../../compiler/ir/typed.ts';

export interface Labels {
  readonly kinds: ReadonlySet<string>;
  /** `outer > inner`. */
  readonly pairs: ReadonlySet<string>;
}

export function labelsOf(module: TypedModule): Labels {
  const kinds = new Set<string>();
  const pairs = new Set<string>();
  for (const rule of module.rules) {
    for (const label of ofClauses(rule)) kinds.add(label);
    walkPattern(rule.pattern, null, kinds, pairs);
    for (const negand of [rule.lead?.negand, rule.unless]) if (negand) walkNegand(negand, kinds, pairs);
    ofExpressions(rule, kinds);
  }
  if (module.params.length > 0) kinds.add('module param');
  if (module.functions.length > 0) kinds.add('module fn');
  if (module.events.some(({ orderField }) => orderField !== null)) kinds.add('order field');
  return { kinds, pairs };
}

function ofClauses(rule: MatchRule): readonly string[] {
  const { afterMatch, keys, once, limit, within } = rule;
  const there: readonly (readonly [string, boolean])[] = [
    ['rule over', rule.over.length > 0],
    ['rule during', rule.during !== null],
    ['rule keys', keys.length > 0],
    ['rule lead', rule.lead !== null],
    ['rule unless', rule.unless !== null],
    ['rule lets', rule.lets.length > 0],
    ['rule having', rule.having !== null],
    ['after match in order', afterMatch.inOrder],
    ['rule once', once !== null && once.length === null],
    ['rule once for', once !== null && once.length !== null],
    ['rule limit', limit !== null && !limit.last],
    ['rule limit last', limit !== null && limit.last],
    ['rule timeout', rule.timeout !== null],
    ['emit local', rule.emits.some(({ local }) => local)],
    [`within ${within?.kind ?? ''}`, within !== null],
    [`after match ${afterMatch.skip.kind}`, afterMatch.span !== null],
    ['key from several fields', keys.some(({ of }) => of.some(({ values }) => values.length > 1))],
    [
      'key computed',
      keys.some(({ of }) => of.some(({ values }) => values.some(({ kind }) => kind !== 'field'))),
    ],
  ];
  return there.filter(([, isThere]) => isThere).map(([label]) => label);
}

function walkPattern(pattern: Pattern, outer: string | null, kinds: Set<string>, pairs: Set<string>): void {
  const label = pattern.kind === 'loop' ? loopLabel(pattern) : pattern.kind;
  kinds.add(label);
  for (const form of formsOf(pattern)) kinds.add(`${pattern.kind} ${form}`);
  if (outer !== null) pairs.add(`${outer} > ${label}`);
  const inside = (part: Pattern, as = label): void => walkPattern(part, as, kinds, pairs);
  switch (pattern.kind) {
    case 'atom':
      return;
    case 'sequence':
      for (const item of pattern.items) walkItem(item, kinds, pairs);
      return;
    case 'choice':
    case 'conjunction':
      for (const operand of pattern.operands) inside(operand);
      return;
    case 'group':
      if (pattern.unless !== null) walkNegand(pattern.unless, kinds, pairs);
      inside(pattern.body);
      return;
    case 'loop':
      for (const negand of [pattern.until, pattern.drop])
        if (negand !== null) walkNegand(negand, kinds, pairs);
      if (hasLoop(pattern.body)) kinds.add('loop nested');
      inside(pattern.body);
      return;
    case 'absence-operand':
      walkNegand(pattern.negand, kinds, pairs);
  }
}

/** Loops over one event and over more are two operators. */
function loopLabel({ body }: Loop): string {
  return body.kind === 'atom' ? 'loop' : 'loop group';
}

function walkItem(item: SequenceItem, kinds: Set<string>, pairs: Set<string>): void {
  for (const not of item.nots) walkNot(not, kinds, pairs);
  if (item.kind === 'wait') {
    kinds.add('wait');
    return;
  }
  if (item.kind === 'absence') {
    kinds.add(item.length === null ? 'absence open' : item.every === null ? 'absence' : 'absence every');
    walkNegand(item.negand, kinds, pairs);
    return;
  }
  const label = item.arrow === null ? 'sequence' : `step ${item.arrow}`;
  kinds.add(label);
  if (item.within !== null) kinds.add('step within');
  walkPattern(item.pattern, label, kinds, pairs);
}

function walkNot({ strict, negand }: GapNot, kinds: Set<string>, pairs: Set<string>): void {
  kinds.add(strict ? 'gap not strict' : 'gap not');
  walkNegand(negand, kinds, pairs);
}

function walkNegand({ pattern }: Negand, kinds: Set<string>, pairs: Set<string>): void {
  if (pattern.kind === 'group' && pattern.within !== null) kinds.add('negand within');
  const body = pattern.kind === 'group' ? pattern.body : pattern;
  kinds.add(body.kind === 'atom' ? 'negand' : body.kind === 'choice' ? 'negand choice' : 'negand pattern');
  // Of a choice among what must not happen the branches count, not the choice.
  for (const part of body.kind === 'choice' ? body.operands : [body]) {
    walkPattern(part, 'negand', kinds, pairs);
  }
}

function formsOf(pattern: Pattern): readonly string[] {
  switch (pattern.kind) {
    case 'atom':
      return [...(pattern.wildcard ? ['wildcard'] : []), ...(pattern.types.length > 1 ? ['union'] : [])];
    case 'group': {
      const { unless, within, where, strict, body } = pattern;
      const tested = body.kind === 'conjunction' ? 'where over and' : 'where';
      return [
        ...(unless === null ? [] : ['unless']),
        ...(within === null ? [] : ['within']),
        ...(where === null ? [] : [tested]),
        ...(strict ? ['strict'] : []),
      ];
    }
    case 'loop': {
      const { until, optional, greedy, each, any, strict, gap, lasting, drop, iterations, where } = pattern;
      const forms = { optional, greedy, each, any, gap, lasting, until, drop, iterations, where };
      return [
        ...Object.entries(forms).flatMap(([name, form]) => (form === null || form === false ? [] : [name])),
        ...(strict === 'no' ? [] : [strict === 'own' ? 'strict own' : 'strict']),
        ...(until !== null && until.pattern.kind === 'atom' && until.pattern.binding !== null
          ? ['until names']
          : []),
      ];
    }
    case 'choice':
    case 'conjunction':
      return pattern.operands.some(({ kind }) => kind === 'absence-operand') ? ['with absence'] : [];
    default:
      return [];
  }
}

function hasLoop(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'loop':
      return true;
    case 'group':
      return hasLoop(pattern.body);
    case 'choice':
    case 'conjunction':
      return pattern.operands.some(hasLoop);
    case 'sequence':
      return pattern.items.some((item) => item.kind === 'step' && hasLoop(item.pattern));
    default:
      return false;
  }
}

/** Kinds of expressions, wherever in the rule they stand. */
function ofExpressions(value: unknown, kinds: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) ofExpressions(item, kinds);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const node = new Map<string, unknown>(Object.entries(value));
  const kind = node.get('kind');
  // Expressions have a type, patterns and clauses have none.
  if (typeof kind === 'string' && typeof node.get('type') === 'object') {
    const named = kind === 'aggregate' || kind === 'builtin' ? node.get('name') : node.get('operator');
    kinds.add(typeof named === 'string' ? `${kind} ${named}` : kind);
    if (kind === 'aggregate' && node.get('where') !== null) kinds.add('aggregate where');
    if (kind === 'field' && node.get('safe') === true) kinds.add('field safe');
  }
  for (const [name, member] of node) if (name !== 'type' && name !== 'span') ofExpressions(member, kinds);
}
