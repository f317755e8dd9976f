/** Writes diagnostics to a stream, in the format that was asked for. */
import type { Diagnostic } from '../compiler/index.ts';
import { wantsColour } from './colour.ts';
import type { DiagnosticOptions } from './command.ts';
import type { Host, OutputStream } from './host.ts';
import { version } from './version.ts';

export async function reportDiagnostics(
  diagnostics: readonly Diagnostic[],
  { format, color }: DiagnosticOptions,
  host: Host,
  stream: OutputStream,
): Promise<void> {
  const { render } = await import('../compiler/index.ts');
  stream.write(render(diagnostics, { format, colour: wantsColour(host, stream, color), version: version() }));
}
