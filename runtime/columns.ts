/** The flat columns that hold runs, and growing them: the same values, in more room. */

export type Floats = Float64Array;

export function widerFloats(column: Float64Array, capacity: number): Float64Array {
  const wider = new Float64Array(capacity);
  wider.set(column);
  return wider;
}

export function widerInts(column: Int32Array, capacity: number): Int32Array {
  const wider = new Int32Array(capacity);
  wider.set(column);
  return wider;
}
