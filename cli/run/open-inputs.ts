/** All inputs of a run as one cursor in order of time, and how much of them has been read. */
import { openFile, openStream, type ByteSource } from '../../connectors/bytes.ts';
import type { Cursor } from '../../connectors/cursor.ts';
import type { EventShapes } from '../../connectors/event-shape.ts';
import { mergeByTime, type Timing } from '../../connectors/merge.ts';
import { openEvents } from '../../connectors/open-events.ts';
import { CommandFailure } from '../failure.ts';
import type { Host } from '../host.ts';
import { columnNames, columnsFor } from './column-argument.ts';
import { inputArgument, type InputArgument } from './input-argument.ts';

export interface Inputs {
  readonly cursor: Cursor;
  /** How much has been read, between 0 and 1; null where the whole is not known. */
  share(): number | null;
}

export interface InputOptions {
  readonly inputs: readonly string[];
  readonly columns: readonly string[];
  readonly shapes: EventShapes;
  readonly timing: Timing;
}

/** @throws CommandFailure or ConnectorError if an input cannot be read as asked. */
export async function openInputs(options: InputOptions, host: Host): Promise<Inputs> {
  const { shapes, timing } = options;
  const given = options.inputs.map(inputArgument);
  for (const input of given) refuseUnknownType(input, shapes);
  if (given.filter(({ path }) => path === '-').length > 1)
    throw new CommandFailure('--input - is given twice');
  const columns = columnNames(options.columns);
  const onlyType = shapes.size === 1 ? ([...shapes.keys()][0] ?? null) : null;
  const sources: ByteSource[] = [];
  const cursors: Cursor[] = [];
  for (const { type, path } of given) {
    const source = path === '-' ? openStream('standard input', host.stdin) : openFile(path);
    sources.push(source);
    cursors.push(await openEvents(source, { shapes, type, onlyType, columns: columnsFor(columns, type) }));
  }
  return { cursor: mergeByTime(cursors, timing), share: () => shareOf(sources) };
}

function refuseUnknownType({ type, path }: InputArgument, shapes: EventShapes): void {
  if (type === null || shapes.has(type)) return;
  const known = [...shapes.keys()].join(', ');
  throw new CommandFailure(`--input ${type}=${path}: the rules declare no event ${type}, only ${known}`);
}

function shareOf(sources: readonly ByteSource[]): number | null {
  let size = 0;
  let taken = 0;
  for (const source of sources) {
    if (source.size === null) return null;
    size += source.size;
    taken += source.taken();
  }
  return size === 0 ? null : taken / size;
}
