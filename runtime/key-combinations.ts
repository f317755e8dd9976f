/** The keys of an event where a part of the key comes from several fields (language §4.1). */
import { tupleText, type KeyPart } from './tuple-keys.ts';

/**
 * Every key that takes one value of each part, once where they are equal. A value that is null gives none.
 * @param parts for each part of the key its values in the event
 */
export function keyCombinations(
  parts: readonly (readonly (KeyPart | null)[])[],
): readonly (readonly KeyPart[])[] {
  let keys: readonly (readonly KeyPart[])[] = [[]];
  for (const values of parts) {
    const present = values.filter((value) => value !== null);
    keys = keys.flatMap((known) => present.map((value) => [...known, value]));
  }
  return keys.length < 2 ? keys : [...new Map(keys.map((key) => [tupleText(key), key])).values()];
}
