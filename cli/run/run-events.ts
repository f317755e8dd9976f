/** One run: opens inputs, detector and output, feeds the one through the other, and says how it went. */
import { performance } from 'node:perf_hooks';
import { fileSink } from '../../connectors/file-sink.ts';
import type { LineSink } from '../../connectors/line-sink.ts';
import { streamSink } from '../../connectors/stream-sink.ts';
import type { Detector } from '../../runtime/index.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import type { RunnableModule } from '../load-module.ts';
import { badLines } from './bad-lines.ts';
import { eventTiming } from './event-timing.ts';
import { feed } from './feed.ts';
import { openInputs, type Inputs } from './open-inputs.ts';
import { paramValues } from './params.ts';
import { noProgress, progressBar, type Progress } from './progress.ts';
import { startDetector, type StartedDetector } from './start-detector.ts';
import { summaryText } from './summary.ts';

export interface RunSettings {
  readonly inputs: readonly string[];
  readonly columns: readonly string[];
  /** A path, or `-`. */
  readonly output: string;
  readonly params: readonly string[];
  readonly lateness: string | null;
  readonly drain: boolean;
  readonly onBad: 'stop' | 'skip';
  readonly quiet: boolean;
}

/** What a run has in its hands while it lasts. */
interface Parts {
  readonly module: RunnableModule;
  readonly settings: RunSettings;
  readonly started: StartedDetector;
  readonly inputs: Inputs;
  readonly sink: LineSink;
  readonly host: Host;
}

export async function runEvents(
  module: RunnableModule,
  settings: RunSettings,
  host: Host,
): Promise<ExitCode> {
  const params = paramValues(settings.params, module.params);
  const started = startDetector(module.create, { params, lateness: settings.lateness });
  const inputs = await openInputs(
    { ...settings, shapes: module.shapes, timing: eventTiming(module.times) },
    host,
  );
  try {
    const sink =
      settings.output === '-' ? streamSink('standard output', host.stdout) : await fileSink(settings.output);
    return await runParts({ module, settings, started, inputs, sink, host });
  } finally {
    await inputs.cursor.close();
  }
}

async function runParts(parts: Parts): Promise<ExitCode> {
  const { settings, started, sink, host } = parts;
  const { detector } = started;
  const progress = progressFor(settings, host);
  try {
    writeOutputs(detector, sink);
    const summary = await feedAll(parts, progress);
    const interrupted = host.interrupted.aborted;
    await (interrupted ? sink.abandon() : sink.finish());
    progress.clear();
    if (!settings.quiet) host.stderr.write(summary);
    if (!interrupted) return exitCodes.ok;
    host.stderr.write(
      settings.output === '-' ? 'interrupted\n' : `interrupted: ${settings.output} is as it was\n`,
    );
    return exitCodes.interrupted;
  } catch (error) {
    progress.clear();
    await sink.abandon();
    throw error;
  }
}

/** Everything through the detector; gives the text of the summary. */
async function feedAll(parts: Parts, progress: Progress): Promise<string> {
  const { module, settings, started, inputs, sink, host } = parts;
  const { detector } = started;
  const start = performance.now();
  const bad = badLines(settings.onBad, (text) => {
    progress.clear();
    host.stderr.write(text);
  });
  const { end, skipped } = await feed({
    ...started,
    cursor: inputs.cursor,
    shapes: module.shapes,
    sink,
    badLines: bad,
    interrupted: host.interrupted,
    onProgress: (events) => {
      progress.update(events, inputs.share());
    },
  });
  if (end === 'input') {
    if (settings.drain) detector.drain();
    else detector.flush();
  }
  // Whoever has seen enough is not told about what was not read.
  if (end === 'closed') return '';
  return summaryText(detector.stats(), { skipped, badLines: bad.count, millis: performance.now() - start });
}

function writeOutputs(detector: Detector, sink: LineSink): void {
  detector.on('*', (data, { type, at, id, rule }) => {
    sink.write(`${JSON.stringify({ type, at, id, rule, data })}\n`);
  });
}

/** Where the outputs themselves go to the terminal, a bar would only be in their way. */
function progressFor(settings: RunSettings, host: Host): Progress {
  const outputsShown = settings.output === '-' && host.stdout.isTTY === true;
  if (settings.quiet || outputsShown || host.stderr.isTTY !== true) return noProgress;
  return progressBar(host.stderr, () => performance.now());
}
