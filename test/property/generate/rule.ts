/** One rule: stream, partition, pattern, window, clauses, emits. */
import fc from 'fast-check';
import type { Gate } from '../constructs/gate.ts';
import type { ConstructName } from '../constructs/probes.ts';
import { buildClauses, someClauses } from './clause/clauses.ts';
import type { ClauseNode } from './clause/clause.ts';
import { buildEmit, emitShape, type BuiltEmit, type EmitShape } from './clause/emit.ts';
import { duringText, overText, streamShape, type BuiltDuring, type StreamShape } from './clause/stream.ts';
import { chance, drawing, tape } from './draw.ts';
import { foreignType, wildcard } from './event-type.ts';
import { emptyScope, withNames, type Scope, type Value } from './expression/scope.ts';
import {
  keyedAs,
  keyFields,
  keyValues,
  partition,
  settleKeying,
  withPlainKeys,
  type Keying,
  type Partition,
} from './keys.ts';
import type {
  Choosable,
  EventModel,
  FunctionModel,
  ParamModel,
  PatternModel,
  RuleModel,
  ScriptItem,
} from './model.ts';
import { chooseLength } from './pattern/length.ts';
import { underWay } from './pattern/names.ts';
import { negand, negandShape, type NegandShape } from './pattern/negand.ts';
import type { Built, PatternNode } from './pattern/node.ts';
import { negatedPattern, rulePattern } from './pattern/pattern.ts';
import { workshop, type Twist, type Workshop } from './pattern/workshop.ts';
import { plain } from './value-type.ts';
import { chooseWindowKind, windowText, type WindowKind } from './window.ts';

export interface RuleShape {
  /** Which of the types at hand the rule draws from. */
  readonly types: readonly number[];
  readonly hasWildcard: number;
  readonly keying: Keying;
  readonly key: number;
  readonly stream: StreamShape;
  readonly pattern: PatternNode;
  readonly lead: NegandShape;
  readonly unless: NegandShape;
  /** Whether the two above are written, and the length of the first. */
  readonly guards: readonly number[];
  readonly window: readonly number[];
  readonly clauses: readonly ClauseNode[];
  readonly emits: readonly EmitShape[];
  readonly timeout: EmitShape;
  /** Whether emits are local, and whether there is one for timeouts. */
  readonly outputs: readonly number[];
}

export function ruleShape(gate: Gate): fc.Arbitrary<RuleShape> {
  const guard = negandShape({ negated: negatedPattern(gate) });
  const computed: Keying[] = gate.weight('computed-key') > 0 ? ['computed', 'derived'] : [];
  const several: Keying[] = gate.weight('several-keys') > 0 ? ['several', 'several'] : [];
  return fc.record({
    types: fc.array(fc.nat(99), { minLength: 1, maxLength: 4, size: 'max' }),
    hasWildcard: fc.nat(9999),
    keying: fc.constantFrom<Keying>('no', 'first', 'both', 'first', 'second', ...computed, ...several),
    key: fc.nat(99),
    stream: streamShape,
    pattern: rulePattern(gate),
    lead: guard,
    unless: guard,
    guards: tape(4),
    window: tape(3),
    clauses: someClauses,
    emits: fc.oneof(
      { weight: 4, arbitrary: fc.tuple(emitShape) },
      { weight: 1, arbitrary: fc.tuple(emitShape, emitShape) },
    ),
    timeout: emitShape,
    outputs: tape(3),
  });
}

/** Constructs for which something is kept beside the runs; what has become useless is swept out now and then. */
const remembering: readonly ConstructName[] = ['once', 'once-for', 'during', 'lead', 'within-field'];

/** What a rule is built from besides its shape. */
export interface Surroundings {
  readonly gate: Gate;
  readonly name: string;
  readonly keying: Keying;
  readonly types: readonly Choosable[];
  /** All input types of the module, those included that no rule names. */
  readonly inputs: readonly EventModel[];
  readonly params: readonly ParamModel[];
  readonly consts: readonly ParamModel[];
  readonly functions: readonly FunctionModel[];
  readonly patterns: readonly PatternModel[];
  readonly twist: Twist;
  readonly mayMultiply: () => boolean;
  /** The member types by name, for their keys. */
  readonly typeOf: (name: string) => EventModel;
}

