/** Findings as workflow commands, which show up beside the lines of a change under review. */
import type { Diagnostic } from '../diagnostic.ts';
import { placeOf } from './place.ts';

export function renderGithub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((diagnostic) => `${command(diagnostic)}\n`).join('');
}

function command({ id, severity, message, mend, span }: Diagnostic): string {
  const { file, line, column, endLine, endColumn } = placeOf(span);
  const properties = { file, line, col: column, endLine, endColumn, title: id };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${severity} ${list.join(',')}::${data(`${message}\n${mend}`)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
