/** `partition by`: plain fields, fields that a type calls otherwise, several fields, computed keys. */
import { pick, type Draw } from './draw.ts';
import type { Name, Value } from './expression/scope.ts';
import type { Choosable, EventModel, KeyNames, RuleModel } from './model.ts';
import { plain, type Base } from './value-type.ts';

/** `computed` is made of the first key, `derived` of the second; `several` asks for two fields of an event. */
export type Keying = Exclude<RuleModel['keyed'], 'other'> | 'computed' | 'derived' | 'several';

interface Key {
  readonly name: string;
  readonly base: Base;
  readonly which: 'first' | 'second';
}

export interface Partition {
  readonly text: string;
  readonly keys: readonly Key[];
}

/** What a rule calls its keys, and most types the fields they are taken from. */
const keyNames: KeyNames = { first: 'k', second: 'g' };

const bases: Readonly<Record<Key['which'], Base>> = { first: 'string', second: 'int' };
const asked: Readonly<Record<Keying, readonly Key['which'][]>> = {
  no: [],
  first: ['first'],
  second: ['second'],
  both: ['first', 'second'],
  computed: ['first'],
  derived: ['second'],
  several: ['first'],
};

/** Expressions of a key, each with its own value for each value of the field. */
const computations = {
  first: ['lower(k)', 'k + "!"', 'if k == "x" then "one" else k'],
  second: ['g + 1', 'g mod 2', 'g * 2'],
} as const;

const computedName = 'key';

/** A computed key speaks of fields that every type must have. */
export function settleKeying(wanted: Keying, types: readonly Choosable[]): Keying {
  const which = wanted === 'computed' ? 'first' : wanted === 'derived' ? 'second' : null;
  const members = types.flatMap((type) => type.members);
  if (which !== null && members.some(({ keys }) => keys[which] !== keyNames[which])) return which;
  return wanted;
}

export function keyedAs(keying: Keying): RuleModel['keyed'] {
  if (keying === 'computed') return 'first';
  return keying === 'derived' || keying === 'several' ? 'other' : keying;
}

export function partition(keying: Keying, alphabet: readonly EventModel[], draw: Draw): Partition | null {
  const keys = asked[keying].map((which) => keyOf(keying, which, alphabet, draw));
  if (keys.length === 0) return null;
  return { text: `partition by ${keys.map(({ text }) => text).join(', ')}`, keys };
}

type WrittenKey = Key & { readonly text: string };

function keyOf(keying: Keying, which: Key['which'], alphabet: readonly EventModel[], draw: Draw): WrittenKey {
  const base = bases[which];
  if (keying === 'computed' || keying === 'derived') {
    const text = `${pick(draw, computations[which])} as ${computedName}`;
    return { name: computedName, base, which, text };
  }
  if (keying === 'several') {
    const mapping = alphabet.map(({ name, keys, fields }) => {
      const peers = fields.filter(({ role }) => role === 'peer').map((field) => field.name);
      return `${name}: ${[keys[which], ...peers].join(', ')}`;
    });
    return { name: computedName, base, which, text: `${computedName} (${mapping.join('; ')})` };
  }
  return mappedKey(which, alphabet);
}

/** Keys are called `k` and `g`; types that call them otherwise are mapped. */
function mappedKey(which: Key['which'], alphabet: readonly EventModel[]): WrittenKey {
  const name = keyNames[which];
  const others = alphabet.filter(({ keys }) => keys[which] !== name);
  const mapping = others.map((type) => `${type.name}: ${type.keys[which]}`).join('; ');
  return { name, base: bases[which], which, text: mapping === '' ? name : `${name} (${mapping})` };
}

/** The keys of a rule as values that its conditions and clauses can read. */
export function keyValues(keying: Keying): readonly Value[] {
  const isNamed = keying === 'computed' || keying === 'derived' || keying === 'several';
  return asked[keying].map((which) => ({
    text: isNamed ? computedName : keyNames[which],
    type: plain(bases[which]),
  }));
}

/** The input types that surely have the keys as they are called. */
export function withPlainKeys(keying: Keying, inputs: readonly EventModel[]): readonly EventModel[] {
  return inputs.filter(({ keys }) => asked[keying].every((which) => keys[which] === keyNames[which]));
}

/** What the two key fields of an output are set to; undefined where nothing is at hand. */
export function keyFields(
  partition: Partition | null,
  names: readonly Name[],
): readonly (Value | undefined)[] {
  return (['first', 'second'] as const).map((which) => {
    const own = partition?.keys.find((key) => key.which === which);
    if (own !== undefined) return { text: own.name, type: plain(own.base) };
    return fromBinding(which, names);
  });
}

function fromBinding(which: Key['which'], names: readonly Name[]): Value | undefined {
  const bound = names.find(({ shape, minimum }) => shape === 'one' || (shape === 'list' && minimum > 0));
  const [member] = bound?.of.members ?? [];
  const key = member?.keys[which];
  if (bound === undefined || key === undefined || !bound.of.fields.some(({ name }) => name === key)) {
    return undefined;
  }
  const path = bound.shape === 'one' ? bound.name : `${bound.name}.first`;
  return { text: `${path}.${key}`, type: plain(bases[which]) };
}
