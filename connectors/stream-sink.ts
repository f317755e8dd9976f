/** Lines to a stream that is open already, such as standard output. A reader who goes away is no error. */
import type { Writable } from 'node:stream';
import { ConnectorError, reasonOf } from './connector-error.ts';
import { batchLength, type LineSink } from './line-sink.ts';

export function streamSink(name: string, stream: Writable): LineSink {
  let gathered = '';
  let closed = false;
  let failure: unknown = null;
  const note = (error: unknown): void => {
    if (isBrokenPipe(error)) closed = true;
    else failure ??= error;
  };
  stream.on('error', note);
  const flush = async (): Promise<void> => {
    const lines = gathered;
    gathered = '';
    if (lines !== '' && !closed) {
      await new Promise<void>((resolve) => {
        stream.write(lines, (error) => {
          if (error !== null && error !== undefined) note(error);
          resolve();
        });
      });
    }
    if (failure !== null) throw new ConnectorError(`cannot write to ${name}: ${reasonOf(failure)}`);
  };
  return {
    write(lines) {
      gathered += lines;
    },
    get isFull() {
      return gathered.length >= batchLength;
    },
    get isClosed() {
      return closed;
    },
    flush,
    finish: flush,
    // What was handed on cannot be called back, and it ends with a whole line.
    abandon: () => flush().catch(() => undefined),
  };
}

function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EPIPE' || error.code === 'EOF');
}
