/** What stands behind `--columns`: `at,symbol,price`, or `Trade=at,symbol,price` for the files of one type. */
import { CommandFailure } from '../failure.ts';
import { inputArgument } from './input-argument.ts';

/** The columns for files of a type, or of any type under `null`. */
export type ColumnNames = ReadonlyMap<string | null, readonly string[]>;

/** @throws CommandFailure if a type has two lists. */
export function columnNames(texts: readonly string[]): ColumnNames {
  const names = new Map<string | null, readonly string[]>();
  for (const text of texts) {
    const { type, path } = inputArgument(text);
    if (names.has(type)) {
      throw new CommandFailure(
        `--columns is given twice${type === null ? '' : ` for ${type}`}; write TYPE=a,b,c`,
      );
    }
    names.set(
      type,
      path.split(',').map((name) => name.trim()),
    );
  }
  return names;
}

/** The columns of a file whose rows are of `type`; null where its first row has them. */
export function columnsFor(names: ColumnNames, type: string | null): readonly string[] | null {
  return names.get(type) ?? names.get(null) ?? null;
}
