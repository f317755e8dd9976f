/** A loop as an object: counts, words, and what becomes of the names of its iterations. */
import type { Commit, GeneralNode, LoopNode, Register } from '../../ir/general.ts';
import { line, type Code } from '../../ir/module-plan.ts';
import { iterationText, registerText } from './frame-reader.ts';
import { arrow, frameParameter, lengthLine, valueLine } from './functions.ts';
import { FRAME, type GeneralContext } from './general-context.ts';

type PropertyOf = (context: GeneralContext, name: string, node: GeneralNode | null) => Code;

/** @param property parts of patterns contain each other */
export function loopLines(context: GeneralContext, node: LoopNode, property: PropertyOf): readonly Code[] {
  const { greedy, each, any, strict } = node;
  return [
    line(`kind: "loop", greedy: ${greedy}, each: ${each}, any: ${any},`),
    line(`strict: ${JSON.stringify(strict)}, types: [${node.types.join(', ')}],`),
    valueLine(context, 'min', node.min),
    valueLine(context, 'max', node.max),
    property(context, 'body', node.body),
    line(`begin: ${beginText(context, node.unset)},`),
    line(`commit: ${node.commit === null ? 'null' : commitText(context, node.commit)},`),
    line(
      `settle: ${node.commit === null ? 'null' : commitText(context, { ...node.commit, iterations: null })},`,
    ),
    line(`adopt: ${adoptText(context, node)},`),
    valueLine(context, 'where', node.where),
    lengthLine(context, 'gap', node.gap),
    lengthLine(context, 'lasting', node.lasting),
    property(context, 'until', node.until),
    line(`untilBind: ${untilText(context, node.untilFills)},`),
    property(context, 'drop', node.drop),
  ];
}

function beginText(context: GeneralContext, unset: readonly Register[]): string {
  if (unset.length === 0) return 'null';
  const values = unset.map(({ name }) => `${name}: null`);
  return arrow([frameParameter(context)], `({ ...${FRAME}, ${values.join(', ')} })`);
}

/** Null where the frame in which the iteration ends may go on as it is. */
function commitText(context: GeneralContext, { growths, copied, iterations }: Commit): string {
  const lists = growths.map(({ list, by }) => {
    const grow = by.holds === 'event' ? 'appendIfAny' : 'appendAll';
    return `${list.name}: rt.${grow}(${registerText(list, 'outer')}, ${registerText(by, 'inner')})`;
  });
  const same = copied.map((register) => `${register.name}: ${registerText(register, 'inner')}`);
  const record =
    iterations === null
      ? []
      : [
          `${iterations.name}: rt.append(${registerText(iterations, 'outer')}, ${iterationText(iterations.fields, 'inner', context)})`,
        ];
  const values = [...lists, ...same, ...record];
  if (values.length === 0) return 'null';
  return arrow(
    [frameParameter(context, 'outer'), frameParameter(context, 'inner')],
    `({ ...outer, ${values.join(', ')} })`,
  );
}

/** Only where a `drop` may rebuild the lists behind what already goes on from them. */
function adoptText(context: GeneralContext, { drop, commit }: LoopNode): string {
  if (drop === null || commit === null) return 'null';
  const { growths, copied, iterations } = commit;
  const own = [
    ...growths.map(({ list }) => list.name),
    ...copied.map(({ name }) => name),
    ...(iterations === null ? [] : [iterations.name]),
  ];
  if (own.length === 0) return 'null';
  const values = own.map((name) => `${name}: from.${name}`);
  return arrow(
    [frameParameter(context), frameParameter(context, 'from')],
    `({ ...${FRAME}, ${values.join(', ')} })`,
  );
}

function untilText(context: GeneralContext, fills: readonly Register[]): string {
  if (fills.length === 0) return 'null';
  const values = fills.map((register) => `${register.name}: ${registerText(register, 'negand')}`);
  return arrow(
    [frameParameter(context), frameParameter(context, 'negand')],
    `({ ...${FRAME}, ${values.join(', ')} })`,
  );
}
