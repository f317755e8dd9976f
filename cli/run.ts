/** `cep run`: recorded or piped events through rules, outputs as NDJSON. */
import { Option } from 'commander';
import { addDiagnosticOptions, addQuietOption, type CliCommand, type DiagnosticOptions } from './command.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { CommandFailure } from './failure.ts';
import type { Host } from './host.ts';
import { reportDiagnostics } from './report-diagnostics.ts';
import { readRuleFile, readRuleFiles } from './rule-files.ts';
import { inputArgument } from './run/input-argument.ts';
import { refuseToOverwrite } from './run/refuse-to-overwrite.ts';
import type { RunSettings } from './run/run-events.ts';

interface RunOptions extends DiagnosticOptions {
  readonly input?: readonly string[];
  readonly columns?: readonly string[];
  readonly output: string;
  readonly param?: readonly string[];
  readonly lateness?: string;
  readonly drain?: true;
  readonly onBad: 'stop' | 'skip';
  readonly quiet?: true;
}

export const run: CliCommand = {
  name: 'run',
  summary: 'Sends events through rules and writes what they find, one JSON object per line.',
  examples: [
    'cep run rules.cep --input events.ndjson',
    'cep run rules.cep --input orders.ndjson.gz Trade=trades.csv --output alerts.ndjson',
    'tail -f events.ndjson | cep run rules.cep --input -',
  ],
  declare(command, host) {
    command
      .argument('[rules]', 'the rule file')
      .option(
        '-i, --input <[TYPE=]FILE...>',
        'NDJSON or CSV, also packed with gzip; - is standard input; several are merged by time',
      )
      .option('--columns <[TYPE=]a,b,c...>', 'names of the columns of CSV files that have no header')
      .option('-o, --output <file>', 'where the outputs go; - is standard output', '-')
      .option('-p, --param <name=value...>', 'sets a param of the rules')
      .option('--lateness <duration>', 'how late an event may come and still be put in order, such as 2s')
      .option('--drain', 'moves time to its end after the last event; without it time stops there')
      .addOption(
        new Option('--on-bad <policy>', 'what to do with a line that does not fit')
          .choices(['stop', 'skip'])
          .default('stop'),
      );
    addQuietOption(addDiagnosticOptions(command));
    return (rules: string | undefined, options: RunOptions) => runRules(rules, options, host);
  },
};

async function runRules(rules: string | undefined, options: RunOptions, host: Host): Promise<ExitCode> {
  const { path, inputs } = filesOf(rules, options.input ?? []);
  const file = path === '-' ? (await readRuleFiles([path], host))[0] : readRuleFile(path);
  if (file === undefined) throw new CommandFailure('standard input has no rules');
  refuseToOverwrite(options.output, [path, ...inputs.map((input) => inputArgument(input).path)]);
  const { compile } = await import('../compiler/index.ts');
  const result = compile(file.text, { name: file.name });
  if (result.diagnostics.length > 0) await reportDiagnostics(result.diagnostics, options, host, host.stderr);
  if (!result.ok) return exitCodes.notCompiled;
  const { loadModule } = await import('./load-module.ts');
  const { runEvents } = await import('./run/run-events.ts');
  const settings: RunSettings = {
    inputs,
    columns: options.columns ?? [],
    output: options.output,
    params: options.param ?? [],
    lateness: options.lateness ?? null,
    drain: options.drain === true,
    onBad: options.onBad,
    quiet: options.quiet === true,
  };
  return runEvents(loadModule(result.module), settings, host);
}

/** `--input` takes several files, so it may have taken the rules that stand behind them. */
function filesOf(
  rules: string | undefined,
  inputs: readonly string[],
): { readonly path: string; readonly inputs: readonly string[] } {
  const path = rules ?? inputs.find((input) => input.endsWith('.cep'));
  if (path === undefined) throw new CommandFailure('which rules? cep run RULES.cep --input FILE');
  const others = rules === undefined ? inputs.filter((input) => input !== path) : inputs;
  if (others.length === 0)
    throw new CommandFailure('which events? --input FILE, or --input - for standard input');
  return { path, inputs: others };
}
