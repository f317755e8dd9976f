/** `cep explain`: what a rule costs and what ends its runs, or what a diagnostic means. */
import { existsSync } from 'node:fs';
import { Option } from 'commander';
import type { CliCommand } from './command.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { diagnosticIds, diagnosticPage, unknownId } from './explain/diagnostic-page.ts';
import { explainFormats, explainRules, type ExplainFormat } from './explain/explain-rules.ts';
import { CommandFailure } from './failure.ts';
import type { Host } from './host.ts';

interface ExplainOptions {
  readonly format: ExplainFormat;
}

export const explain: CliCommand = {
  name: 'explain',
  summary:
    'Says what rules look at, keep and cost, or what a diagnostic means; alone, lists all diagnostics.',
  examples: [
    'cep explain rules.cep',
    'cep explain rules.cep Spoofing --format svg > spoofing.svg',
    'cep explain unbounded-run',
  ],
  declare(command, host) {
    command
      .argument(
        '[what]',
        'a rule file, - for standard input, or the id in brackets, as in error[unbounded-run]',
      )
      .argument('[rule]', 'one rule of the file')
      .addOption(
        new Option('--format <format>', 'how rules are explained; dot and svg draw them')
          .choices(explainFormats)
          .default('text'),
      );
    return (what: string | undefined, rule: string | undefined, options: ExplainOptions) =>
      explainWhat(what, rule, options, host);
  },
};

async function explainWhat(
  what: string | undefined,
  rule: string | undefined,
  { format }: ExplainOptions,
  host: Host,
): Promise<ExitCode> {
  const ids = diagnosticIds();
  if (what === undefined) {
    host.stdout.write(ids.map((one) => `${one}\n`).join(''));
    return exitCodes.ok;
  }
  if (ids.includes(what)) {
    host.stdout.write(diagnosticPage(what));
    return exitCodes.ok;
  }
  // What looks like an id is one, unless there is such a file.
  if (/^[a-z]+(-[a-z]+)*$/.test(what) && !existsSync(what)) throw new CommandFailure(unknownId(what, ids));
  return explainRules(what, rule, format, host);
}
