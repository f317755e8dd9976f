/** Walks a pattern as written: its parts, the event types it names, the names it binds. */
import type * as ast from '../../ir/ast.ts';
import { assertNever } from '../../source/assert-never.ts';

/** What a walk meets. Calls of named patterns are met, not entered. */
export interface PatternVisitor {
  readonly event?: (reference: ast.EventReference) => void;
  /** `exported` is false for names that can be read in a negand only. */
  readonly name?: (name: ast.Name, exported: boolean) => void;
  readonly call?: (call: ast.PatternCall) => void;
}

export function walkPattern(node: ast.Pattern, visitor: PatternVisitor, exported = true): void {
  const walk = (part: ast.Pattern): void => walkPattern(part, visitor, exported);
  const negand = (part: ast.Negand | null, isUntil = false): void => {
    if (part !== null) walkNegand(part, visitor, exported && isUntil);
  };
  const name = (part: ast.Name | null): void => {
    if (part !== null) visitor.name?.(part, exported);
  };
  const ends = (part: ast.LoopEnds): void => {
    negand(part.until, true);
    negand(part.drop);
  };
  switch (node.kind) {
    case 'sequence':
      negand(node.lead?.negand ?? null);
      walk(node.first);
      for (const step of node.steps) {
        for (const not of step.nots) negand(not.negand);
        if (step.kind === 'then-step') walk(step.pattern);
        else if (step.kind !== 'wait-step') negand(step.negand);
      }
      return;
    case 'disjunction':
    case 'conjunction':
      node.operands.forEach(walk);
      return;
    case 'absence':
      negand(node.negand);
      return;
    case 'atom':
      visitor.event?.(node.event);
      name(node.name);
      ends(node.ends);
      return;
    case 'group':
      walk(node.body);
      negand(node.unless);
      name(node.name);
      ends(node.ends);
      return;
    case 'pattern-call':
      visitor.call?.(node);
      name(node.name);
      ends(node.ends);
      return;
    default:
      assertNever(node);
  }
}

export function walkNegand(node: ast.Negand, visitor: PatternVisitor, exported = false): void {
  if (node.kind === 'group-negand') {
    walkPattern(node.body, visitor, exported);
    return;
  }
  visitor.event?.(node.event);
  if (node.name !== null) visitor.name?.(node.name, exported);
}
