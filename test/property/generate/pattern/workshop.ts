/** What is shared while one rule is built: the types at hand, fresh names, and a record of what was made. */
import type { Gate } from '../../constructs/gate.ts';
import type { ConstructName } from '../../constructs/probes.ts';
import { pick, type Draw } from '../draw.ts';
import type { Choosable, Features, ParamModel, PatternModel, ScriptItem } from '../model.ts';

/** A systematic change of a module, for laws that compare two forms of it. */
export type Twist = 'none' | 'next-as-any' | 'default-as-each' | 'in-order';

export interface Workshop {
  readonly gate: Gate;
  readonly twist: Twist;
  readonly params: readonly ParamModel[];
  readonly patterns: readonly PatternModel[];
  readonly types: readonly Choosable[];
  /** A type for an atom. */
  readonly chooseType: (choice: number) => Choosable;
  /** Notes types that were not chosen here. */
  readonly name: (types: readonly string[]) => void;
  /** Notes what a trace has to have next, so that the pattern may match. */
  readonly follow: (item: ScriptItem) => void;
  /** Notes that the pattern tries so many more ways. */
  readonly spend: (cost: number) => void;
  readonly freshName: (of: Choosable) => string;
  /** Leave to write something that multiplies matches; it is given sparingly. */
  readonly mayMultiply: () => boolean;
  readonly note: (feature: keyof Features) => void;
  readonly use: (construct: ConstructName) => void;
  /** Notes a length of time, in milliseconds. */
  readonly length: (known: number | null) => void;
}

export interface WorkshopRecord {
  readonly alphabet: () => readonly string[];
  readonly script: () => readonly ScriptItem[];
  readonly cost: () => number;
  readonly features: () => Features;
  readonly constructs: () => ReadonlySet<ConstructName>;
  readonly lengths: () => readonly number[];
}

export interface WorkshopNeeds extends Pick<
  Workshop,
  'gate' | 'twist' | 'params' | 'patterns' | 'types' | 'mayMultiply'
> {
  /** A letter that its names begin with, if not that of their type. */
  readonly letter?: string;
}

const noFeatures: Features = {
  loops: 0,
  plainLoops: 0,
  negations: 0,
  nextArrows: 0,
  loopsAtEnd: 0,
  choices: 0,
  narrowings: 0,
};

export function workshop(needs: WorkshopNeeds): Workshop & WorkshopRecord {
  const { types, letter } = needs;
  const alphabet = new Set<string>();
  const script: ScriptItem[] = [];
  let cost = 0;
  const features: Record<keyof Features, number> = { ...noFeatures };
  const constructs = new Set<ConstructName>();
  const lengths: number[] = [];
  let named = 0;
  return {
    ...needs,
    chooseType: (choice) => {
      const draw: Draw = (limit) => choice % limit;
      const chosen = pick(draw, types);
      if (chosen === undefined) throw new Error('a module has at least one event type');
      const members = chosen.members.map(({ name }) => name);
      for (const member of members) alphabet.add(member);
      if (chosen.wildcard) constructs.add('wildcard');
      else if (chosen.members.length > 1) constructs.add('union');
      return chosen;
    },
    name: (names) => {
      for (const one of names) alphabet.add(one);
    },
    follow: (item) => {
      script.push(item);
    },
    spend: (more) => {
      cost += more;
    },
    freshName: ({ name, wildcard }) =>
      `${letter ?? (wildcard ? 'any' : name.charAt(0).toLowerCase())}${(named += 1)}`,
    note: (feature) => {
      features[feature] += 1;
    },
    use: (construct) => {
      constructs.add(construct);
    },
    length: (known) => {
      if (known !== null) lengths.push(known);
    },
    alphabet: () => [...alphabet],
    script: () => script,
    cost: () => cost,
    features: () => features,
    constructs: () => constructs,
    lengths: () => lengths,
  };
}
