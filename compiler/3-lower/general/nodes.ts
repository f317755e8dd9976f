/** The tree of a pattern with registers and atom numbers in place. */
import type {
  AtomNode,
  Commit,
  GeneralNode,
  ItemNode,
  LoopNode,
  NotNode,
  Placed,
  Register,
} from '../../ir/general.ts';
import type {
  Atom,
  Expression,
  GapNot,
  Loop,
  MatchRule,
  Negand,
  Pattern,
  SequenceItem,
} from '../../ir/typed.ts';
import type { BindingId } from '../../ir/types.ts';
import { bindingsIn, inside, typesIn } from './parts.ts';
import type { RegisterPlan } from './registers.ts';

/** Where a part stands. */
interface Site {
  /** The loops with levels around it. */
  readonly around: readonly Loop[];
  /** The loop whose iterations are looked at one by one, in a `drop`. */
  readonly one: Loop | null;
  /** What must not happen has no numbers. */
  readonly isNegated: boolean;
}

const OUTSIDE: Site = { around: [], one: null, isNegated: false };

export class NodeBuilder {
  private readonly rule: MatchRule;
  private readonly registers: RegisterPlan;
  private atoms = 0;

  constructor(rule: MatchRule, registers: RegisterPlan) {
    this.rule = rule;
    this.registers = registers;
  }

  /** The whole pattern; to be called once, since it counts the atoms. */
  whole(): GeneralNode {
    return this.node(this.rule.pattern, OUTSIDE);
  }

  /** What must not happen in the whole rule. */
  outer({ pattern }: Negand): GeneralNode {
    return this.node(pattern, { ...OUTSIDE, isNegated: true });
  }

  outerLength(length: Expression): Placed {
    return this.placed(length, OUTSIDE);
  }

  private node(pattern: Pattern, site: Site): GeneralNode {
    const { span } = pattern;
    switch (pattern.kind) {
      case 'atom':
        return this.atom(pattern, site, site);
      case 'sequence':
        return { kind: 'sequence', items: pattern.items.map((item) => this.item(item, site)), span };
      case 'choice':
        return { kind: 'choice', operands: pattern.operands.map((one) => this.node(one, site)), span };
      case 'conjunction':
        return {
          kind: 'conjunction',
          operands: pattern.operands.map((one) => this.node(one, site)),
          fills: pattern.operands.map((one) => this.registersOf(bindingsIn(one), site.around)),
          span,
        };
      case 'absence-operand':
        return {
          kind: 'absence-operand',
          negand: this.negand(pattern.negand, site),
          length: this.placed(pattern.length, site),
          span,
        };
      case 'group':
        return {
          kind: 'group',
          body: this.node(pattern.body, site),
          unless: this.optionalNegand(pattern.unless, site),
          within: this.optional(pattern.within, site),
          strict: pattern.strict,
          where: this.optional(pattern.where, site),
          span,
        };
      case 'loop':
        return this.loop(pattern, site);
    }
  }

  /** @param reading where its condition reads names */
  private atom({ types, where, binding, span }: Atom, site: Site, reading: Site): AtomNode {
    return {
      kind: 'atom',
      atom: site.isNegated ? -1 : this.atoms++,
      types,
      where: this.optional(where, reading),
      bind: binding === null ? null : this.registers.at(binding, site.around),
      name: binding === null ? null : (this.rule.bindings[binding]?.name ?? null),
      span,
    };
  }

  private item(item: SequenceItem, site: Site): ItemNode {
    const { span } = item;
    const nots = item.nots.map((not) => this.not(not, site));
    switch (item.kind) {
      case 'step': {
        const within = this.optional(item.within, site);
        return {
          kind: 'step',
          arrow: item.arrow,
          nots,
          within,
          pattern: this.node(item.pattern, site),
          span,
        };
      }
      case 'absence':
        return {
          kind: 'absence',
          nots,
          negand: this.negand(item.negand, site),
          length: this.optional(item.length, site),
          every: this.optional(item.every, site),
          span,
        };
      case 'wait':
        return { kind: 'wait', nots, length: this.placed(item.length, site), span };
    }
  }

  private loop(loop: Loop, site: Site): LoopNode {
    const { body, min, max, where, gap, lasting, until, drop, span } = loop;
    const { greedy, each, any, strict } = loop;
    const within: Site = { ...site, around: inside(loop, site.around) };
    const hasOwn = within.around !== site.around;
    return {
      kind: 'loop',
      // In its own condition the name of a repeated atom is the list so far.
      body: body.kind === 'atom' ? this.atom(body, within, site) : this.node(body, within),
      min: this.placed(min, site),
      max: this.optional(max, site),
      greedy,
      each,
      any,
      strict,
      types: typesIn(body),
      unset: hasOwn ? this.registersOf(bindingsIn(body), within.around) : [],
      commit: this.commit(loop, site.around, hasOwn),
      where: this.optional(where, within),
      gap: this.optional(gap, site),
      lasting: this.optional(lasting, site),
      until: this.optionalNegand(until, site),
      untilFills: until === null ? [] : this.registersOf(bindingsIn(until.pattern), site.around),
      drop: this.optionalNegand(drop, { ...within, one: loop }),
      span,
    };
  }

  /** Null where the frame in which an iteration ends is the one that goes on. */
  private commit(loop: Loop, around: readonly Loop[], hasOwn: boolean): Commit | null {
    const bound = bindingsIn(loop.body);
    const iterations = loop.iterations === null ? null : this.registers.at(loop.iterations, around);
    if (hasOwn) {
      const growths = bound.flatMap((id) => this.growth(id, loop, around) ?? []);
      return { growths, copied: [], iterations };
    }
    // The list of the iterations is put together from the names, and a `drop` takes away the frame of the iteration.
    const isPlain = iterations === null && loop.drop === null;
    return isPlain ? null : { growths: [], copied: this.registersOf(bound, around), iterations };
  }

  private growth(id: BindingId, loop: Loop, around: readonly Loop[]): Commit['growths'][number] | null {
    const list = this.registers.at(id, around);
    const by = this.registers.at(id, inside(loop, around));
    return list === null || by === null ? null : { list, by };
  }

  private registersOf(ids: readonly BindingId[], around: readonly Loop[]): readonly Register[] {
    return ids.flatMap((id) => this.registers.at(id, around) ?? []);
  }

  private not({ strict, negand, span }: GapNot, site: Site): NotNode {
    return { strict, negand: this.negand(negand, site), span };
  }

  private negand({ pattern }: Negand, site: Site): GeneralNode {
    return this.node(pattern, { ...site, isNegated: true });
  }

  private optionalNegand(negand: Negand | null, site: Site): GeneralNode | null {
    return negand === null ? null : this.negand(negand, site);
  }

  private placed(expression: Expression, { around, one }: Site): Placed {
    return { expression, sight: this.registers.sight(around, one) };
  }

  private optional(expression: Expression | null, site: Site): Placed | null {
    return expression === null ? null : this.placed(expression, site);
  }
}
