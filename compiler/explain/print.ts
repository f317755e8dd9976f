/** Explanations in every form that can be asked for as text. */
import type { RuleExplanation } from './explanation.ts';
import { dotOf } from './graph/dot.ts';
import { textOfRules } from './print/text.ts';

export const explanationFormats = ['text', 'json', 'dot'] as const;
export type ExplanationFormat = (typeof explanationFormats)[number];

/** `dot` is one drawing, in the language of Graphviz, with a frame for each rule. */
export function printExplanations(rules: readonly RuleExplanation[], format: ExplanationFormat): string {
  switch (format) {
    case 'text':
      return textOfRules(rules);
    case 'json':
      return `${JSON.stringify(rules, null, 2)}\n`;
    case 'dot':
      return dotOf(rules);
  }
}
