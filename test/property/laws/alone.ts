/** A rule taken out of its module, as it is and with a systematic change. */
import type { RuleModel } from '../generate/model.ts';
import type { Twist } from '../generate/pattern/workshop.ts';
import type { Engine, Subject } from './law.ts';

interface Pair {
  readonly text: string;
  readonly plain: Engine;
  readonly twisted: Engine;
}

/** The first rule that is wanted and names declared types alone; null where there is none. */
export function aloneWith(
  { module, twisted, load }: Subject,
  twist: Twist,
  wanted: (rule: RuleModel) => boolean,
): Pair | null {
  const inputs = new Set(module.inputs.map(({ name }) => name));
  const rule = module.rules.find((one) => wanted(one) && one.alphabet.every((name) => inputs.has(name)));
  const changed = twisted(twist).rules.find(({ name }) => name === rule?.name);
  if (rule === undefined || changed === undefined) return null;
  const plainText = `${module.header}\n${rule.text}`;
  const twistedText = `${module.header}\n${changed.text}`;
  const one = load(plainText);
  const other = load(twistedText);
  if (one === null || other === null) return null;
  return { text: `${plainText}\n// compared with\n${changed.text}`, plain: one, twisted: other };
}
