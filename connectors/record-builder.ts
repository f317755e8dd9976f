/**
 * A function that makes the records of one type from the values of its columns. It is generated, so that all
 * records of a type have one hidden class and their fields are stored without a look-up by name.
 */
import type { EventRecord } from './cursor.ts';

/** Makes a record of the values, which stand in the order of the names. */
export type RecordBuilder = (values: readonly unknown[]) => EventRecord;

export function recordBuilder(type: string, names: readonly string[]): RecordBuilder {
  // A computed name, because a plain `"__proto__"` would set the prototype.
  const members = names.map((name, index) => `[${JSON.stringify(name)}]: values[${index}]`);
  // The only parts that vary are names, and they are quoted as JSON.
  const build: unknown = new Function(
    'values',
    `return { ${[...members, `type: ${JSON.stringify(type)}`].join(', ')} };`,
  );
  return build as RecordBuilder;
}
