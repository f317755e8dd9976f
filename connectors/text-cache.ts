/**
 * Strings made from bytes, remembered. Most text columns hold few different values (symbols, sides, names of
 * hosts), and a string that is there already costs neither memory nor, as a key of a map, another hash.
 */

const slots = 4096;
/** Longer texts are seldom repeated. */
const longestKept = 24;
const firstNonAscii = 128;

export class TextCache {
  readonly #kept = Array.from<string | undefined>({ length: slots });

  /** The text of the bytes from `start` to `end`. */
  text(bytes: Buffer, start: number, end: number): string {
    const length = end - start;
    if (length === 0) return '';
    if (length > longestKept) return bytes.toString('utf8', start, end);
    let hash = length;
    for (let position = start; position < end; position += 1) {
      const byte = bytes[position] ?? 0;
      if (byte >= firstNonAscii) return bytes.toString('utf8', start, end);
      hash = (Math.imul(hash, 31) + byte) | 0;
    }
    const slot = (hash ^ (hash >>> 12)) & (slots - 1);
    const kept = this.#kept[slot];
    if (kept?.length === length && spells(kept, bytes, start)) return kept;
    const text = bytes.toString('latin1', start, end);
    this.#kept[slot] = text;
    return text;
  }
}

function spells(text: string, bytes: Buffer, start: number): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) !== bytes[start + index]) return false;
  }
  return true;
}
