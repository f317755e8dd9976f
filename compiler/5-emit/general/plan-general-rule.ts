/**
 * A rule of the general automaton as a class: its pattern as a tree of functions, which the constructor makes, and a
 * handler per event type. All else is the runtime's.
 */
import {
  line,
  nest,
  type ClassPlan,
  type Code,
  type FieldPlan,
  type FunctionPlan,
} from '../../ir/module-plan.ts';
import { planFeed } from '../plan-feed.ts';
import { usedMembers } from '../prune.ts';
import { ruleClassName } from '../rule-class-name.ts';
import { leadProperty, limitProperty, onceProperty, skipProperty, windowProperty } from './clause-code.ts';
import { compact } from './compact.ts';
import type { GeneralContext } from './general-context.ts';
import { generalHandlers } from './general-handlers.ts';
import { matchProperty, timeoutProperty } from './match-code.ts';
import { nodeProperty } from './node-code.ts';

export function planGeneralRule(context: GeneralContext): ClassPlan {
  const { rule } = context.general;
  const methods = [...generalHandlers(context), ...planFeed(rule, context.module), ...delegates()];
  const used = usedMembers(methods);
  const kept = GIVEN.filter(({ name }) => used.has(name));
  return {
    name: ruleClassName(rule),
    doc: [`Rule ${rule.name}.`, rule.doc].filter((part) => part !== '').join(' '),
    implements: 'rt.RuleState',
    fields: [...kept, field('rule', 'rt.GeneralRule', 'runs and sub-streams')],
    constructor: {
      parameters: [
        { name: 'host', type: 'rt.RuleHost' },
        { name: 'params', type: 'Params$' },
      ],
      body: [
        ...kept.map(({ name }) => line(`this.${name} = ${name};`)),
        nest('this.rule = new rt.GeneralRule(host, {', compact(planLines(context)), '});', rule.span),
      ],
    },
    methods,
  };
}

const GIVEN: readonly FieldPlan[] = [
  field('host', 'rt.RuleHost', 'the detector'),
  field('params', 'Params$', 'params of the detector'),
];

function field(name: string, type: string, doc: string): FieldPlan {
  return { name, type, initial: null, readonly: true, doc };
}

function planLines(context: GeneralContext): readonly Code[] {
  const { rule, registers, pattern, unless, history } = context.general;
  const empty = registers.map(({ name }) => `${name}: null`);
  return [
    line(`name: ${JSON.stringify(rule.name)}, rule: ${rule.id}, types: TYPE_NAMES,`),
    nest(
      'pattern: {',
      compact([
        line(`empty: ${empty.length === 0 ? '{}' : `{ ${empty.join(', ')} }`},`),
        nodeProperty(context, 'pattern', pattern),
        nodeProperty(context, 'unless', unless),
        windowProperty(context),
        leadProperty(context),
      ]),
      '},',
    ),
    line(`history: ${history},`),
    skipProperty(context),
    line(`inOrder: ${rule.afterMatch.inOrder},`),
    onceProperty(context),
    limitProperty(context),
    matchProperty(context),
    timeoutProperty(context),
  ];
}

function delegates(): readonly FunctionPlan[] {
  return [
    {
      name: 'fire',
      doc: 'All deadlines of the rule up to the instant t.',
      parameters: [{ name: 't', type: 'number' }],
      result: 'void',
      body: [line('this.rule.fire(t);')],
    },
    counter('due', 'When the first deadline of the rule falls due.'),
    counter('runs', 'Partial matches open now.'),
    counter('keyCount', 'Keys with state now.'),
    counter('bytes', 'What the runs take up, by a fixed account.'),
  ];
}

function counter(name: string, doc: string): FunctionPlan {
  return { name, doc, parameters: [], result: 'number', body: [line(`return this.rule.${name}();`)] };
}
