/** One text that is compiled, with the name by which diagnostics speak of it. */
export interface SourceFile {
  /** A path, or whatever the caller wants to see in front of a line number. */
  readonly name: string;
  readonly text: string;
}
