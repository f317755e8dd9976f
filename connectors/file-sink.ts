/**
 * Lines to a file. They go to a temporary file beside it, which takes its place when all is written; so the file
 * holds either everything or what it held before. What is no ordinary file (`/dev/null`, a pipe) is written to.
 */
import { realpathSync, statSync } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { ConnectorError, reasonOf } from './connector-error.ts';
import { batchLength, type LineSink } from './line-sink.ts';

/** @throws ConnectorError if the file cannot be written. */
export async function fileSink(path: string): Promise<LineSink> {
  const target = targetOf(path);
  const temporary = target.replaceable ? `${target.path}.${process.pid}.tmp` : null;
  const file = await orFail(path, open(temporary ?? target.path, 'w', target.mode));
  const sink = new FileSink(path, file);
  return temporary === null ? sink : new ReplacingSink(path, file, temporary, target.path);
}

class FileSink implements LineSink {
  readonly isClosed = false;
  protected readonly path: string;
  protected readonly file: FileHandle;
  #gathered = '';

  constructor(path: string, file: FileHandle) {
    this.path = path;
    this.file = file;
  }

  get isFull(): boolean {
    return this.#gathered.length >= batchLength;
  }

  write(lines: string): void {
    this.#gathered += lines;
  }

  async flush(): Promise<void> {
    const lines = this.#gathered;
    this.#gathered = '';
    if (lines !== '') await orFail(this.path, this.file.appendFile(lines));
  }

  async finish(): Promise<void> {
    await this.flush();
    await orFail(this.path, this.file.close());
  }

  async abandon(): Promise<void> {
    await this.file.close().catch(() => undefined);
  }
}

class ReplacingSink extends FileSink {
  readonly #temporary: string;
  readonly #target: string;

  constructor(path: string, file: FileHandle, temporary: string, target: string) {
    super(path, file);
    this.#temporary = temporary;
    this.#target = target;
  }

  override async finish(): Promise<void> {
    await super.finish();
    await orFail(this.path, rename(this.#temporary, this.#target));
  }

  override async abandon(): Promise<void> {
    await super.abandon();
    await rm(this.#temporary, { force: true });
  }
}

interface Target {
  /** The file itself, where `path` is a link to it. */
  readonly path: string;
  readonly mode: number;
  readonly replaceable: boolean;
}

function targetOf(path: string): Target {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return { path, mode: 0o666, replaceable: true };
  if (stat.isDirectory()) throw new ConnectorError(`cannot write ${path}: it is a folder`);
  return { path: realpathSync(path), mode: stat.mode & 0o777, replaceable: stat.isFile() };
}

async function orFail<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const folderMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new ConnectorError(
      `cannot write ${path}: ${folderMissing ? 'there is no such folder' : reasonOf(error)}`,
    );
  }
}
