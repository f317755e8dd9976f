/** The end of a switch that has dealt with every kind: a forgotten kind does not compile. */
export function assertNever(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`);
}
