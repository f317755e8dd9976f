/** Patterns (language §4.2, §9). A sequence that does not fit its line has each step on a line of its own. */
import type {
  Absence,
  Atom,
  EventReference,
  Expression,
  Group,
  LoopEnds,
  Name,
  Negand,
  Pattern,
  PatternCall,
  Sequence,
  Step,
} from '../ir/ast.ts';
import { assertNever } from '../source/assert-never.ts';
import { commented, leading, trailing } from './comments.ts';
import { expression, length, optional } from './expressions.ts';
import { align, concat, group, join, line, nest, nothing, type Doc } from './layout/doc.ts';
import { bracketed, elementsOf, indentation } from './lists.ts';
import { loop } from './loops.ts';

/** What follows, broken, stands deeper than the steps of a sequence. */
const deeper = 4;

/** `stepIndent` is how much deeper than the lines around it a step begins. */
export function pattern(node: Pattern, stepIndent = 0): Doc {
  switch (node.kind) {
    case 'sequence':
      return sequence(node, stepIndent);
    case 'disjunction':
      return operands(node.operands, '|');
    case 'conjunction':
      return operands(node.operands, '&');
    case 'absence':
      return absence(node);
    case 'atom':
      return atom(node);
    case 'group':
      return groupPattern(node);
    case 'pattern-call':
      return patternCall(node);
    default:
      return assertNever(node);
  }
}

function sequence({ lead, first, steps }: Sequence, stepIndent: number): Doc {
  const before = lead === null ? nothing : concat(absence(lead), ' -> ');
  const following = steps.map((one) => concat(line, commented(one, step(one))));
  return group(nest(stepIndent, before, commented(first, pattern(first)), ...following));
}

function operands(nodes: readonly Pattern[], sign: '|' | '&'): Doc {
  const parts = nodes.map((node, index) =>
    index === 0
      ? commented(node, pattern(node))
      : concat(line, leading(node), `${sign} `, pattern(node), trailing(node)),
  );
  return group(align(...parts));
}

/** `not N for 5s`, the length on a line of its own where N is long. */
function absence({ negand: what, length: how }: Pick<Absence, 'negand' | 'length'>): Doc {
  return group('not ', negand(what), nest(deeper, line, 'for ', length(how)));
}

function step(node: Step): Doc {
  const nots = node.nots.map((not) => concat(`${not.arrow} not `, negand(not.negand)));
  return group(join(line, [...nots, ownPart(node)]));
}

function ownPart(node: Step): Doc {
  switch (node.kind) {
    case 'then-step':
      return concat(`${node.arrow} `, window(node.within), pattern(node.pattern));
    case 'absence-step':
      return concat('-> ', absence(node), optional(' every ', node.every, length));
    case 'wait-step':
      return concat('-> wait ', length(node.length));
    case 'not-step':
      return concat('-> not ', negand(node.negand));
    default:
      return assertNever(node);
  }
}

function window(within: Expression | null): Doc {
  return within === null ? nothing : concat('within ', length(within), ' ');
}

function atom(node: Atom): Doc {
  return group(
    eventReference(node.event),
    loop(node.loop),
    named(node.name),
    condition(node.where),
    ends(node.ends),
  );
}

function patternCall(node: PatternCall): Doc {
  const call = bracketed(`${node.pattern.text}(`, elementsOf(node.arguments, expression), ')');
  return group(call, loop(node.loop), named(node.name), condition(node.where), ends(node.ends));
}

function groupPattern(node: Group): Doc {
  const inside = align(
    commented(node.body, pattern(node.body)),
    node.unless === null ? nothing : concat(line, 'unless ', negand(node.unless)),
    node.within === null ? nothing : concat(line, 'within ', length(node.within)),
  );
  const strict = node.strict ? ' strict' : nothing;
  return group(
    group('(', inside, ')'),
    loop(node.loop),
    strict,
    named(node.name),
    condition(node.where),
    ends(node.ends),
  );
}

function named(name: Name | null): Doc {
  return name === null ? nothing : ` as ${name.text}`;
}

/** The condition stays on the line of what it is about; its own lines stand as deep as what follows it. */
function condition(where: Expression | null): Doc {
  return nest(deeper - indentation, optional(' where ', where));
}

/** What bounds a loop: each may begin a line. */
function ends({ gap, lasting, until, drop }: LoopEnds): Doc {
  return nest(
    deeper,
    gap === null ? nothing : concat(line, 'gap ', length(gap)),
    lasting === null ? nothing : concat(line, 'lasting ', length(lasting)),
    until === null ? nothing : concat(line, 'until ', negand(until)),
    drop === null ? nothing : concat(line, 'drop ', negand(drop)),
  );
}

export function negand(node: Negand): Doc {
  if (node.kind === 'group-negand') {
    const within = node.within === null ? nothing : concat(line, 'within ', length(node.within));
    return group('(', align(commented(node.body, pattern(node.body)), within), ')');
  }
  return group(eventReference(node.event), named(node.name), condition(node.where));
}

export function eventReference({ name }: EventReference): Doc {
  return name;
}
