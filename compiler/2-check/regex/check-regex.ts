/** A regular expression in the source: it must be one, and matching must be bounded (language §2). */
import type * as ast from '../../ir/ast.ts';
import type { Report } from '../../diagnostics/report.ts';
import { reasonToStall } from './can-stall.ts';
import { parseRegex } from './parse-regex.ts';

const knownFlags = 'imsu';

/** The number of capturing groups; null where the expression was refused. */
export function checkRegex(node: ast.RegexLiteral, report: Report): number | null {
  const { source, flags, span } = node;
  const odd = [...flags].find((flag) => !knownFlags.includes(flag));
  if (odd !== undefined) {
    report.add('bad-regex', span, {
      reason: `the flag '${odd}' means nothing here`,
      instead: 'use i (any case), s (. takes line ends), m (^ and $ at line ends), u (Unicode)',
    });
    return null;
  }
  const wrong = syntaxErrorOf(source, flags);
  if (wrong !== null) {
    report.add('bad-regex', span, {
      reason: wrong,
      instead: 'write it as in JavaScript; \\ makes a sign stand for itself',
    });
    return null;
  }
  const { tree, groups } = parseRegex(source, flags);
  const reason = reasonToStall(tree);
  if (reason === null) return groups;
  report.add('regex-can-stall', span, { reason, instead: mendOf(reason) });
  return null;
}

function syntaxErrorOf(source: string, flags: string): string | null {
  try {
    RegExp(source, flags);
    return null;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return text.replace(/^Invalid regular expression: (\/.*\/\w*: )?/s, '').toLowerCase();
  }
}

function mendOf(reason: string): string {
  return reason.startsWith('it ')
    ? 'write it without that, or split the condition into several'
    : 'let each part of the loop begin differently, as in (a+b)+ instead of (a+)+';
}
