/** Numbers read from text; text that is no number gives null (language §2). */

const wholeNumber = /^[+-]?\d+$/;
const decimalNumber = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;

/** The whole number that all of `s` spells, or null; also null beyond what a safe integer holds. */
export function toInt(s: string): number | null {
  if (!wholeNumber.test(s)) return null;
  const value = Number(s) + 0;
  return Number.isSafeInteger(value) ? value : null;
}

/** The number that all of `s` spells, or null. */
export function toFloat(s: string): number | null {
  return decimalNumber.test(s) ? Number(s) : null;
}
