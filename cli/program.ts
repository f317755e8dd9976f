/** From arguments to an exit code: finds the command, runs it, and words what went wrong. */
import { Command, CommanderError } from 'commander';
import { ConnectorError } from '../connectors/connector-error.ts';
import type { CliCommand } from './command.ts';
import { commands } from './commands.ts';
import { exitCodes, exitCodeTable, type ExitCode } from './exit-codes.ts';
import { CommandFailure } from './failure.ts';
import type { Host } from './host.ts';
import { version } from './version.ts';

export async function runProgram(args: readonly string[], host: Host): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.ok;
  const program = createProgram(host, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    return worded(error, host);
  }
}

function createProgram(host: Host, done: (exitCode: ExitCode) => void): Command {
  const program = prepared(new Command('cep'), host, ['cep run rules.cep --input events.ndjson'])
    .description('Detectors from event patterns: checks, formats, builds and runs .cep files.')
    .version(version(), '-V, --version');
  for (const entry of commands) {
    const command = prepared(program.command(entry.name), host, entry.examples).description(entry.summary);
    const action = entry.declare(command, host);
    command.action(async (...given: unknown[]) => {
      done(await perform(action, given));
    });
  }
  return program;
}

/** Commander passes what the command has declared; the command's own types say what that is. */
function perform(action: ReturnType<CliCommand['declare']>, given: readonly unknown[]): Promise<ExitCode> {
  return action(...(given as never[]));
}

/** What all commands have in common: an example first, the exit codes last, no exit of its own. */
function prepared(command: Command, host: Host, examples: readonly string[]): Command {
  const shown = examples.map((line) => `  ${line}`).join('\n');
  return command
    .addHelpText('before', `${examples.length === 1 ? 'Example' : 'Examples'}:\n${shown}\n`)
    .addHelpText('after', `\n${exitCodeTable}`)
    .showHelpAfterError(
      `(cep ${command.name() === 'cep' ? '' : `${command.name()} `}--help shows how it is used)`,
    )
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(text),
    });
}

function worded(error: unknown, host: Host): ExitCode {
  if (error instanceof CommanderError) {
    // Its message has been written already. Help that was asked for is a success, help for want of a command is not.
    return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  }
  if (error instanceof CommandFailure) {
    if (error.message !== '') host.stderr.write(`cep: ${error.message}\n`);
    return error.exitCode;
  }
  if (error instanceof ConnectorError) {
    host.stderr.write(`cep: ${error.message}\n`);
    return exitCodes.usage;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  host.stderr.write(`cep: a fault in cep itself, please report it:\n${text}\n`);
  return exitCodes.fault;
}
