/** The rules of a module together: which rule sees which event, in which order (language §4.5). */
import { block, line, type ClassPlan, type Code, type FunctionPlan } from '../ir/module-plan.ts';
import type { MatchRule, TypedModule } from '../ir/typed.ts';
import type { EventTypeId } from '../ir/types.ts';
import { handlerName } from './plan-handlers.ts';
import { eventInterface } from './type-text.ts';
import { typesOnly } from './types-only.ts';

/** A rule with the name of its class. */
export interface PlannedRule {
  readonly rule: MatchRule;
  readonly className: string;
  /** False if nothing ever happens to the rule by the passing of time. */
  readonly hasDeadlines: boolean;
}

export function planProgram(module: TypedModule, rules: readonly PlannedRule[]): ClassPlan {
  const ordered = module.ruleOrder.flatMap((id) => rules.find(({ rule }) => rule.id === id) ?? []);
  const inputs = module.events.filter((event) => event.origin === 'input').map((event) => event.id);
  return {
    name: 'Program$',
    doc: 'All rules of one detector.',
    implements: 'rt.Program',
    fields: [
      { name: 'host', type: 'rt.RuleHost', initial: null, readonly: true, doc: 'the detector' },
      ...rules.map(({ rule, className }) => ({
        name: memberName(rule),
        type: className,
        initial: null,
        readonly: true,
        doc: `rule ${rule.name}`,
      })),
      { name: 'rules', type: 'readonly rt.RuleState[]', initial: null, readonly: true, doc: 'by number' },
    ],
    constructor: {
      parameters: [
        { name: 'host', type: 'rt.RuleHost' },
        { name: 'params', type: 'Params$' },
      ],
      body: [
        line('this.host = host;'),
        ...rules.map(({ rule, className }) =>
          line(`this.${memberName(rule)} = new ${className}(host, params);`),
        ),
        line(`this.rules = [${rules.map(({ rule }) => `this.${memberName(rule)}`).join(', ')}];`),
      ],
    },
    methods: [
      planHandle(module, inputs),
      ...inputs.map((type) => planType(module, ordered, type)),
      planFire(module, ordered),
    ],
  };
}

function memberName({ id }: MatchRule): string {
  return `r${id}`;
}

function planHandle(module: TypedModule, inputs: readonly EventTypeId[]): FunctionPlan {
  const cases = inputs.map((type) => {
    const event = module.events[type];
    const name = event === undefined ? 'rt.EngineEvent' : eventInterface(event);
    return block(`case ${type}:`, [
      line(`this.${handlerName(type)}(e${typesOnly(` as ${name}`)}, position);`),
      line('return;'),
    ]);
  });
  return {
    name: 'handle',
    doc: 'One input event.',
    parameters: [
      { name: 'e', type: 'rt.EngineEvent' },
      { name: 'position', type: 'number' },
    ],
    result: 'void',
    body: [block('switch (e.$type)', cases)],
  };
}

/** The rules that name the type, and those fed by rules that come before them. */
function planType(module: TypedModule, ordered: readonly PlannedRule[], type: EventTypeId): FunctionPlan {
  const event = module.events[type];
  const reached = new Set<EventTypeId>([type]);
  const body: Code[] = [];
  for (const { rule } of ordered) {
    const { alphabet, emits, timeout } = rule;
    const seen = alphabet.filter((candidate) => reached.has(candidate));
    if (seen.length === 0) continue;
    body.push(...ruleLines(rule, type, alphabet.includes(type), seen.length > 1 || !alphabet.includes(type)));
    for (const emit of emits) reached.add(emit.event);
    if (timeout !== null) reached.add(timeout.event);
  }
  return {
    name: handlerName(type),
    doc: `${event?.name ?? ''}, rule by rule.`,
    parameters: [
      { name: 'e', type: event === undefined ? 'rt.EngineEvent' : eventInterface(event) },
      { name: 'position', type: 'number' },
    ],
    result: 'void',
    body: body.length === 0 ? [line('void e;'), line('void position;')] : body,
  };
}

function ruleLines(rule: MatchRule, type: EventTypeId, direct: boolean, fed: boolean): readonly Code[] {
  const member = `this.${memberName(rule)}`;
  const count = `fed${rule.id}`;
  return [
    ...(fed ? [line(`const ${count} = this.host.derived.length;`)] : []),
    ...(direct ? [line(`${member}.${handlerName(type)}(e, position);`)] : []),
    ...(fed ? [line(`if (${count} > 0) ${member}.feed(${count}, position);`)] : []),
  ];
}

/** At an instant each rule first sees what earlier ones have emitted at it, then its own deadlines act. */
function planFire(module: TypedModule, ordered: readonly PlannedRule[]): FunctionPlan {
  const body = ordered.flatMap(({ rule, hasDeadlines }) => {
    const member = `this.${memberName(rule)}`;
    const isFed = rule.alphabet.some((type) => module.events[type]?.origin === 'emitted');
    return [
      ...(isFed ? [line(`${member}.feed(this.host.derived.length, position);`)] : []),
      ...(hasDeadlines ? [line(`if (${member}.due() <= t) ${member}.fire(t);`)] : []),
    ];
  });
  return {
    name: 'fire',
    doc: 'All deadlines of an instant.',
    parameters: [
      { name: 't', type: 'number' },
      { name: 'position', type: 'number' },
    ],
    result: 'void',
    body: [line('void position;'), line('void t;'), ...body],
  };
}
