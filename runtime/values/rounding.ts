/** Numbers made whole (language §2). None of these gives a negative zero. */

export function floor(x: number): number {
  return Math.floor(x) + 0;
}

export function ceil(x: number): number {
  return Math.ceil(x) + 0;
}

/** To the nearest whole number; halves go away from zero. */
export function round(x: number): number {
  return x < 0 ? -Math.round(-x) + 0 : Math.round(x);
}

/** -1, 0 or 1. */
export function sign(x: number): number {
  return Math.sign(x) + 0;
}
