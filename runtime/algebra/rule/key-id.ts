/** By what a rule finds the sub-stream of a key: a value that is the same for equal keys only (decision 18). */
import { tupleText, type KeyPart } from '../../tuple-keys.ts';

export function keyId(keys: readonly KeyPart[]): unknown {
  if (keys.length === 0) return null;
  return keys.length === 1 ? keys[0] : tupleText(keys);
}
