/** The tree of a pattern as nested objects, one construct per object, with the names of the steps as comments. */
import type {
  AbsenceNode,
  AtomNode,
  ConjunctionNode,
  GeneralNode,
  GroupNode,
  ItemNode,
  NotNode,
  Register,
  SequenceNode,
} from '../../ir/general.ts';
import { line, nest, type Code } from '../../ir/module-plan.ts';
import type { EventTypeId } from '../../ir/types.ts';
import { compact } from './compact.ts';
import { registerText } from './frame-reader.ts';
import {
  arrow,
  eventParameter,
  frameParameter,
  lengthLine,
  parameterList,
  valueLine,
  whereLine,
} from './functions.ts';
import { EVENT, FRAME, frameName, type GeneralContext } from './general-context.ts';
import { loopLines } from './loop-code.ts';

/** A node as a property of an object, or `null`. */
export function nodeProperty(context: GeneralContext, name: string, node: GeneralNode | null): Code {
  return node === null
    ? line(`${name}: null,`)
    : nest(`${name}: {`, compact(nodeLines(context, node)), '},', node.span);
}

function nodeLines(context: GeneralContext, node: GeneralNode): readonly Code[] {
  switch (node.kind) {
    case 'atom':
      return atomLines(context, node);
    case 'sequence':
      return sequenceLines(context, node);
    case 'choice':
      return [line('kind: "choice",'), nodeList(context, 'operands', node.operands)];
    case 'conjunction':
      return conjunctionLines(context, node);
    case 'absence-operand':
      return [
        line('kind: "absence-operand",'),
        nodeProperty(context, 'negand', node.negand),
        lengthLine(context, 'length', node.length),
      ];
    case 'group':
      return groupLines(context, node);
    case 'loop':
      return loopLines(context, node, nodeProperty);
  }
}

function nodeList(context: GeneralContext, name: string, nodes: readonly GeneralNode[]): Code {
  return nest(
    `${name}: [`,
    nodes.map((node) => nest('{', compact(nodeLines(context, node)), '},', node.span)),
    '],',
  );
}

function atomLines(context: GeneralContext, atom: AtomNode): readonly Code[] {
  const { bind, types } = atom;
  return [
    line(`// ${typeNames(context, types)}${atom.name === null ? '' : ` as ${atom.name}`}`),
    line(`kind: "atom", atom: ${atom.atom}, types: [${types.join(', ')}],`),
    whereLine(context, 'where', atom.where, types),
    line(`bind: ${bind === null ? 'null' : bindText(context, bind, types)},`),
  ];
}

function bindText(context: GeneralContext, register: Register, types: readonly EventTypeId[]): string {
  const value = register.holds === 'event' ? EVENT : `rt.append(${registerText(register, FRAME)}, ${EVENT})`;
  return arrow(
    [frameParameter(context), eventParameter(context, types)],
    `({ ...${FRAME}, ${register.name}: ${value} })`,
  );
}

function typeNames({ module }: GeneralContext, types: readonly EventTypeId[]): string {
  return types.map((type) => module.events[type]?.name ?? '').join(' | ');
}

function sequenceLines(context: GeneralContext, { items }: SequenceNode): readonly Code[] {
  return [
    line('kind: "sequence",'),
    nest(
      'items: [',
      items.map((item) => nest('{', compact(itemLines(context, item)), '},', item.span)),
      '],',
    ),
  ];
}

function itemLines(context: GeneralContext, item: ItemNode): readonly Code[] {
  switch (item.kind) {
    case 'step':
      return [
        line(`kind: "step", arrow: ${JSON.stringify(item.arrow)},`),
        notList(context, item.nots),
        lengthLine(context, 'within', item.within),
        nodeProperty(context, 'pattern', item.pattern),
      ];
    case 'absence':
      return absenceLines(context, item);
    case 'wait':
      return [line('kind: "wait",'), notList(context, item.nots), lengthLine(context, 'length', item.length)];
  }
}

function absenceLines(context: GeneralContext, item: AbsenceNode): readonly Code[] {
  return [
    line('kind: "absence",'),
    notList(context, item.nots),
    nodeProperty(context, 'negand', item.negand),
    lengthLine(context, 'length', item.length),
    lengthLine(context, 'every', item.every),
  ];
}

function notList(context: GeneralContext, nots: readonly NotNode[]): Code {
  if (nots.length === 0) return line('nots: [],');
  const items = nots.map(({ strict, negand, span }) =>
    nest('{', [line(`strict: ${strict},`), nodeProperty(context, 'negand', negand)], '},', span),
  );
  return nest('nots: [', items, '],');
}

function conjunctionLines(context: GeneralContext, node: ConjunctionNode): readonly Code[] {
  return [
    line('kind: "conjunction",'),
    nodeList(context, 'operands', node.operands),
    line(`merge: ${mergeText(context, node)},`),
  ];
}

/** What each operand has bound, from the frame in which it ended. */
function mergeText(context: GeneralContext, { fills }: ConjunctionNode): string {
  const base = { name: 'base', type: frameName(context) };
  const names = fills.map((registers, i) => (registers.length === 0 ? '' : `p${i}`));
  const values = fills.flatMap((registers, i) =>
    registers.map((register) => `${register.name}: ${registerText(register, `p${i}`)}`),
  );
  if (values.length === 0) return arrow([base], 'base');
  const parts = { name: `[${names.join(', ')}]`, type: `readonly ${frameName(context)}[]` };
  return `${parameterList([base, parts])} => ({ ...base, ${values.join(', ')} })`;
}

function groupLines(context: GeneralContext, node: GroupNode): readonly Code[] {
  return [
    line(`kind: "group", strict: ${node.strict},`),
    lengthLine(context, 'within', node.within),
    valueLine(context, 'where', node.where),
    nodeProperty(context, 'unless', node.unless),
    nodeProperty(context, 'body', node.body),
  ];
}
