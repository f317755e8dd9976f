/** Reading texts in tests: the tree, and what was reported in a short form. */
import { parse } from '../../../compiler/1-parse/index.ts';
import { createReport } from '../../../compiler/diagnostics/report.ts';
import type { Declaration, Expression, Module, Pattern } from '../../../compiler/ir/ast.ts';
import { textOf } from '../../../compiler/source/span.ts';

export interface Reading {
  readonly module: Module;
  /** `id @ the text it points at: message; mend` */
  readonly findings: readonly string[];
  readonly ids: readonly string[];
}

export function read(text: string): Reading {
  const report = createReport();
  const module = parse({ name: 'test.cep', text }, report);
  return {
    module,
    findings: report.all.map(({ id, span, message, mend }) => `${id} @ ${textOf(span)}: ${message}; ${mend}`),
    ids: report.all.map(({ id }) => id),
  };
}

/** The only declaration of a text that is right. */
export function readOne(text: string): Declaration {
  const { module, findings } = read(text);
  const [only, ...others] = module.declarations;
  if (findings.length > 0 || only === undefined || others.length > 0) {
    throw new Error(`${text}\n${findings.join('\n')}`);
  }
  return only;
}

export function readExpression(text: string): Expression {
  const declaration = readOne(`const value = ${text}`);
  if (declaration.kind !== 'const') throw new Error('a constant was read as something else');
  return declaration.value;
}

export function readPattern(text: string): Pattern {
  const declaration = readOne(`pattern p() = ${text}`);
  if (declaration.kind !== 'pattern') throw new Error('a pattern was read as something else');
  return declaration.body;
}
