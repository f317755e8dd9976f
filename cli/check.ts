/** `cep check`: says what is wrong with rules, without running them. */
import { addDiagnosticOptions, addQuietOption, type CliCommand, type DiagnosticOptions } from './command.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import type { Host } from './host.ts';
import { reportDiagnostics } from './report-diagnostics.ts';
import { readRuleFiles } from './rule-files.ts';

interface CheckOptions extends DiagnosticOptions {
  readonly strict?: true;
  readonly quiet?: true;
}

export const check: CliCommand = {
  name: 'check',
  summary: 'Says what is wrong with rules: names, types, nulls, patterns that cannot fire or never end.',
  examples: ['cep check rules.cep', 'cep check --format sarif rules/ > findings.sarif'],
  declare(command, host) {
    command
      .argument('<files...>', 'rule files, folders of them, or - for standard input')
      .option('--strict', 'warnings are findings too (exit code 1)');
    addQuietOption(addDiagnosticOptions(command));
    return (paths: string[], options: CheckOptions) => checkFiles(paths, options, host);
  },
};

async function checkFiles(paths: readonly string[], options: CheckOptions, host: Host): Promise<ExitCode> {
  const { check: checkText } = await import('../compiler/index.ts');
  const files = await readRuleFiles(paths, host);
  const diagnostics = files.flatMap(({ name, text }) => checkText(text, { name }));
  // A report for a machine is what this command is asked for; one for a person is a message.
  const stream = options.format === 'pretty' ? host.stderr : host.stdout;
  await reportDiagnostics(diagnostics, options, host, stream);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return exitCodes.notCompiled;
  if (diagnostics.length > 0 && options.strict === true) return exitCodes.findings;
  if (diagnostics.length === 0 && options.quiet !== true && options.format === 'pretty') {
    host.stderr.write(`${files.length === 1 ? '1 file' : `${files.length} files`}: no findings\n`);
  }
  return exitCodes.ok;
}
