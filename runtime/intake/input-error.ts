/** An input that does not fit what the module declares. */
import type { Refusal } from '../api.ts';

export class InputError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusalText(refusal));
    this.name = 'InputError';
    this.refusal = refusal;
  }
}

/** A refusal in one sentence: what, where, expected, found. */
function refusalText(refusal: Refusal): string {
  const where = refusal.field === null ? refusal.type : `${refusal.type}.${refusal.field}`;
  return `${where}: expected ${refusal.expected}, found ${refusal.found}`;
}

/** A value in a few words, for messages. */
export function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value instanceof Date) return 'a Date';
  return `a value of type ${typeof value}`;
}
