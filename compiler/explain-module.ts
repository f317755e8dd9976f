/** From text to what the compiler says about its rules. Apart from the rest so that compiling does not load the words. */
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { explainRule } from './explain/explain-rule.ts';
import type { RuleExplanation } from './explain/explanation.ts';
import { inspect } from './pipeline.ts';
import type { SourceFile } from './source/source-file.ts';

export type ExplainResult =
  | {
      readonly ok: true;
      readonly diagnostics: readonly Diagnostic[];
      /** In the order of the text. */
      readonly rules: readonly RuleExplanation[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export function explainModule(file: SourceFile): ExplainResult {
  const result = inspect(file);
  if (!result.ok) return result;
  const { typed, diagnostics, rules } = result;
  return {
    ok: true,
    diagnostics,
    rules: rules.map(({ program, footprint }) => explainRule(typed, program, footprint)),
  };
}
