/** A syntax tree without places and comments: what must survive printing and parsing. */
import type { Module } from '../../../compiler/ir/ast.ts';

export function shapeOf(module: Module): unknown {
  return bare(module);
}

function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'span' && key !== 'comments');
  return Object.fromEntries(kept.map(([key, part]) => [key, bare(part)]));
}
