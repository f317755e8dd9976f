/** The commands of `cep`, in the order of its help. A new command is a file and a line here. */
import { build } from './build.ts';
import { check } from './check.ts';
import type { CliCommand } from './command.ts';
import { explain } from './explain.ts';
import { fmt } from './fmt.ts';
import { run } from './run.ts';

export const commands: readonly CliCommand[] = [check, fmt, build, run, explain];
