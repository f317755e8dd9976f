/** Functions of strings (language §2). Characters are counted in UTF-16 code units, from zero. */

export function textLength(s: string): number {
  return s.length;
}

export function lower(s: string): string {
  return s.toLowerCase();
}

export function upper(s: string): string {
  return s.toUpperCase();
}

export function trim(s: string): string {
  return s.trim();
}

/** The parts between the separators; an empty separator takes the string apart into characters. */
export function split(s: string, separator: string): readonly string[] {
  return s.split(separator);
}

/** From one position up to, not including, another; negative positions count from the end. */
export function substring(s: string, from: number, to?: number): string {
  return s.slice(from, to);
}

export function startsWith(s: string, prefix: string): boolean {
  return s.startsWith(prefix);
}

export function endsWith(s: string, suffix: string): boolean {
  return s.endsWith(suffix);
}

export function containsText(s: string, part: string): boolean {
  return s.includes(part);
}
