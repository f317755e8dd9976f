/** One rule as a class: columns, the lists of waiting runs, deadlines, and a method for everything that can happen. */
import { block, line, type ClassPlan, type FieldPlan, type FunctionPlan } from '../ir/module-plan.ts';
import type { Take } from '../ir/core.ts';
import { bytesPerRun } from './bytes-per-run.ts';
import { columnsOf, type Column } from './columns.ts';
import { planBranch } from './plan-branches.ts';
import { planDeadlines } from './plan-deadlines.ts';
import { lengthText, planEnter } from './plan-entering.ts';
import { planFeed } from './plan-feed.ts';
import { planHandlers } from './plan-handlers.ts';
import { planComplete, planDirectMatch, planIdentify } from './plan-matches.ts';
import { isDirect, planTake } from './plan-takes.ts';
import { reachableMethods, usedMembers } from './prune.ts';
import { ruleClassName } from './rule-class-name.ts';
import {
  isPartitioned,
  keyParameters,
  ROW_START,
  slotsOf,
  windowSlot,
  type RuleContext,
} from './rule-context.ts';
import { insideType } from './type-text.ts';
import { typesOnly } from './types-only.ts';

export function planRule(context: RuleContext): ClassPlan {
  const { core } = context.automaton;
  const { reached, kept } = pruned(context);
  const names = new Set(reached.map(({ name }) => name));
  return {
    name: ruleClassName(core.rule),
    doc: [`Rule ${core.rule.name}.`, core.rule.doc].filter((part) => part !== '').join(' '),
    implements: 'rt.RuleState',
    fields: planFields(context, kept),
    constructor: planConstructor(context),
    methods: planMethods(context, kept).filter(({ name }) => names.has(name)),
  };
}

/** The columns of the rule that something reads. */
export function columnsKept(context: RuleContext): readonly Column[] {
  return pruned(context).kept;
}

function pruned(context: RuleContext): {
  readonly reached: readonly FunctionPlan[];
  readonly kept: readonly Column[];
} {
  const columns = columnsOf(context);
  const reached = reachableMethods(planMethods(context, columns));
  const used = usedMembers(reached);
  return { reached, kept: columns.filter((column) => used.has(column.name)) };
}

/** All that can happen to the rule. Which columns there are matters only to those that look after them. */
function planMethods(context: RuleContext, columns: readonly Column[]): readonly FunctionPlan[] {
  const { core, start } = context.automaton;
  const takes = core.elements.filter((element): element is Take => element.kind === 'take');
  const states = context.automaton.states.filter((state) => state.id !== start && state.id > 0);
  return [
    ...planHandlers(context),
    ...takes.map((take) => planTake(context, take)),
    ...states.map((state) => planEnter(context, state)),
    ...takes.filter((take) => isDirect(context, take)).map((take) => planDirectMatch(context, take)),
    planComplete(context),
    planIdentify(context),
    ...planDeadlines(context),
    planOpen(context, columns),
    ...(context.automaton.branching ? [planBranch(context, columns)] : []),
    planDrop(context, columns),
    planEvict(context),
    planGrow(context, columns),
    planReport(),
    ...planKeyOf(context),
    ...planFeed(context.automaton.core.rule, context.module),
    counter('runs', 'this.rows.used', 'Partial matches open now.'),
    counter(
      'keyCount',
      isPartitioned(context) ? 'this.keys.size' : 'Math.min(1, this.rows.used)',
      'Keys with state now.',
    ),
    counter(
      'bytes',
      `this.rows.used * ${bytesPerRun(slotsOf(context), columns)}`,
      'What the runs take up in columns.',
    ),
  ];
}

function planFields(context: RuleContext, columns: readonly Column[]): readonly FieldPlan[] {
  const keys = context.automaton.core.rule.keys;
  const [key] = keys;
  const keyType = key === undefined ? '' : insideType(key.type, context.module.events);
  return [
    field('host', 'rt.RuleHost', null, 'the detector'),
    field('params', 'Params$', null, 'params of the detector'),
    field('rows', 'rt.Rows', 'new rt.Rows()', 'the runs'),
    ...(keys.length === 1
      ? [field('keys', `rt.Keys<${keyType}>`, `new rt.Keys${typesOnly(`<${keyType}>`)}()`, 'the keys in use')]
      : []),
    ...(keys.length > 1 ? [field('keys', 'rt.TupleKeys', 'new rt.TupleKeys()', 'the keys in use')] : []),
    field('waits', 'rt.Waits', `new rt.Waits(${context.automaton.states.length})`, 'who waits where'),
    field('ordinals', 'rt.Ordinals', 'new rt.Ordinals(TYPE_NAMES.length)', 'tells equal events apart'),
    field('matches', 'rt.Match[]', '[]', 'complete, and not yet reported'),
    field('bounds', 'rt.RunBounds | null', null, 'what the host allows'),
    ...slotsOf(context).map((slot) => field(slot.name, 'rt.DeadlineSlot', null, 'deadlines')),
    ...columns.map(columnField),
  ];
}

function field(name: string, type: string, initial: string | null, doc: string): FieldPlan {
  return { name, type, initial, readonly: true, doc };
}

function columnField(column: Column): FieldPlan {
  if (column.type === 'number') {
    const initial = 'new Float64Array(rt.ROWS_AT_FIRST)';
    return { name: column.name, type: 'rt.Floats', initial, readonly: false, doc: column.doc };
  }
  return {
    name: column.name,
    type: `(${column.type.element})[]`,
    initial: '[]',
    readonly: true,
    doc: column.doc,
  };
}

