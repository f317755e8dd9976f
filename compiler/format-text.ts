/** From text to canonical text. Apart from the rest so that formatting loads neither checker nor printer of code. */
import { parse } from './1-parse/index.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { createReport } from './diagnostics/report.ts';
import { format } from './format/index.ts';

export type FormatResult =
  | { readonly ok: true; readonly text: string }
  /** A file that cannot be read is not touched. */
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** The canonical form of `text`; `name` is what diagnostics call the file. */
export function formatText(text: string, name: string): FormatResult {
  const report = createReport();
  const module = parse({ name, text }, report);
  return report.hasErrors ? { ok: false, diagnostics: report.all } : { ok: true, text: format(module) };
}
