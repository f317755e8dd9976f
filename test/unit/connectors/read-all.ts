/** Everything a cursor gives, as plain data: what the tests of the sources compare. */
import { Readable } from 'node:stream';
import { openStream, type ByteSource } from '../../../connectors/bytes.ts';
import type { Cursor } from '../../../connectors/cursor.ts';
import type { EventShape, EventShapes, FieldShape } from '../../../connectors/event-shape.ts';

export type Item =
  | { readonly line: number; readonly event: unknown }
  | { readonly line: number; readonly advanceTo: number | string }
  | { readonly line: number; readonly problem: unknown };

export async function readAll(cursor: Cursor): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (;;) {
    const step = cursor.step();
    const { line } = cursor;
    if (step === 'event') items.push({ line, event: cursor.event });
    else if (step === 'advance') items.push({ line, advanceTo: cursor.advanceTo });
    else if (step === 'problem') items.push({ line, problem: cursor.problem });
    else if (!(await cursor.fill())) break;
  }
  await cursor.close();
  return items;
}

/** The bytes of a text in chunks of the given size. */
export function sourceOf(text: string | Buffer, chunkSize = 1 << 20): ByteSource {
  const bytes = Buffer.from(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunkSize) }, (_, index) =>
    bytes.subarray(index * chunkSize, (index + 1) * chunkSize),
  );
  return openStream('memory', Readable.from(chunks));
}

export function field(name: string, kind: FieldShape['kind'], changes: Partial<FieldShape> = {}): FieldShape {
  return { name, inputName: name, kind, optional: false, ...changes };
}

export function shapesOf(...shapes: readonly EventShape[]): EventShapes {
  return new Map(shapes.map((shape) => [shape.type, shape]));
}
