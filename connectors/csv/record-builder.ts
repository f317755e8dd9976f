/**
 * A function that makes the records of one type from the values of its columns. It is generated, so that all
 * records of a type have one hidden class and their fields are stored without a look-up by name.
 */
import type { InputRecord } from '../../runtime/api.ts';

/** Makes a record of the values, which stand in the order of the paths. */
export type RecordBuilder = (values: readonly unknown[]) => InputRecord;

/** A field's place in the record: an index into the values, or fields of its own under a dotted name. */
type Tree = Map<string, number | Tree>;

export function recordBuilder(type: string, paths: readonly string[]): RecordBuilder {
  const tree: Tree = new Map();
  for (const [index, path] of paths.entries()) plant(tree, path.split('.'), index);
  tree.delete('type');
  const fields = [`"type": ${JSON.stringify(type)}`, ...membersOf(tree)];
  // The only parts that vary are names, and they are quoted as JSON.
  const build: unknown = new Function('values', `return { ${fields.join(', ')} };`);
  return build as RecordBuilder;
}

function plant(tree: Tree, path: readonly string[], index: number): void {
  const [name, ...rest] = path;
  if (name === undefined) return;
  if (rest.length === 0) {
    tree.set(name, index);
    return;
  }
  const below = tree.get(name);
  const branch: Tree = below instanceof Map ? below : new Map();
  tree.set(name, branch);
  plant(branch, rest, index);
}

function membersOf(tree: Tree): string[] {
  // A computed name, because a plain `"__proto__"` would set the prototype.
  return [...tree].map(([name, below]) =>
    typeof below === 'number'
      ? `[${JSON.stringify(name)}]: values[${below}]`
      : `[${JSON.stringify(name)}]: { ${membersOf(below).join(', ')} }`,
  );
}
