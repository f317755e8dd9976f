/** Numbers read from bytes, without making a string of them where they are short and plain. */

const minus = 45;
const point = 46;
const zero = 48;

/** So many digits make a whole number that a double holds exactly, and so does this power of ten. */
const exactDigits = 15;
const powersOfTen = Float64Array.from({ length: exactDigits + 1 }, (_, power) => 10 ** power);

const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;

/** The number that the bytes from `start` to `end` spell, correctly rounded; NaN if they spell none. */
export function readNumber(bytes: Buffer, start: number, end: number): number {
  const negative = bytes[start] === minus;
  let whole = 0;
  let decimals = -1;
  for (let position = negative ? start + 1 : start; position < end; position += 1) {
    const digit = (bytes[position] ?? 0) - zero;
    if (digit >= 0 && digit <= 9) {
      whole = whole * 10 + digit;
      if (decimals >= 0) decimals += 1;
    } else if (digit === point - zero && decimals < 0) {
      decimals = 0;
    } else {
      return readLongNumber(bytes, start, end);
    }
  }
  const length = end - start - (negative ? 1 : 0) - (decimals >= 0 ? 1 : 0);
  if (length === 0 || length > exactDigits) return readLongNumber(bytes, start, end);
  // One correctly rounded division of two exact numbers is the correctly rounded result.
  const value = decimals > 0 ? whole / (powersOfTen[decimals] ?? 1) : whole;
  return negative ? -value : value;
}

/** Exponents, many digits, spaces around: left to the language. */
function readLongNumber(bytes: Buffer, start: number, end: number): number {
  const text = bytes.toString('latin1', start, end).trim();
  return decimal.test(text) ? Number(text) : Number.NaN;
}
