/** The whole module as a plan: interfaces, functions, constants, a class per rule, the program, the border. */
import type { Automaton, RuleProgram } from '../ir/automaton.ts';
import {
  line,
  type ClassPlan,
  type ConstantPlan,
  type FunctionPlan,
  type InterfacePlan,
  type ModulePlan,
} from '../ir/module-plan.ts';
import type { FunctionDeclaration, TypedModule } from '../ir/typed.ts';
import type { EventType } from '../ir/types.ts';
import type { SourceFile } from '../source/source-file.ts';
import { missing, noNames, type Environment, type ModuleScope } from './environment.ts';
import { bare } from './choose.ts';
import { text } from './expression-text.ts';
import { factoryName } from './factory-name.ts';
import { frameInterface } from './general/frame-interface.ts';
import { planGeneralRule } from './general/plan-general-rule.ts';
import { moduleScope } from './module-scope.ts';
import { dataText, orderText, planBorder, readerText, readValue } from './plan-border.ts';
import { planProgram, type PlannedRule } from './plan-program.ts';
import { planRule } from './plan-rule.ts';
import { propertyKey } from './property-key.ts';
import { planRegisters } from './registers.ts';
import { slotsOf, type RuleContext } from './rule-context.ts';
import { eventInterface, insideType } from './type-text.ts';
import { typesOnly } from './types-only.ts';

export interface EmitOptions {
  /** Version of the compiler, for the header. */
  readonly version: string;
  /** Version of the interface to the runtime that the code is for. */
  readonly abi: number;
}

export function planModule(
  module: TypedModule,
  programs: readonly RuleProgram[],
  source: SourceFile,
  options: EmitOptions,
): ModulePlan {
  const constants: ConstantPlan[] = [];
  const scope = moduleScope(module, source, constants);
  const functions = module.functions.map((declaration) => planFunction(scope, declaration));
  const rules = programs.map((program) => planProgramOf(scope, program));
  const classes = [...rules.map(({ plan }) => plan), planProgram(module, rules)];
  return {
    factory: factoryName(module.name),
    header: [
      `Compiled from ${source.name} by motif-cep ${options.version}, for interface ${options.abi} of its runtime.`,
      'Do not edit: change the source and compile it again.',
    ],
    interfaces: [
      paramsInterface(module),
      ...module.events.map((event) => eventPlan(event, module)),
      ...rules.flatMap(({ frame }) => frame ?? []),
    ],
    functions,
    classes,
    constants: [
      {
        name: 'TYPE_NAMES',
        value: `${JSON.stringify(module.events.map((event) => event.name))}${typesOnly(' as const')}`,
      },
      ...constants,
    ],
    compiled: compiledText(module, scope, options),
    border: planBorder(module),
  };
}

interface PlannedClass extends PlannedRule {
  readonly plan: ClassPlan;
  /** What the general automaton keeps of its runs; null for a rule with an automaton of its own. */
  readonly frame: InterfacePlan | null;
}

function planProgramOf(module: ModuleScope, program: RuleProgram): PlannedClass {
  if (program.kind === 'general') {
    const context = { module, general: program };
    const { rule } = program;
    const plan = planGeneralRule(context);
    return { rule, className: plan.name, hasDeadlines: true, plan, frame: frameInterface(context) };
  }
  const context = ruleContext(module, program);
  const plan = planRule(context);
  const hasDeadlines = slotsOf(context).length > 0;
  return { rule: program.core.rule, className: plan.name, hasDeadlines, plan, frame: null };
}

function ruleContext(module: ModuleScope, automaton: Automaton): RuleContext {
  const { core } = automaton;
  return { module, automaton, registers: planRegisters(core), index: core.rule.id };
}

function paramsInterface(module: TypedModule): InterfacePlan {
  return {
    name: 'Params$',
    extends: '',
    doc: 'Params as the rules see them: times and durations in microseconds.',
    fields: module.params.map((param) => ({ name: param.name, type: insideType(param.type, module.events) })),
  };
}

function eventPlan(event: EventType, module: TypedModule): InterfacePlan {
  return {
    name: eventInterface(event),
    extends: 'rt.EngineEvent',
    doc: event.doc === '' ? `${event.name}, inside: times and durations in microseconds.` : event.doc,
    fields: event.fields.map((field) => ({ name: field.name, type: insideType(field.type, module.events) })),
  };
}

function planFunction(scope: ModuleScope, declaration: FunctionDeclaration): FunctionPlan {
  const env: Environment = {
    ...freeEnvironment(scope),
    locals: new Map(declaration.parameters.map(({ local, name }) => [local, `p_${name}`])),
  };
  return {
    name: `fn_${declaration.name}`,
    doc: `fn ${declaration.name}`,
    parameters: [
      { name: 'params', type: 'Params$' },
      ...declaration.parameters.map(({ name, type }) => ({
        name: `p_${name}`,
        type: insideType(type, scope.events),
      })),
    ],
    result: insideType(declaration.result, scope.events),
    body: [line('void params;'), line(`return ${bare(text(declaration.body, env))};`, declaration.body.span)],
  };
}

/** An environment in which nothing is bound: bodies of functions and initial values of params. */
function freeEnvironment(module: ModuleScope): Environment {
  return {
    module,
    reader: noNames,
    current: null,
    locals: new Map(),
    key: () => missing('a key'),
    previous: null,
    params: 'params',
    match: { start: '', end: '', count: '', nth: '' },
  };
}

function compiledText(module: TypedModule, scope: ModuleScope, options: EmitOptions): string {
  const inputs = module.events.filter((event) => event.origin === 'input').map(inputText);
  const outputs = module.events.map((event) =>
    event.origin === 'emitted'
      ? `{ name: ${JSON.stringify(event.name)}, local: ${event.local}, data: ${dataText(event)} }`
      : 'null',
  );
  const params = module.params.map((param) => {
    const name = JSON.stringify(param.name);
    const read = `(v${typesOnly(': unknown')}) => ${readValue(param.type, 'v', '"params"', name)}`;
    const initial = param.initial === null ? '' : `, initial: ${text(param.initial, freeEnvironment(scope))}`;
    return `{ name: ${name}, read: ${read}${initial} }`;
  });
  const values = module.params.map(
    (param, i) =>
      `${propertyKey(param.name)}: values[${i}]${typesOnly(` as ${insideType(param.type, module.events)}`)}`,
  );
  return [
    '{',
    `  abi: ${options.abi},`,
    `  name: ${JSON.stringify(module.name)},`,
    `  inputs: ${listText(inputs)},`,
    `  outputs: ${listText(outputs)},`,
    `  params: ${listText(params)},`,
    `  rules: ${JSON.stringify(module.rules.map((rule) => rule.name))},`,
    `  create: (host, values) => new Program$(host, { ${values.join(', ')} }),`,
    '}',
  ].join('\n');
}

function inputText(event: EventType): string {
  const members = [
    `name: ${JSON.stringify(event.name)}`,
    `timed: ${event.timeField !== null}`,
    ...(event.orderField === null ? [] : [`order: ${orderText(event, event.orderField)}`]),
    `read: ${readerText(event)}`,
  ];
  return `{ ${members.join(', ')} }`;
}

function listText(items: readonly string[]): string {
  return items.length === 0 ? '[]' : `[\n${items.map((item) => `    ${item},\n`).join('')}  ]`;
}