function planConstructor(context: RuleContext): ClassPlan['constructor'] {
  return {
    parameters: [
      { name: 'host', type: 'rt.RuleHost' },
      { name: 'params', type: 'Params$' },
    ],
    body: [
      line('this.host = host;'),
      line('this.params = params;'),
      line(
        `this.bounds = rt.boundsOf(host, ${context.index}, this, ${isPartitioned(context) ? 'this.keys' : 'null'});`,
      ),
      ...slotsOf(context).map(({ name, fixed }) =>
        line(`this.${name} = new rt.${fixed ? 'DeadlineQueue' : 'DeadlineHeap'}(host.agenda);`),
      ),
    ],
  };
}

/** Beginning a run: a row, its key, empty registers, and the window of the rule. */
function planOpen(context: RuleContext, columns: readonly Column[]): FunctionPlan {
  const { core } = context.automaton;
  const names = keyParameters(context).map(({ name }) => name);
  const key = isPartitioned(context)
    ? [`const k = this.keys.open(${names.join(', ')});`, 'this.keys.retain(k);', 'this.waits.reserve(k);']
    : ['const k = 0;'];
  const resets = columns.map(
    (column) => `this.${column.name}[r] = ${column.name === ROW_START ? 't' : column.initial};`,
  );
  const window =
    core.window === null
      ? []
      : [line(`this.${windowSlot()}.set(r, t + ${lengthText(context, core.window)});`, core.window.span)];
  return {
    name: 'open',
    doc: 'A new run, waiting nowhere yet.',
    parameters: [
      ...keyParameters(context),
      { name: 'position', type: 'number' },
      { name: 't', type: 'number' },
    ],
    result: 'number',
    body: [
      line('const rows = this.rows;'),
      line('const r = rows.take();'),
      line('if (r === rows.capacity) this.grow();'),
      ...key.map((text) => line(text)),
      line('rows.key[r] = k;'),
      line('rows.start[r] = position;'),
      line('rows.a[r] = rt.SEED_A;'),
      line('rows.b[r] = rt.SEED_B;'),
      ...resets.map((text) => line(text)),
      ...window,
      line('return r;'),
    ],
  };
}

function planDrop(context: RuleContext, columns: readonly Column[]): FunctionPlan {
  const references = columns
    .filter((column) => column.type !== 'number')
    .map((column) => `this.${column.name}[r] = ${column.initial};`);
  return {
    name: 'drop',
    doc: 'The end of a run that waits nowhere any more.',
    parameters: [{ name: 'r', type: 'number' }],
    result: 'void',
    body: [
      ...slotsOf(context).map((slot) => line(`this.${slot.name}.clear(r);`)),
      ...references.map((text) => line(text)),
      ...(isPartitioned(context) ? [line('this.keys.release(this.rows.key[r]);')] : []),
      line('this.rows.free(r);'),
    ],
  };
}

function planEvict(context: RuleContext): FunctionPlan {
  const list = `this.rows.key[r] * ${context.automaton.states.length} + this.rows.state[r]`;
  return {
    name: 'evict',
    doc: 'The end of a run that is one too many, wherever it waits.',
    parameters: [{ name: 'r', type: 'number' }],
    result: 'void',
    body: [line(`this.waits.remove(r, ${list});`), line('this.drop(r);')],
  };
}

function planGrow(context: RuleContext, columns: readonly Column[]): FunctionPlan {
  const numbers = columns.filter((column) => column.type === 'number');
  return {
    name: 'grow',
    doc: 'Twice the room for runs.',
    parameters: [],
    result: 'void',
    body: [
      line('const capacity = this.rows.capacity * 2;'),
      line('this.rows.grow(capacity);'),
      line('this.waits.grow(capacity);'),
      ...slotsOf(context).map((slot) => line(`this.${slot.name}.grow(capacity);`)),
      ...numbers.map(({ name }) => line(`this.${name} = rt.widerFloats(this.${name}, capacity);`)),
    ],
  };
}

function planReport(): FunctionPlan {
  const emit = block('for (const match of this.matches)', [
    block('for (const event of match.events)', [line('this.host.emit(event);')]),
  ]);
  return {
    name: 'report',
    doc: 'Hands over the matches of one event or instant, in order.',
    parameters: [
      { name: 't', type: 'number' },
      { name: 'e', type: 'rt.EngineEvent | null' },
    ],
    result: 'void',
    body: [
      line('if (this.matches.length > 1) rt.inOrder(this.matches);'),
      line('if (this.bounds !== null) this.bounds.cut(this.matches, t, e);'),
      emit,
      line('this.matches.length = 0;'),
    ],
  };
}

function planKeyOf(context: RuleContext): readonly FunctionPlan[] {
  const several = context.automaton.core.rule.keys.length > 1;
  return keyParameters(context).map(({ type }, i) => ({
    name: `keyOf${i}`,
    doc: `The ${several ? `${i + 1}. part of the ` : ''}key with id k.`,
    parameters: [{ name: 'k', type: 'number' }],
    result: type,
    body: [
      line(
        several
          ? `return this.keys.value(k)[${i}]${typesOnly(` as ${type}`)};`
          : 'return this.keys.value(k);',
      ),
    ],
  }));
}

function counter(name: string, value: string, doc: string): FunctionPlan {
  return { name, doc, parameters: [], result: 'number', body: [line(`return ${value};`)] };
}
