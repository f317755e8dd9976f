/** What stands behind `--input`: `trades.csv`, `Trade=trades.csv.gz`, or `-` for standard input. */

export interface InputArgument {
  /** The type of events that name none; null where the input has to name them. */
  readonly type: string | null;
  readonly path: string;
}

/** Names of event types begin with a capital letter (language §2), so a path such as `a=b.csv` stays a path. */
const typed = /^(?<type>[A-Z]\w*)=(?<path>.+)$/;

export function inputArgument(text: string): InputArgument {
  const groups = typed.exec(text)?.groups;
  return { type: groups?.['type'] ?? null, path: groups?.['path'] ?? text };
}
