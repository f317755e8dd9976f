/** A repetition in the words of the language: its quantifier and what comes behind it. */
import { expressionText } from '../../ir/dump/source-text.ts';
import { literalCount } from '../../ir/elements.ts';
import type { Expression, Loop } from '../../ir/typed.ts';
import { negandText } from '../rule-view.ts';

/** Such as `+`, `{2,5}`, `{tries}`. */
export function quantifierText({ min, max, optional }: Loop): string {
  if (optional) return '?';
  const [least, most] = [countText(min), max === null ? '' : countText(max)];
  return QUANTIFIERS.get(`${least},${most}`) ?? (least === most ? `{${least}}` : `{${least},${most}}`);
}

/** The quantifier with all that restricts the loop, each on a line. */
export function loopText(loop: Loop): string {
  return [`repeated ${quantifierText(loop)}`, ...suffixesOf(loop)].join('\n');
}

/** What comes behind the quantifier. */
export function suffixesOf(loop: Loop): readonly string[] {
  const { greedy, each, any, strict, where, gap, lasting, until, drop } = loop;
  const words = [greedy && 'greedy', each && 'each', any && 'any', STRICT[strict]].filter(
    (word) => word !== false,
  );
  return [
    ...(words.length === 0 ? [] : [words.join(' ')]),
    ...(where === null ? [] : [`where ${expressionText(where)}`]),
    ...(gap === null ? [] : [`gap ${expressionText(gap)}`]),
    ...(lasting === null ? [] : [`lasting ${expressionText(lasting)}`]),
    ...(until === null ? [] : [`until ${negandText(until)}`]),
    ...(drop === null ? [] : [`drop ${negandText(drop)}`]),
  ];
}

const STRICT = { no: false, strict: 'strict', own: 'strict own' } as const;

const QUANTIFIERS: ReadonlyMap<string, string> = new Map([
  ['0,', '*'],
  ['1,', '+'],
]);

/** A count that is written as a number has no text of its own under `*` and `+`. */
function countText(count: Expression): string {
  return String(literalCount(count) ?? expressionText(count));
}
