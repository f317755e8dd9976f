/** The steps of a sequence, each with the arrow that leads to it (language §4.2, §9). */
import type { IterationNode, Node } from 'ohm-js';
import type { Arrow, GapNot, Step } from '../../ir/ast.ts';
import { cover } from '../../source/span.ts';
import { build, buildAll, buildOptional, type Actions } from '../families.ts';
import type { Workshop } from '../workshop.ts';

export function stepActions(workshop: Workshop): Actions<'step'> {
  const { span } = workshop;
  const absenceStep = (node: Node, arrow: Node, absence: Node, every: Node | null): Step => {
    onlyPlainArrow(arrow, 'an absence', workshop);
    const { negand, length } = build('absence', absence);
    return {
      kind: 'absence-step',
      nots: [],
      negand,
      length,
      every: every === null ? null : build('expression', every),
      span: span(node),
    };
  };
  return {
    Step(nots: IterationNode, last) {
      const gaps = buildAll('gapNot', nots);
      return { ...build('step', last), nots: gaps, span: span(this) };
    },
    AbsenceStep(arrow, absence) {
      return absenceStep(this, arrow, absence, null);
    },
    RepeatedStep(arrow, absence, _every, length) {
      return absenceStep(this, arrow, absence, length);
    },
    WaitStep(arrow, _wait, length) {
      onlyPlainArrow(arrow, "'wait'", workshop);
      return { kind: 'wait-step', nots: [], length: build('expression', length), span: span(this) };
    },
    ThenStep(arrow, window, pattern) {
      return {
        kind: 'then-step',
        nots: [],
        arrow: arrowOf(arrow),
        within: buildOptional('expression', window),
        pattern: build('pattern', pattern),
        span: span(this),
      };
    },
    NotStep(arrow, _not, negand) {
      if (arrowOf(arrow) === '=>') workshop.report.add('next-not-at-end', span(this), {});
      notAfterAny(arrow, workshop);
      return { kind: 'not-step', nots: [], negand: build('negand', negand), span: span(this) };
    },
  };
}

export function gapNotActions(workshop: Workshop): Actions<'gapNot'> {
  return {
    GapNot(sign, _not, negated, _following): GapNot {
      notAfterAny(sign, workshop);
      const arrow = arrowOf(sign);
      const negand = build('negand', negated);
      return {
        kind: 'gap-not',
        arrow: arrow === '->>' ? '->' : arrow,
        negand,
        span: cover(workshop.span(sign), negand.span),
      };
    },
  };
}

function arrowOf(node: Node): Arrow {
  const text = node.sourceString;
  return text === '->>' || text === '=>' ? text : '->';
}

/** `->>` asks for a match with each later event; a `not` is no event. */
function notAfterAny(arrow: Node, { report, span }: Workshop): void {
  if (arrowOf(arrow) === '->>') report.add('any-arrow-to-not', span(arrow), {});
}

/** Passing time is reached in one way only. */
function onlyPlainArrow(arrow: Node, what: string, { report, span }: Workshop): void {
  const text = arrowOf(arrow);
  if (text !== '->') report.add('arrow-before-pause', span(arrow), { arrow: text, what });
}
