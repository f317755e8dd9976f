/** Writes whole files: all of them or, if one cannot be written, none. */
import type { LineSink } from './line-sink.ts';
import { fileSink } from './file-sink.ts';

export interface FileText {
  readonly path: string;
  readonly text: string;
}

/** @throws ConnectorError, with every file as it was before. */
export async function writeFiles(files: readonly FileText[]): Promise<void> {
  const sinks: LineSink[] = [];
  try {
    for (const { path, text } of files) {
      const sink = await fileSink(path);
      sinks.push(sink);
      sink.write(text);
      await sink.flush();
    }
  } catch (error) {
    for (const sink of sinks) await sink.abandon();
    throw error;
  }
  for (const sink of sinks) await sink.finish();
}
