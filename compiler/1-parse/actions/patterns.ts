/** Patterns down to the operands of `&` (language §4.2, §9). */
import type { IterationNode, Node } from 'ohm-js';
import type { Pattern, Step } from '../../ir/ast.ts';
import { build, buildAll, buildOptional, isWritten, type Actions } from '../families.ts';
import type { Workshop } from '../workshop.ts';
import { argumentsOf } from './declaration-parts.ts';
import { groupClausesOf } from './group-clauses.ts';
import { namedOnlyAsLoop, repetitionOf } from './repetition.ts';

export function patternActions(workshop: Workshop): Actions<'pattern'> {
  const { span } = workshop;
  const operands = (kind: 'disjunction' | 'conjunction') =>
    function (this: Node, first: Node, signs: IterationNode, others: IterationNode): Pattern {
      const start = build('pattern', first);
      if (!isWritten(signs)) return start;
      return { kind, operands: [start, ...buildAll('pattern', others)], span: span(this) };
    };
  return {
    Pattern(before, first, following) {
      const lead = buildOptional('absence', before);
      const start = build('pattern', first);
      const steps = buildAll('step', following);
      refuseLoneAbsences(start, steps, workshop);
      refuseStepsBehindRepeated(steps, workshop);
      if (lead === null && steps.length === 0) return start;
      return { kind: 'sequence', lead, first: start, steps, span: span(this) };
    },
    Either: operands('disjunction'),
    Both: operands('conjunction'),
    Absence(_not, _negand, _for) {
      return build('absence', this);
    },
    ...repeatedActions(workshop),
  };
}

function repeatedActions(workshop: Workshop): Actions<'pattern'> {
  const { span } = workshop;
  return {
    Atom(event, loops, name, where, ends) {
      const repetition = repetitionOf(loops, ends, workshop);
      return {
        kind: 'atom',
        event: build('event', event),
        ...repetition,
        name: buildOptional('identifier', name),
        where: buildOptional('expression', where),
        span: span(this),
      };
    },
    Group(_open, body, clauses, _close, loops, name, where, ends) {
      const repetition = repetitionOf(loops, ends, workshop);
      return {
        kind: 'group',
        body: build('pattern', body),
        ...groupClausesOf(clauses, workshop),
        ...repetition,
        strict: repetition.loop === null && loops.children.some(({ ctorName }) => ctorName === 'strict'),
        name: namedOnlyAsLoop(name, repetition.loop, workshop),
        where: buildOptional('expression', where),
        span: span(this),
      };
    },
    PatternCall(pattern, values, loops, name, where, ends) {
      const repetition = repetitionOf(loops, ends, workshop);
      return {
        kind: 'pattern-call',
        pattern: build('identifier', pattern),
        arguments: argumentsOf(values),
        ...repetition,
        name: namedOnlyAsLoop(name, repetition.loop, workshop),
        where: buildOptional('expression', where),
        span: span(this),
      };
    },
  };
}

/** Time that passes is no step of its own: it needs an arrow before it, or an operand beside it. */
function refuseLoneAbsences(first: Pattern, steps: readonly Step[], { report }: Workshop): void {
  const taken = steps.flatMap((step) => (step.kind === 'then-step' ? [step.pattern] : []));
  for (const part of [first, ...taken]) {
    if (part.kind === 'absence') report.add('absence-alone', part.span, {});
  }
}

function refuseStepsBehindRepeated(steps: readonly Step[], { report }: Workshop): void {
  for (const [index, step] of steps.entries()) {
    const next = steps[index + 1];
    if (step.kind !== 'absence-step' || step.every === null || next === undefined) continue;
    report.add('repeated-absence-not-last', step.span, {}, [
      { span: next.span, message: 'this step follows' },
    ]);
  }
}

export function absenceActions({ span }: Workshop): Actions<'absence'> {
  return {
    Absence(_not, negand, length) {
      return {
        kind: 'absence',
        negand: build('negand', negand),
        length: build('expression', length),
        span: span(this),
      };
    },
    Lead(absence, _arrow) {
      return build('absence', absence);
    },
  };
}

export function eventActions({ span }: Workshop): Actions<'event'> {
  return {
    EventType(word) {
      const name = word.sourceString;
      return { kind: 'event-reference', name, wildcard: word.ctorName === 'event', span: span(this) };
    },
  };
}
