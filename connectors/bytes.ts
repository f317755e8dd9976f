/** Bytes of files and of standard input, in large chunks; gzip is recognised by its first bytes. */
import { createReadStream, statSync } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ConnectorError, reasonOf } from './connector-error.ts';

const chunkSize = 1 << 20;

export interface ByteSource {
  /** As told in messages. */
  readonly name: string;
  /** Bytes there are in all, before decompression; null where that is not known. */
  readonly size: number | null;
  /** Bytes taken so far, before decompression. */
  taken(): number;
  /** The next chunk, decompressed; null at the end. */
  next(): Promise<Buffer | null>;
  close(): Promise<void>;
}

/** A file by its path. */
export function openFile(path: string): ByteSource {
  let size: number | null = null;
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw new ConnectorError(`cannot read ${path}: it is a folder`);
    if (stat.isFile()) size = stat.size;
  } catch (error) {
    if (error instanceof ConnectorError) throw error;
    throw new ConnectorError(`cannot read ${path}: ${reasonOf(error)}`);
  }
  return openStream(path, createReadStream(path, { highWaterMark: chunkSize }), size);
}

/** A stream that is open already, such as standard input. */
export function openStream(name: string, stream: Readable, size: number | null = null): ByteSource {
  let taken = 0;
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of stream) {
      const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
      taken += bytes.length;
      yield bytes;
    }
  };
  const chunks = unzipped(counted());
  return {
    name,
    size,
    taken: () => taken,
    next: async () => {
      try {
        const { done, value } = await chunks.next();
        return done === true ? null : value;
      } catch (error) {
        throw new ConnectorError(`cannot read ${name}: ${reasonOf(error)}`);
      }
    },
    close: async () => {
      stream.destroy();
      await chunks.return(undefined);
    },
  };
}

/** Passes chunks through, or, where the first two bytes are those of gzip, their content. */
async function* unzipped(chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  let first = Buffer.alloc(0);
  while (first.length < 2) {
    const { done, value } = await chunks.next();
    if (done === true) break;
    first = Buffer.concat([first, value]);
  }
  const whole = startingWith(first, chunks);
  if (first[0] !== 0x1f || first[1] !== 0x8b) {
    yield* whole;
    return;
  }
  const gunzip = createGunzip({ chunkSize });
  // The error reaches the reader through `gunzip`, which `pipeline` destroys with it.
  pipeline(Readable.from(whole), gunzip, () => undefined);
  for await (const chunk of gunzip) yield chunk;
}

async function* startingWith(first: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  if (first.length > 0) yield first;
  yield* rest;
}