export function buildRule(shape: RuleShape, around: Surroundings): RuleModel {
  const keying = settleKeying(around.keying, around.types);
  const types = [...around.types, ...wildcards(shape, keying, around)];
  const shop = workshop({ ...around, types });
  const scope = outerScope(keying, around);
  const window = drawing(shape.window);
  const kind = chooseWindowKind(window, around.gate, types.every(isRising));
  const pattern = buildPattern(shape.pattern, shop, scope, kind);
  const guards = buildGuards(shape, shop, scope, pattern);
  const streamScope = { values: constantValues(around), functions: around.functions };
  const during = duringText(shape.stream, { scope: streamScope, workshop: shop });
  const over = overText(shape.stream, shop.alphabet().map(around.typeOf), {
    scope: streamScope,
    workshop: shop,
  });
  const alphabet = [
    ...new Set([...shop.alphabet(), ...(over?.more ?? []), ...edgesOf(during).map(({ name }) => name)]),
  ];
  const keys = partition(keying, alphabet.map(around.typeOf), drawing([shape.key]));
  const matched: Scope = { ...withNames(scope, pattern.names), match: true, nth: pattern.ordinal };
  const windowLine = windowText(kind, window, pattern, shop);
  const clauses = buildClauses(shape.clauses, { scope: matched, pattern, workshop: shop });
  const emits = buildEmits(shape, { around, keys, pattern, outputs: clauses.scope, partial: scope }, shop);
  const lines = [
    during?.text ?? null,
    over?.text ?? null,
    keys?.text ?? null,
    `match ${guards.lead}${pattern.text}`,
    guards.unless,
    windowLine,
    ...clauses.lines,
    ...emits.map(({ text }) => text),
  ].filter((line) => line !== null);
  const text = `rule ${around.name} {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
  return {
    name: around.name,
    text,
    alphabet,
    // A limit that is not by key counts the outputs of all keys together.
    keyed: clauses.lines.some((line) => /^limit .*(?<! by k| by k, g)$/.test(line))
      ? 'other'
      : keyedAs(keying),
    timed: kind === 'time' || pattern.timed,
    remembers: readsBack(text, around.patterns) || remembering.some((one) => shop.constructs().has(one)),
    emitted: emits.map(({ model }) => model),
    script: [...edgeScript(during?.opens), ...shop.script(), ...edgeScript(during?.closes)],
    cost: shop.cost(),
    lengths: shop.lengths(),
    features: shop.features(),
    constructs: new Set([...shop.constructs(), ...visible(text, keying, keys)]),
  };
}

/** `event`, where some input has the keys as they are called. */
function wildcards({ hasWildcard }: RuleShape, keying: Keying, around: Surroundings): readonly Choosable[] {
  const { gate, inputs } = around;
  const keyed = inputs.filter((type) => type !== foreignType);
  const members = keying === 'no' ? inputs : withPlainKeys(keying, keyed);
  const isThere = chance(drawing([hasWildcard]), gate.weight('wildcard'), 8);
  if (!isThere || keying === 'several' || members.length === 0) return [];
  return [wildcard(members, keying === 'no' ? inputs : keyed)];
}

function isRising({ fields }: Choosable): boolean {
  return fields.some(({ role }) => role === 'rising');
}

function buildPattern(node: PatternNode, shop: Workshop, scope: Scope, kind: WindowKind): Built {
  const closing = kind === 'time' || kind === 'events' || kind === 'field';
  return node.build(shop, {
    scope,
    first: true,
    last: true,
    closing,
    windowed: closing,
    sealed: true,
    strict: false,
    repeated: false,
    inLoop: false,
    needs: 'something',
    negated: false,
    top: true,
    shared: [],
  });
}

/** What must not happen before the pattern, and while it is under way. */
function buildGuards(
  shape: RuleShape,
  shop: Workshop,
  scope: Scope,
  { names, starts }: Built,
): { readonly lead: string; readonly unless: string | null } {
  const draw = drawing(shape.guards);
  const hasLead = chance(draw, shop.gate.weight('lead'), 8);
  const hasUnless = chance(draw, shop.gate.weight('unless'), 8);
  if (hasLead) shop.use('lead');
  if (hasUnless) shop.use('unless');
  if (hasLead || hasUnless) shop.note('negations');
  const first = starts.filter(({ shape: view }) => view === 'one');
  const before = hasLead ? negand(shape.lead, shop, withNames(scope, first)).text : '';
  const length = hasLead ? chooseLength(draw, scope, shop).text : '';
  const during = hasUnless
    ? negand(shape.unless, shop, withNames(scope, underWay(names, starts))).text
    : null;
  return {
    lead: hasLead ? `not ${before} for ${length} -> ` : '',
    unless: during === null ? null : `unless ${during}`,
  };
}

function edgesOf(during: BuiltDuring | null): readonly EventModel[] {
  return during === null ? [] : [...during.opens, ...during.closes];
}

function edgeScript(edge: readonly EventModel[] = []): readonly ScriptItem[] {
  return edge.length === 0
    ? []
    : [{ kind: 'event', types: edge.map(({ name }) => name), name: null, where: null }];
}

interface OutputContext {
  readonly around: Surroundings;
  readonly keys: Partition | null;
  readonly pattern: Built;
  readonly outputs: Scope;
  readonly partial: Scope;
}

function buildEmits(shape: RuleShape, context: OutputContext, shop: Workshop): readonly BuiltEmit[] {
  const { around, keys, pattern, outputs, partial } = context;
  const draw = drawing(shape.outputs);
  const emits = shape.emits.map((tapes, index) => {
    const name = `${around.name}${index === 0 ? 'Out' : 'Also'}`;
    const isLocal = chance(draw, shop.gate.weight('emit-local'), 10);
    if (isLocal) shop.use('emit-local');
    const word = isLocal ? 'emit local' : 'emit';
    return buildEmit(word, name, tapes, outputs, keyFields(keys, pattern.names));
  });
  if (!chance(draw, shop.gate.weight('timeout'), 7)) return emits;
  shop.use('timeout');
  shop.note('narrowings');
  const names = underWay(pattern.names, pattern.starts);
  const scope: Scope = { ...withNames(partial, names), match: true };
  const late = buildEmit(
    'on timeout emit',
    `${around.name}Late`,
    shape.timeout,
    scope,
    keyFields(keys, names),
  );
  return [...emits, late];
}

/** Counts and lengths are parameters too; conditions read them like any other value. */
function outerScope(keying: Keying, around: Surroundings): Scope {
  return {
    ...emptyScope,
    values: [...keyValues(keying), ...constantValues(around)],
    functions: around.functions,
  };
}

function constantValues({ params, consts }: Surroundings): readonly Value[] {
  return [...params, ...consts].map(({ name, base }) => ({ text: name, type: plain(base) }));
}

/** Constructs that the text itself shows. */
function visible(text: string, keying: Keying, keys: Partition | null): readonly ConstructName[] {
  const isMapped = keys !== null && keys.text.includes('(') && keys.text.includes(':');
  return [
    ...(/\bprev\b/.test(text) ? (['prev'] as const) : []),
    ...(keying === 'computed' || keying === 'derived' ? (['computed-key'] as const) : []),
    ...(keying === 'several' ? (['several-keys'] as const) : isMapped ? (['mapped-key'] as const) : []),
  ];
}

/** Whether a rule, or a named pattern that it calls, reads earlier events. */
function readsBack(text: string, patterns: readonly PatternModel[]): boolean {
  const called = patterns.filter(({ name }) => text.includes(`${name}(`));
  return [text, ...called.map((one) => one.text)].some((one) => /\bprev\b/.test(one));
}
