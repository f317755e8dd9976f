/** Every function of the language that is built in: one line per family. */
import type { FunctionEntry } from './define-function.ts';
import { angles } from './builtin/angles.ts';
import { capture } from './builtin/capture.ts';
import { conversion } from './builtin/conversion.ts';
import { lists } from './builtin/lists.ts';
import { magnitude } from './builtin/magnitude.ts';
import { powers } from './builtin/powers.ts';
import { rounding } from './builtin/rounding.ts';
import { text } from './builtin/text.ts';
import { textTests } from './builtin/text-tests.ts';

export { equal, type Value } from '../runtime/values/index.ts';
export { evaluateFunction, type FunctionEntry } from './define-function.ts';
export { showSignature, type Signature, type TypeText } from './signature.ts';

const entries: readonly FunctionEntry[] = [
  ...magnitude,
  ...rounding,
  ...powers,
  ...angles,
  ...text,
  ...textTests,
  ...conversion,
  capture,
  ...lists,
];

/** By the name of what computes them (`entry.runtime`), which is what calls in the typed tree hold. */
export const catalogue: ReadonlyMap<string, FunctionEntry> = new Map(
  entries.map((entry) => [entry.runtime, entry]),
);

/** By the name that rules call them by. */
export const functionsByName: ReadonlyMap<string, readonly FunctionEntry[]> = new Map(
  entries.map(({ name }) => [name, entries.filter((entry) => entry.name === name)]),
);
