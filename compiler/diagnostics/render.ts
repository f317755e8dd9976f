/** Findings in the form that was asked for: for a person, a program, a code review, or a scanner's archive. */
import { assertNever } from '../source/assert-never.ts';
import type { Diagnostic } from './diagnostic.ts';
import { renderGithub } from './render/github.ts';
import { renderJson } from './render/json.ts';
import { renderPretty } from './render/pretty.ts';
import { renderSarif } from './render/sarif.ts';

export const renderFormats = ['pretty', 'json', 'github', 'sarif'] as const;

export type RenderFormat = (typeof renderFormats)[number];

export interface RenderOptions {
  readonly format: RenderFormat;
  /** Colours, where the form has any. */
  readonly colour: boolean;
  /** The compiler's version, which some forms record. */
  readonly version: string;
}

/** The whole text, with a line end where it is not empty. */
export function render(diagnostics: readonly Diagnostic[], options: RenderOptions): string {
  switch (options.format) {
    case 'pretty':
      return renderPretty(diagnostics, options.colour);
    case 'json':
      return renderJson(diagnostics);
    case 'github':
      return renderGithub(diagnostics);
    case 'sarif':
      return renderSarif(diagnostics, options.version);
    default:
      return assertNever(options.format);
  }
}
