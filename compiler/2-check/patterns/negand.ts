/** What must not happen, or closes a loop: after `not`, `unless`, `until` and `drop` (language §4.3, negation). */
import type * as ast from '../../ir/ast.ts';
import type { Negand } from '../../ir/typed.ts';
import type { CheckedNegand, Frame, NegandRole, Place } from './rule-context.ts';
import { typeOptionalLength } from './lengths.ts';

/** What `until` binds can be read afterwards; all other names only inside. */
export function checkNegand(node: ast.Negand, at: Place, role: NegandRole): CheckedNegand {
  const inside: Place =
    role === 'until' ? { ...at, shared: new Map() } : { ...at, shared: new Map(), frame: negated(at.frame) };
  const body = node.kind === 'event-negand' ? asAtom(node) : node.body;
  const within = node.kind === 'event-negand' ? null : typeOptionalLength(node.within, at.scope);
  const checked = at.rule.checkPattern(body, inside);
  const negand: Negand = {
    pattern:
      within === null
        ? checked.pattern
        : {
            kind: 'group',
            body: checked.pattern,
            unless: null,
            within,
            strict: false,
            where: null,
            span: node.span,
          },
    span: node.span,
  };
  return { negand, bound: checked.bound };
}

function negated(frame: Frame): Frame {
  return { ...frame, negated: true };
}

function asAtom(node: ast.EventNegand): ast.Atom {
  const { event, name, where, span } = node;
  const ends: ast.LoopEnds = { gap: null, lasting: null, until: null, drop: null };
  return { kind: 'atom', event, loop: null, name, where, ends, span };
}
