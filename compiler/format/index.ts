/**
 * A syntax tree as canonical source.
 *
 * In     a tree, from the parser or made by a program.
 * Out    text that parses to the same tree, and that this function would print again as it stands.
 * Keeps  every comment, the text of literals, and single empty lines between declarations and statements.
 * Never  reads source, but to see where an empty line stood.
 */
import type { Declaration, Module, ModuleHeader } from '../ir/ast.ts';
import { blankBetween, withBlanks } from './blank-lines.ts';
import { inner } from './comments.ts';
import { declaration } from './declarations.ts';
import { concat, hardline, join } from './layout/doc.ts';
import { render } from './layout/render.ts';

/** Long enough for an output with six fields, short enough for two files side by side. */
const width = 110;

export function format(module: Module): string {
  const items = [...(module.header === null ? [] : [module.header]), ...module.declarations];
  const body = withBlanks(items, declaration, isApart);
  const text = render(concat(join(hardline, inner(module)), body), width).trim();
  return text === '' ? '' : `${text}\n`;
}

/** These are long, or begin something new, and have air around them. */
const alone = new Set(['module-header', 'rule', 'test', 'state', 'pattern']);

function isApart(before: Declaration | ModuleHeader, behind: Declaration | ModuleHeader): boolean {
  return before.kind !== behind.kind || alone.has(behind.kind) || blankBetween(before, behind);
}
