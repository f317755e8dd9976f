/** Rules written down as plans, and detectors of them: what the tests of the general automaton are made with. */
import { GeneralRule } from '../../../../runtime/algebra/general-rule.ts';
import type { AtomNode, Frame, Item, Mode, Node, Where } from '../../../../runtime/algebra/plan.ts';
import type { Release, RulePlan } from '../../../../runtime/algebra/rule-plan.ts';
import type { Detector, DetectorOptions, InputRecord } from '../../../../runtime/api.ts';
import { createDetector } from '../../../../runtime/detector.ts';
import type { EngineEvent } from '../../../../runtime/event.ts';
import { ABI_VERSION, type CompiledModule, type RuleHost } from '../../../../runtime/program.ts';
import type { KeyPart } from '../../../../runtime/tuple-keys.ts';

/** An event of type A, B, C or N with a number and perhaps keys; the key `-` stands for none in a rule that has keys. Times are microseconds inside. */
export interface Letter extends EngineEvent {
  readonly v: number;
  readonly k: readonly string[];
}

export const types = ['A', 'B', 'C', 'N', 'Out', 'More', 'Late'] as const;
type Name = (typeof types)[number];

export function asLetter(event: unknown): Letter {
  return event as Letter;
}

/** An atom that keeps its event under a name. */
export function atom(
  number: number,
  type: Name,
  name: string | null = null,
  where: Where | null = null,
): AtomNode {
  return {
    kind: 'atom',
    atom: number,
    types: [types.indexOf(type)],
    where,
    bind: name === null ? null : (frame, event) => ({ ...frame, [name]: event }),
  };
}

/** What must not happen. */
export function negand(type: Name, where: Where | null = null): AtomNode {
  return atom(-1, type, null, where);
}

export function sequence(first: Node, ...rest: readonly (readonly [Mode, Node] | Item)[]): Node {
  const step = (arrow: Mode | null, pattern: Node): Item => {
    return { kind: 'step', arrow, nots: [], within: null, pattern };
  };
  const items = rest.map((one) => ('kind' in one ? one : step(...one)));
  return { kind: 'sequence', items: [step(null, first), ...items] };
}

/** `not N for D` at the end of a sequence, in milliseconds. */
export function absence(pattern: Node, length: number | null, every: number | null = null): Item {
  const measure = (millis: number | null) => (millis === null ? null : () => millis * 1000);
  return { kind: 'absence', nots: [], negand: pattern, length: measure(length), every: measure(every) };
}

/** A rule that emits what `text` makes of a match; a duration of a window is in milliseconds. */
export function rulePlan(
  pattern: Node,
  text: (frame: Frame) => string,
  {
    within = 10_000,
    plan = {},
    lead = null,
  }: {
    readonly within?: number | null;
    readonly plan?: Partial<RulePlan>;
    readonly lead?: RulePlan['pattern']['lead'];
  } = {},
): RulePlan {
  return {
    name: 'R',
    rule: 0,
    types,
    pattern: {
      pattern,
      empty: {},
      unless: null,
      window: within === null ? null : { kind: 'time', length: () => within * 1000 },
      lead,
    },
    history: 0,
    skip: { kind: 'none' },
    inOrder: false,
    once: null,
    limit: null,
    match: (frame) => releaseOf('Out', () => text(frame)),
    timeout: null,
    ...plan,
  };
}

function releaseOf(type: Name, text: () => string): Release {
  return (at, identify) => [
    {
      $type: types.indexOf(type),
      $time: at,
      $identity: identify(type === 'Late' ? 1 : 0),
      $rule: 0,
      text: text(),
    },
  ];
}

/** The module of some rules, of which all see all inputs, and the later ones what the earlier ones emit. */
export function moduleOf(...plans: readonly RulePlan[]): CompiledModule {
  return {
    abi: ABI_VERSION,
    name: 'letters',
    inputs: ['A', 'B', 'C', 'N'].map((name) => ({
      name,
      timed: false,
      read: (record, time): Letter => {
        const { v, k } = record as { readonly v?: number; readonly k?: string };
        const keys = k === undefined || k === '' ? [] : k.split('+');
        return { $type: types.indexOf(name as Name), $time: time, $identity: null, v: v ?? 0, k: keys };
      },
    })),
    outputs: types.map((name) => (name.length > 1 ? { name, local: false, data: fieldsOf } : null)),
    params: [],
    rules: plans.map(({ name }) => name),
    create: (host) => programOf(host, plans),
  };
}

function fieldsOf(event: EngineEvent): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(event).filter(([name]) => !name.startsWith('$')));
}

function programOf(host: RuleHost, plans: readonly RulePlan[]): ReturnType<CompiledModule['create']> {
  const rules = plans.map((plan) => new GeneralRule(host, plan));
  return {
    rules,
    handle: (event, position) => {
      for (const rule of rules) feed(rule, asLetter(event), position);
    },
    fire: (instant) => {
      for (const rule of rules) if (rule.due() <= instant) rule.fire(instant);
    },
  };
}

function feed(rule: GeneralRule, event: Letter, position: number): void {
  if (event.k.includes('-')) return;
  const keys: readonly (readonly KeyPart[])[] = event.k.length === 0 ? [[]] : event.k.map((key) => [key]);
  if (keys.length === 1) rule.event(event, keys[0] ?? [], position);
  else rule.eventOfKeys(event, keys, position);
}

export interface Played {
  readonly detector: Detector;
  /** Outputs so far, such as `A1 B2 @2`: the text, and the time in milliseconds. */
  readonly outputs: readonly string[];
  readonly ids: readonly string[];
  readonly push: (text: string) => readonly string[];
}

/** A detector; `push('A1 B2x C3')` hands over events with a type, a time and perhaps keys. Returns what they give. */
export function play(plan: RulePlan | readonly RulePlan[], options: DetectorOptions = {}): Played {
  const plans = 'pattern' in plan ? [plan] : plan;
  const detector = createDetector(moduleOf(...plans), options);
  const outputs: string[] = [];
  const ids: string[] = [];
  detector.on('*', (data, { at, id, type }) => {
    const { text } = data as { readonly text: string };
    outputs.push(`${type === 'Late' ? 'late ' : ''}${text} @${at}`);
    ids.push(id);
  });
  const push = (text: string): readonly string[] => {
    const before = outputs.length;
    for (const word of text.split(' ').filter((one) => one !== '')) {
      const at = word.startsWith('@') ? Number(word.slice(1)) : null;
      if (at === null) detector.push(record(word));
      else detector.advanceTo(at);
    }
    return outputs.slice(before);
  };
  return { detector, outputs, ids, push };
}

/** `A1` is an A at 1 ms with value 1; `A1x+y` one of the keys x and y. */
function record(word: string): InputRecord {
  const [, type, at, keys] = /^([A-Z])(\d+)(.*)$/.exec(word) ?? [];
  return {
    type: type ?? '',
    at: Number(at),
    v: Number(at),
    ...(keys === '' ? {} : { k: keys }),
  } as InputRecord;
}

/** The events of names, such as `A1 B2`. */
export function named(frame: Frame, ...names: readonly string[]): string {
  return names
    .map((name) => (frame[name] === undefined ? '-' : `${name}${asLetter(frame[name]).v}`))
    .join(' ');
}
