/**
 * Phase 1: text → syntax tree.
 *
 * In     one source file, whatever it holds.
 * Out    its tree, without the declarations that could not be read; each of those was reported, all at once.
 * Keeps  every comment, on the node it stands nearest to; `///` lines as documentation.
 * Never  judges meaning; and never throws because of what the text says.
 */
import type { Report } from '../diagnostics/report.ts';
import type { Comment, Declaration, Module, ModuleHeader } from '../ir/ast.ts';
import { nestingMax } from '../limits.ts';
import type { SourceFile } from '../source/source-file.ts';
import { attachComments } from './comments/attach.ts';
import { declarationParser, type DeclarationParser } from './declaration-parser.ts';
import { cutIntoChunks, type Chunk } from './scan/chunks.ts';
import { refuseOpenComment, refuseOpenTexts } from './scan/unclosed.ts';
import { scan } from './scan/tokens.ts';
import { explain } from './syntax-error/explain.ts';

type Readable = Declaration | ModuleHeader;

export function parse(file: SourceFile, report: Report): Module {
  const { tokens, comments } = scan(file);
  const openComment = refuseOpenComment(comments, report);
  const parser = declarationParser(file, report);
  const read = cutIntoChunks(tokens).flatMap((chunk) => {
    const declaration = readChunk(chunk, { file, report, parser, openComment });
    return declaration === null ? [] : [declaration];
  });
  return attachComments(moduleOf(file, read, report), comments);
}

interface Reading {
  readonly file: SourceFile;
  readonly report: Report;
  readonly parser: DeclarationParser;
  readonly openComment: Comment | null;
}

function readChunk(chunk: Chunk, { file, report, parser, openComment }: Reading): Readable | null {
  if (refuseOpenTexts(file, chunk, report)) return null;
  const whole = { file, start: chunk.start, end: chunk.end };
  if (chunk.deepest > nestingMax) {
    report.add('nested-too-deeply', whole, {});
    return null;
  }
  try {
    const parsed = parser.parse(chunk.start, chunk.end);
    if (parsed.kind === 'parsed') return parsed.declaration;
    // A comment without end has swallowed the rest, and was reported.
    if (openComment === null || openComment.span.start < chunk.start)
      explain(file, chunk, parsed.result, report);
  } catch (failure) {
    // Long chains of prefixes (`not not not …`) nest without brackets; the stack is their only bound.
    if (!(failure instanceof RangeError)) throw failure;
    report.add('nested-too-deeply', whole, {});
  }
  return null;
}

/** The module line stands first; elsewhere it is out of place. */
function moduleOf(file: SourceFile, read: readonly Readable[], report: Report): Module {
  const [first] = read;
  const header = first?.kind === 'module-header' ? first : null;
  const declarations: Declaration[] = [];
  for (const declaration of read) {
    if (declaration.kind !== 'module-header') declarations.push(declaration);
    else if (declaration !== header) report.add('module-line-first', declaration.span, {});
  }
  return { kind: 'module', header, declarations, span: { file, start: 0, end: file.text.length } };
}
