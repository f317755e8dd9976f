/**
 * A module plan as JavaScript, line by line, each with the place in the source that it comes from. It is what runs:
 * it needs no TypeScript to be made, so that compiling and loading rules stays quick.
 */
import {
  linesAround,
  type ClassPlan,
  type Code,
  type FieldPlan,
  type FunctionBody,
  type ModulePlan,
} from '../ir/module-plan.ts';
import type { Span } from '../source/span.ts';
import { factoryStatements, headerText, insideComment } from './print-border.ts';
import { asJavaScript } from './types-only.ts';

/** A line of text; a span names the source that it comes from. */
export interface PrintedLine {
  readonly text: string;
  readonly span: Span | null;
}

/** The statements of the module between its import and its exports: what both forms of it share. */
export function printStatements(plan: ModulePlan): readonly PrintedLine[] {
  return [
    ...plan.constants.map(({ name, value }) => plain(`const ${name} = ${asJavaScript(value)};`)),
    ...plan.functions.flatMap((planned) => [
      plain(''),
      ...docLines(planned.doc, ''),
      ...bodyLines(`function ${planned.name}`, planned, ''),
    ]),
    ...plan.classes.flatMap(classLines),
    plain(''),
    ...textLines(`const compiled = ${asJavaScript(plan.compiled)};`),
  ];
}

/** The whole as an ES module. */
export function printJavaScript(plan: ModulePlan): readonly PrintedLine[] {
  return [
    ...textLines(headerText(plan, "import * as rt from 'motif-cep/runtime';")),
    ...printStatements(plan),
    plain(''),
    ...factoryStatements(plan, 'javascript').flatMap((statement) => textLines(statement)),
  ];
}

export function joined(lines: readonly PrintedLine[]): string {
  return `${lines.map(({ text }) => text).join('\n')}\n`;
}

function classLines(plan: ClassPlan): readonly PrintedLine[] {
  return [
    plain(''),
    ...docLines(plan.doc, ''),
    plain(`class ${plan.name} {`),
    ...plan.fields.map(fieldLine),
    plain(''),
    ...bodyLines('constructor', plan.constructor, '    '),
    ...plan.methods.flatMap((method) => [
      plain(''),
      ...docLines(method.doc, '    '),
      ...bodyLines(method.name, method, '    '),
    ]),
    plain('}'),
  ];
}

function fieldLine(field: FieldPlan): PrintedLine {
  const initial = field.initial === null ? '' : ` = ${asJavaScript(field.initial)}`;
  return plain(`    ${field.name}${initial}; // ${field.doc}`);
}

function bodyLines(head: string, body: FunctionBody, indent: string): readonly PrintedLine[] {
  const parameters = body.parameters.map(({ name }) => name).join(', ');
  return [
    plain(`${indent}${head}(${parameters}) {`),
    ...body.body.flatMap((code) => codeLines(code, `${indent}    `)),
    plain(`${indent}}`),
  ];
}

function codeLines(code: Code, indent: string): readonly PrintedLine[] {
  const { first, last } = linesAround(code);
  const head = { text: `${indent}${asJavaScript(first)}`, span: code.span };
  if (code.kind === 'line' || last === null) return [head];
  const body = code.body.flatMap((inner) => codeLines(inner, `${indent}    `));
  return [head, ...body, plain(`${indent}${asJavaScript(last)}`)];
}

function docLines(doc: string, indent: string): readonly PrintedLine[] {
  const lines = insideComment(doc).split('\n');
  if (lines.length === 1) return [plain(`${indent}/** ${lines[0] ?? ''} */`)];
  return [`${indent}/**`, ...lines.map((text) => `${indent} * ${text}`.trimEnd()), `${indent} */`].map(plain);
}

function textLines(text: string): readonly PrintedLine[] {
  return text.split('\n').map(plain);
}

function plain(text: string): PrintedLine {
  return { text, span: null };
}
