/** What is shared while one rule is built: the types at hand, fresh names, and a record of what was made. */
import { pick, type Draw } from '../draw.ts';
import type { Choosable, Features, ParamModel } from '../model.ts';

/** A systematic change of a module, for laws that compare two forms of it. */
export type Twist = 'none' | 'next-as-any' | 'default-as-each';

export interface Workshop {
  readonly twist: Twist;
  readonly params: readonly ParamModel[];
  /** A type for an atom, which is noted as part of the script, or for a negation, which is not. */
  readonly chooseType: (choice: number, role: 'taken' | 'negated') => Choosable;
  readonly freshName: (of: Choosable) => string;
  /** Leave to write something that multiplies matches; it is given sparingly. */
  readonly mayMultiply: () => boolean;
  readonly note: (feature: keyof Features) => void;
}

export interface WorkshopRecord {
  readonly alphabet: () => readonly string[];
  readonly script: () => readonly string[];
  readonly features: () => Features;
}

/** `multiply` is asked for leave by all rules of a module. */
export function workshop(
  types: readonly Choosable[],
  params: readonly ParamModel[],
  twist: Twist,
  mayMultiply: () => boolean,
): Workshop & WorkshopRecord {
  const alphabet = new Set<string>();
  const script: string[] = [];
  const features = { loops: 0, negations: 0, nextArrows: 0, loopAtEnd: false };
  let named = 0;
  return {
    twist,
    params,
    mayMultiply,
    chooseType: (choice, role) => {
      const draw: Draw = (limit) => choice % limit;
      const chosen = pick(draw, types);
      if (chosen === undefined) throw new Error('a module has at least one event type');
      const members = chosen.members.map(({ name }) => name);
      for (const member of members) alphabet.add(member);
      script.push(...(role === 'taken' ? members.slice(0, 1) : []));
      return chosen;
    },
    freshName: (of) => `${of.name.charAt(0).toLowerCase()}${(named += 1)}`,
    note: (feature) => {
      if (feature === 'loopAtEnd') features.loopAtEnd = true;
      else features[feature] += 1;
    },
    alphabet: () => [...alphabet],
    script: () => script,
    features: () => features,
  };
}
