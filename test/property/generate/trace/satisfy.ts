/** Values with which simple conditions hold: comparisons of a field with a literal, or with what was bound before. */
import type { Choosable } from '../model.ts';

/** What an atom asks of the event that it takes. */
export interface Asked {
  readonly name: string | null;
  readonly where: string | null;
}

/** Fields of events by the names under which a pattern binds them. */
export type Bound = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** @returns values for fields of an event, as far as the condition is simple enough to tell */
export function satisfying(
  { where }: Asked,
  { fields }: Pick<Choosable, 'fields'>,
  bound: Bound,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  // What is joined by `or`, denied or in parentheses is left to chance.
  if (where === null || / or |\bnot\b|\bif\b/.test(where)) return values;
  for (const part of where.split(' and ')) {
    const found = /^(?:it\.)?(?<field>\w+) (?<operator>[<>=!]=|[<>]) (?<right>\S+)$/.exec(part)?.groups;
    const field = fields.find(
      ({ name, role }) => name === found?.['field'] && role !== 'time' && role !== 'key',
    );
    const right = field === undefined ? undefined : valueOf(found?.['right'] ?? '', bound);
    const value =
      right === undefined ? undefined : fitting(found?.['operator'] ?? '', right, field?.type.base === 'int');
    if (field !== undefined && value !== undefined) values[field.name] = value;
  }
  return values;
}

/** A literal, or a field of an earlier event. */
function valueOf(text: string, bound: Bound): unknown {
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  const quoted = /^"(?<inside>\w*)"$/.exec(text)?.groups?.['inside'];
  if (quoted !== undefined) return quoted;
  if (text === 'true' || text === 'false') return text === 'true';
  const [name = '', field = '', ...more] = text.split('.');
  return more.length === 0 ? bound.get(name)?.[field] : undefined;
}

function fitting(operator: string, right: unknown, isWhole: boolean): unknown {
  if (operator === '==' || operator === '>=' || operator === '<=') return right;
  if (typeof right !== 'number') return undefined;
  const apart = isWhole ? 1 : 0.5;
  return operator === '<' ? right - apart : right + apart;
}
