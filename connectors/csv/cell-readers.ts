/** How the cells of a column are read, by the declared type of the field. */
import type { FieldShape } from '../event-shape.ts';
import { readNumber } from './number-text.ts';
import type { Row } from './row.ts';
import { TextCache } from './text-cache.ts';

/** What a reader gives for a cell that does not fit. */
export const misfit = Symbol('misfit');

/** Reads one cell of a row; gives the value as a record holds it, or `misfit`. */
export type CellReader = (row: Row, cell: number) => unknown;

/** Milliseconds of a text such as `2s` or `1h30min`; null if it is no duration. */
export type DurationReader = (text: string) => number | null;

/** The reader of a field's cells. An empty cell is null where the field may be null. */
export function cellReader(field: FieldShape, readDuration: DurationReader): CellReader {
  const read = readerOf(field, readDuration);
  if (field.optional) return (row, cell) => (row.isEmpty(cell) ? null : read(row, cell));
  if (field.kind === 'string') return read;
  return (row, cell) => (row.isEmpty(cell) ? misfit : read(row, cell));
}

function readerOf(field: FieldShape, readDuration: DurationReader): CellReader {
  switch (field.kind) {
    case 'int':
      return readInt;
    case 'float':
      return readFloat;
    case 'bool':
      return readBool;
    case 'time':
      return readTime;
    case 'duration':
      return (row, cell) =>
        orMisfit(numberIn(row, cell), () => readDuration(row.text(cell).trim()) ?? misfit);
    case 'json':
      return readJson;
    case 'string':
      return textReader();
  }
}

/** The number in a cell; NaN if there is none. */
function numberIn(row: Row, cell: number): number {
  return readNumber(row.bytes, row.starts[cell] ?? 0, row.ends[cell] ?? 0);
}

function orMisfit(number: number, otherwise: () => unknown = () => misfit): unknown {
  return Number.isNaN(number) ? otherwise() : number;
}

function readFloat(row: Row, cell: number): unknown {
  return orMisfit(numberIn(row, cell));
}

function readInt(row: Row, cell: number): unknown {
  const number = numberIn(row, cell);
  return Number.isSafeInteger(number) ? number : misfit;
}

/** Numbers are in the declared unit; anything else is left to the detector, which reads ISO-8601. */
function readTime(row: Row, cell: number): unknown {
  return orMisfit(numberIn(row, cell), () => row.text(cell).trim());
}

function readBool(row: Row, cell: number): unknown {
  switch (row.text(cell).trim().toLowerCase()) {
    case 'true':
    case '1':
      return true;
    case 'false':
    case '0':
      return false;
    default:
      return misfit;
  }
}

function readJson(row: Row, cell: number): unknown {
  try {
    return JSON.parse(row.text(cell));
  } catch {
    return misfit;
  }
}

/** Every column has a cache of its own, so that columns of many values do not push out those of few. */
function textReader(): CellReader {
  const cache = new TextCache();
  return (row, cell) =>
    row.quoting[cell] === 2
      ? row.text(cell)
      : cache.text(row.bytes, row.starts[cell] ?? 0, row.ends[cell] ?? 0);
}
