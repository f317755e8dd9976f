/** `partition by`, with the field mapping where a type names its key otherwise. */
import type { Name, Value } from './expression/scope.ts';
import type { EventModel, KeyNames, RuleModel } from './model.ts';
import { plain, type Base } from './value-type.ts';

export type Keying = RuleModel['keyed'];

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
};

export function partition(keying: Keying, alphabet: readonly EventModel[]): Partition | null {
  const keys = asked[keying].map((which) => oneKey(which, alphabet));
  if (keys.length === 0) return null;
  return { text: `partition by ${keys.map(({ text }) => text).join(', ')}`, keys };
}

/** Keys are called `k` and `g`; types that call them otherwise are mapped. */
function oneKey(which: Key['which'], alphabet: readonly EventModel[]): Key & { readonly text: string } {
  const name = keyNames[which];
  const others = alphabet.filter(({ keys }) => keys[which] !== name);
  const mapping = others.map((type) => `${type.name}: ${type.keys[which]}`).join('; ');
  return { name, base: bases[which], which, text: mapping === '' ? name : `${name} (${mapping})` };
}

/** The keys of a rule as values that its conditions and clauses can read. */
export function keyValues(keying: Keying): readonly Value[] {
  return asked[keying].map((which) => ({ text: keyNames[which], type: plain(bases[which]) }));
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
