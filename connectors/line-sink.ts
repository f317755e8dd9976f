/**
 * Where lines go: gathered in memory, written in batches. The writer looks at `isFull` after each event and
 * awaits `flush` when it says so, which is how a slow reader slows the whole down.
 */
export interface LineSink {
  /** Takes whole lines, each ended by a line feed. */
  write(lines: string): void;
  /** So much has gathered that it should be flushed. */
  readonly isFull: boolean;
  /** Nobody reads any more: what is written is lost, and there is no point in going on. */
  readonly isClosed: boolean;
  /** Hands on what has gathered; resolves when there is room for more. */
  flush(): Promise<void>;
  /** The end: all that was written is where it should be. */
  finish(): Promise<void>;
  /** Gives up: a file is left as it was before. */
  abandon(): Promise<void>;
}

/** So many characters are gathered before they are written. */
export const batchLength = 1 << 16;
