/** Findings for people: what, where in the source, and how to mend it. */
import { positionAt } from '../../source/position.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { coloursFor, type Colours } from './colours.ts';
import { frameOf, type FrameLine, type Mark } from './frame.ts';

export function renderPretty(diagnostics: readonly Diagnostic[], colour: boolean): string {
  const colours = coloursFor(colour);
  return diagnostics.map((diagnostic) => `${finding(diagnostic, colours).join('\n')}\n`).join('\n');
}

function finding(diagnostic: Diagnostic, colours: Colours): readonly string[] {
  const { id, severity, message, mend, span } = diagnostic;
  const marks: readonly Mark[] = [
    { span, sign: '^', message: '' },
    ...diagnostic.related.map((other): Mark => ({ span: other.span, sign: '-', message: other.message })),
  ];
  const files = [...new Set(marks.map((mark) => mark.span.file))];
  const frames = files.map((file) => {
    const own = marks.filter((mark) => mark.span.file === file);
    return { own, lines: frameOf(file, own) };
  });
  const margin = Math.max(...frames.flatMap(({ lines }) => lines.map(numberWidth)));
  const { quiet, strong } = colours;
  const bar = `${' '.repeat(margin)} ${quiet('|')}`;
  return [
    `${colours[severity](`${severity}[${id}]`)}${strong(`: ${message}`)}`,
    ...frames.flatMap(({ own, lines }) => [
      `${' '.repeat(margin)}${quiet('-->')} ${placeOf(own)}`,
      bar,
      ...lines.map((line) => framed(line, margin, severity, colours)),
      bar,
    ]),
    `${' '.repeat(margin)} ${quiet('=')} ${mend}`,
  ];
}

function placeOf(marks: readonly Mark[]): string {
  const [first] = marks;
  if (first === undefined) return '';
  const { file, start } = first.span;
  const { line, column } = positionAt(file, start);
  return `${file.name}:${line}:${column}`;
}

function numberWidth(line: FrameLine): number {
  return line.kind === 'source' ? String(line.number).length : 1;
}

function framed(line: FrameLine, margin: number, severity: Diagnostic['severity'], colours: Colours): string {
  const { quiet } = colours;
  switch (line.kind) {
    case 'source':
      return `${quiet(`${String(line.number).padStart(margin)} |`)} ${line.text}`.trimEnd();
    case 'mark':
      return `${' '.repeat(margin)} ${quiet('|')} ${(line.sign === '^' ? colours[severity] : quiet)(line.text)}`;
    case 'gap':
      return `${' '.repeat(margin)} ${quiet(':')}`;
  }
}
