/** A host of streams in memory: what a command writes, and whether it believes in a terminal. */
import { Readable, Writable, type PassThrough } from 'node:stream';
import type { Host, OutputStream } from '../../../cli/host.ts';

export interface MemoryHost extends Host {
  readonly stdout: MemoryStream;
  readonly stderr: MemoryStream;
}

export class MemoryStream extends Writable implements OutputStream {
  readonly isTTY: boolean;
  readonly columns = 80;
  text = '';

  constructor(isTTY: boolean) {
    super();
    this.isTTY = isTTY;
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

export function memoryHost(
  changes: {
    readonly stdin?: string | PassThrough;
    readonly terminal?: boolean;
    readonly env?: Host['env'];
    readonly interrupted?: AbortSignal;
  } = {},
): MemoryHost {
  const { stdin = '', terminal = false, env = {}, interrupted = new AbortController().signal } = changes;
  return {
    stdin: typeof stdin === 'string' ? Readable.from([Buffer.from(stdin)]) : stdin,
    stdout: new MemoryStream(terminal),
    stderr: new MemoryStream(terminal),
    env,
    interrupted,
  };
}
