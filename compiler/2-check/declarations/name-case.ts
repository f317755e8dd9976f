/** Names of types and rules begin with a capital letter, all others with a small one (language §2). */
import type * as ast from '../../ir/ast.ts';
import type { Report } from '../../diagnostics/report.ts';

/** `what` reads like "an event type". */
export function checkCase(name: ast.Name, wanted: 'capital' | 'small', what: string, report: Report): void {
  const initial = name.text.charAt(0);
  const isCapital = initial !== initial.toLowerCase();
  const capital = wanted === 'capital';
  if (capital === isCapital) return;
  const instead = (capital ? initial.toUpperCase() : initial.toLowerCase()) + name.text.slice(1);
  report.add('name-case', name.span, { name: name.text, what, capital, instead });
}
