/** `cep build`: rules as modules to import, in JavaScript with types and a source map, or in TypeScript. */
import { mkdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { Option } from 'commander';
import type { CompiledModule } from '../compiler/index.ts';
import { ConnectorError, reasonOf } from '../connectors/connector-error.ts';
import { writeFiles, type FileText } from '../connectors/write-file.ts';
import { addDiagnosticOptions, addQuietOption, type CliCommand, type DiagnosticOptions } from './command.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { CommandFailure } from './failure.ts';
import type { Host } from './host.ts';
import { reportDiagnostics } from './report-diagnostics.ts';
import { readRuleFiles } from './rule-files.ts';

interface BuildOptions extends DiagnosticOptions {
  readonly outDir?: string;
  readonly target: 'js' | 'ts';
  readonly quiet?: true;
}

export const build: CliCommand = {
  name: 'build',
  summary: 'Writes rules as modules to import: JavaScript with types and a source map, or TypeScript.',
  examples: ['cep build rules.cep', 'cep build --target ts --out-dir src/generated rules/'],
  declare(command, host) {
    command
      .argument('<files...>', 'rule files, or folders of them')
      .option('--out-dir <folder>', 'where to write; otherwise beside the rules')
      .addOption(new Option('--target <target>', 'what to write').choices(['js', 'ts']).default('js'));
    addQuietOption(addDiagnosticOptions(command));
    return (paths: string[], options: BuildOptions) => buildFiles(paths, options, host);
  },
};

/** Nothing is written unless all rules compile. */
async function buildFiles(paths: readonly string[], options: BuildOptions, host: Host): Promise<ExitCode> {
  const { check, compile } = await import('../compiler/index.ts');
  const written: FileText[] = [];
  let broken = false;
  for (const { name, text, isStandardInput } of await readRuleFiles(paths, host)) {
    if (isStandardInput)
      throw new CommandFailure('rules to build are files; their names are those of the modules');
    const folder = options.outDir ?? dirname(name);
    const source = relative(folder, name).replaceAll('\\', '/');
    const result = compile(text, { name: source });
    // The module names its source as seen from where it is written; a person wants the path that was given.
    const diagnostics = result.diagnostics.length === 0 ? [] : check(text, { name });
    if (diagnostics.length > 0) await reportDiagnostics(diagnostics, options, host, host.stderr);
    if (result.ok)
      written.push(...(await filesOf(result.module, join(folder, basename(name)), options.target)));
    else broken = true;
  }
  if (broken) return exitCodes.notCompiled;
  refuseTwins(written);
  makeFolders(written);
  await writeFiles(written);
  if (options.quiet !== true) host.stderr.write(written.map(({ path }) => `wrote ${path}\n`).join(''));
  return exitCodes.ok;
}

/** The files of one module; `path` is where the rules themselves would stand. */
async function filesOf(
  module: CompiledModule,
  path: string,
  target: BuildOptions['target'],
): Promise<readonly FileText[]> {
  if (target === 'ts') return [{ path: `${path}.ts`, text: await module.typescript() }];
  const file = `${basename(path)}.js`;
  const map: object = JSON.parse(module.map);
  return [
    { path: `${path}.js`, text: `${module.javascript}//# sourceMappingURL=${file}.map\n` },
    { path: `${path}.d.ts`, text: module.types },
    { path: `${path}.js.map`, text: `${JSON.stringify({ ...map, file })}\n` },
  ];
}

/** Two rule files of one name in different folders would write the same module into one `--out-dir`. */
function refuseTwins(files: readonly FileText[]): void {
  const paths = files.map(({ path }) => path);
  const twin = paths.find((path, index) => paths.includes(path, index + 1));
  if (twin !== undefined) throw new CommandFailure(`two of the rule files would be written to ${twin}`);
}

function makeFolders(files: readonly FileText[]): void {
  for (const folder of new Set(files.map(({ path }) => dirname(path)))) {
    try {
      mkdirSync(folder, { recursive: true });
    } catch (error) {
      throw new ConnectorError(`cannot make the folder ${folder}: ${reasonOf(error)}`);
    }
  }
}
