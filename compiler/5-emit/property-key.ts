/** The name of a field in an object literal. Plain `__proto__:` would set the prototype instead of a field. */
export function propertyKey(name: string): string {
  return name === '__proto__' ? '["__proto__"]' : name;
}
