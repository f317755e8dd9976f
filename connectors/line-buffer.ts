/**
 * What has been read and not yet handled of a source of lines. Lines are cut at line feeds only, so a chunk may
 * end anywhere, in the middle of a character included.
 */
import type { ByteSource } from './bytes.ts';
import { ConnectorError } from './connector-error.ts';

/** A line longer than this is no line: most likely the file is of another kind. */
const longestLine = 1 << 26;

const lineFeed = 10;

export class LineBuffer {
  bytes: Buffer = Buffer.alloc(0);
  /** Where the next line begins. */
  position = 0;
  /** End of the last whole line; at the end of the input the end of the last line, which then ends in a line feed too. */
  limit = 0;
  readonly #source: ByteSource;
  #fresh = true;
  #ended = false;

  constructor(source: ByteSource) {
    this.#source = source;
  }

  /** Reads on until there is another line feed; false when the input has no more lines. */
  async fill(): Promise<boolean> {
    const before = this.limit - this.position;
    while (!this.#ended) {
      const chunk = await this.#source.next();
      this.#take(chunk ?? this.#lastLineEnd());
      this.limit = this.bytes.lastIndexOf(lineFeed) + 1;
      if (chunk === null) this.#ended = true;
      if (this.limit - this.position > before) return true;
      if (this.bytes.length > longestLine) {
        throw new ConnectorError(
          `${this.#source.name}: a line of more than ${longestLine >> 20} MiB; is a quote or a line feed missing?`,
        );
      }
    }
    return false;
  }

  /** Keeps what is unread and puts `chunk` behind it. */
  #take(chunk: Buffer): void {
    const unread = this.bytes.subarray(this.position);
    this.bytes = unread.length === 0 ? chunk : Buffer.concat([unread, chunk]);
    this.position = 0;
    if (this.#fresh && this.bytes.length >= 3) {
      this.#fresh = false;
      const marked = this.bytes[0] === 0xef && this.bytes[1] === 0xbb && this.bytes[2] === 0xbf;
      if (marked) this.position = 3;
    }
  }

  /** A last line may do without its line feed. */
  #lastLineEnd(): Buffer {
    const last = this.bytes.at(-1);
    return this.position === this.bytes.length || last === lineFeed ? Buffer.alloc(0) : Buffer.from('\n');
  }
}
