/** Text taken out by a regular expression. Its source was checked while compiling (language §2). */

/** What group `group` of the first match took (0: the whole match), or null. */
export function capture(s: string, source: string, flags: string, group: number): string | null {
  return new RegExp(source, flags).exec(s)?.[group] ?? null;
}
