/** What a command of `cep` is, and the options that several of them share. */
import { Option, type Command } from 'commander';
import type { ExitCode } from './exit-codes.ts';
import type { Host } from './host.ts';

export interface CliCommand {
  readonly name: string;
  readonly summary: string;
  /** The first thing its help shows. */
  readonly examples: readonly string[];
  /**
   * Declares arguments and options, and gives the action, which ends in an exit code. The action imports the
   * heavy parts (the compiler above all) itself.
   */
  declare(command: Command, host: Host): (...args: never[]) => Promise<ExitCode>;
}

export const diagnosticFormats = ['pretty', 'json', 'github', 'sarif'] as const;
export type DiagnosticFormat = (typeof diagnosticFormats)[number];

/** Options of every command that compiles. */
export interface DiagnosticOptions {
  readonly format: DiagnosticFormat;
  readonly color?: boolean;
}

export function addDiagnosticOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--format <format>', 'how diagnostics are written')
        .choices(diagnosticFormats)
        .default('pretty'),
    )
    .option('--color', 'colours even where the output is no terminal')
    .option('--no-color', 'no colours');
}

export function addQuietOption(command: Command): Command {
  return command.option('-q, --quiet', 'nothing on standard error but errors');
}
