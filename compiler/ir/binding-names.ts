/** What the names of a rule's pattern are called in generated code, where each has to be another one. */
import type { Binding, MatchRule } from './typed.ts';

/** Named patterns and negands may bind a name again. Names of the language hold no `$`. */
export function distinctName({ id, name }: Binding, { bindings }: MatchRule): string {
  // An object literal would take it for its prototype.
  if (name === '__proto__') return `$b${id}`;
  const isAlone = bindings.every((other) => other.id === id || other.name !== name);
  return isAlone ? name : `${name}$b${id}`;
}
