/** `cep explain FILE [RULE]`: what the compiler says about rules. */
import type { RuleExplanation } from '../../compiler/index.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { CommandFailure } from '../failure.ts';
import type { Host } from '../host.ts';
import { reportDiagnostics } from '../report-diagnostics.ts';
import { readRuleFile, readRuleFiles } from '../rule-files.ts';
import { svgOf } from './svg.ts';

export const explainFormats = ['text', 'json', 'dot', 'svg'] as const;
export type ExplainFormat = (typeof explainFormats)[number];

export async function explainRules(
  path: string,
  rule: string | undefined,
  format: ExplainFormat,
  host: Host,
): Promise<ExitCode> {
  const file = path === '-' ? (await readRuleFiles([path], host))[0] : readRuleFile(path);
  if (file === undefined) throw new CommandFailure('standard input has no rules');
  const { explain, printExplanations } = await import('../../compiler/index.ts');
  const result = explain(file.text, { name: file.name });
  if (result.diagnostics.length > 0)
    await reportDiagnostics(result.diagnostics, { format: 'pretty' }, host, host.stderr);
  if (!result.ok) return exitCodes.notCompiled;
  const rules = rule === undefined ? result.rules : [named(rule, result.rules, path)];
  host.stdout.write(
    format === 'svg' ? await svgOf(printExplanations(rules, 'dot')) : printExplanations(rules, format),
  );
  return exitCodes.ok;
}

function named(name: string, rules: readonly RuleExplanation[], path: string): RuleExplanation {
  const found = rules.find((rule) => rule.name === name);
  if (found !== undefined) return found;
  const others = rules.map((rule) => rule.name).join(', ');
  throw new CommandFailure(`there is no rule ${name} in ${path}; its rules are ${others}`);
}
