/** `cep fmt`: rules in their canonical form. */
import { Option } from 'commander';
import { writeFiles } from '../connectors/write-file.ts';
import { addDiagnosticOptions, addQuietOption, type CliCommand, type DiagnosticOptions } from './command.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { CommandFailure } from './failure.ts';
import type { Host } from './host.ts';
import { unifiedDiff } from './line-diff.ts';
import { reportDiagnostics } from './report-diagnostics.ts';
import { readRuleFiles, type RuleFile } from './rule-files.ts';

interface FmtOptions extends DiagnosticOptions {
  readonly check?: true;
  readonly diff?: true;
  readonly write?: true;
  readonly quiet?: true;
}

interface Formatted {
  readonly file: RuleFile;
  readonly text: string;
}

export const fmt: CliCommand = {
  name: 'fmt',
  summary: 'Prints rules in their canonical form, or writes, compares or checks them.',
  examples: ['cep fmt --write rules/', 'cep fmt --check rules/'],
  declare(command, host) {
    command
      .argument('<files...>', 'rule files, folders of them, or - for standard input')
      .addOption(new Option('--check', 'names files that are not formatted (exit code 1)').conflicts('write'))
      .addOption(
        new Option('--diff', 'shows what would change (exit code 1 if anything would)').conflicts('write'),
      )
      .option('--write', 'writes the files');
    addQuietOption(addDiagnosticOptions(command));
    return (paths: string[], options: FmtOptions) => formatFiles(paths, options, host);
  },
};

async function formatFiles(paths: readonly string[], options: FmtOptions, host: Host): Promise<ExitCode> {
  const { format } = await import('../compiler/index.ts');
  const files = await readRuleFiles(paths, host);
  if (options.write === true && files.some((file) => file.isStandardInput)) {
    throw new CommandFailure('--write cannot write standard input; without it the result is printed');
  }
  const formatted: Formatted[] = [];
  let broken = false;
  for (const file of files) {
    const result = format(file.text, { name: file.name });
    if (result.ok) formatted.push({ file, text: result.text });
    else {
      broken = true;
      await reportDiagnostics(result.diagnostics, options, host, host.stderr);
    }
  }
  const findings = await show(formatted, options, host);
  if (broken) return exitCodes.notCompiled;
  return findings ? exitCodes.findings : exitCodes.ok;
}

/** Does what was asked for with the results; true if there are findings. */
async function show(all: readonly Formatted[], options: FmtOptions, host: Host): Promise<boolean> {
  const changed = all.filter(({ file, text }) => file.text !== text);
  if (options.write === true) {
    await writeFiles(changed.map(({ file, text }) => ({ path: file.name, text })));
    if (options.quiet !== true)
      host.stderr.write(changed.map(({ file }) => `formatted ${file.name}\n`).join(''));
    return false;
  }
  if (options.diff === true) {
    host.stdout.write(changed.map(({ file, text }) => unifiedDiff(file.name, file.text, text)).join(''));
    return changed.length > 0;
  }
  if (options.check === true) {
    host.stdout.write(changed.map(({ file }) => `${file.name}\n`).join(''));
    if (changed.length > 0 && options.quiet !== true) {
      host.stderr.write(`${changed.length} of ${all.length} not formatted; cep fmt --write formats them\n`);
    }
    return changed.length > 0;
  }
  host.stdout.write(all.map(({ text }) => text).join(''));
  return false;
}
