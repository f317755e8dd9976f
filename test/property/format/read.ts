/** Text to tree, for texts that must be right. */
import { parse } from '../../../compiler/1-parse/index.ts';
import { createReport } from '../../../compiler/diagnostics/report.ts';
import { render } from '../../../compiler/diagnostics/render.ts';
import type { Module } from '../../../compiler/ir/ast.ts';

export function read(text: string): Module {
  const report = createReport();
  const module = parse({ name: 'printed.cep', text }, report);
  if (report.hasErrors) {
    throw new Error(`${text}\n${render(report.all, { format: 'pretty', colour: false, version: '' })}`);
  }
  return module;
}
