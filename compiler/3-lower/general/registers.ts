/** The registers of a rule, and what its names stand for at each place. */
import type { IterationFields, Register, Seen, Sight } from '../../ir/general.ts';
import type { Binding, Loop, MatchRule } from '../../ir/typed.ts';
import type { BindingId } from '../../ir/types.ts';
import { Liveness } from './liveness.ts';
import { inside } from './parts.ts';
import type { Home, Survey } from './survey.ts';

export class RegisterPlan {
  private readonly rule: MatchRule;
  private readonly survey: Survey;
  private readonly liveness: Liveness;
  private readonly made = new Map<string, Register>();
  private readonly sights = new Map<string, Sight>();

  constructor(rule: MatchRule, survey: Survey) {
    this.rule = rule;
    this.survey = survey;
    this.liveness = new Liveness(rule, survey);
  }

  /** All that are needed, in the order of the names, lists before what they are filled from. */
  get all(): readonly Register[] {
    const levels = [null, ...this.survey.loops.keys()];
    return this.rule.bindings.flatMap((binding) =>
      levels.flatMap((level) =>
        this.liveness.has(binding.id, level) ? [this.registerOf(binding, level)] : [],
      ),
    );
  }

  /** The register of a name as it is seen inside some loops; null if it is not needed. */
  at(id: BindingId, around: readonly Loop[]): Register | null {
    const level = this.liveness.levelsSeen(id, around)?.at(-1) ?? null;
    const binding = this.rule.bindings[id];
    return binding !== undefined && this.liveness.has(id, level) ? this.registerOf(binding, level) : null;
  }

  /**
   * What names stand for inside some loops.
   * @param one a loop whose name for its iterations stands for the present one: in its `drop`
   */
  sight(around: readonly Loop[], one: Loop | null): Sight {
    const key = JSON.stringify([around.map((loop) => this.numberOf(loop)), one?.iterations ?? null]);
    const known = this.sights.get(key);
    if (known !== undefined) return known;
    const seen = new Map<BindingId, Seen>();
    for (const { id } of this.rule.bindings) {
      const register = this.at(id, around);
      if (register !== null) seen.set(id, { kind: 'register', register });
    }
    if (one !== null && one.iterations !== null) {
      seen.set(one.iterations, { kind: 'iteration', fields: this.fieldsOf(one.iterations, one, around) });
    }
    this.sights.set(key, seen);
    return seen;
  }

  private registerOf(binding: Binding, level: Loop | null): Register {
    const number = level === null ? 0 : this.numberOf(level);
    const key = `${binding.id}/${number}`;
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const [home] = this.homesAt(binding.id, level);
    const register: Register = {
      name: number === 0 ? this.nameOf(binding) : `${this.nameOf(binding)}$${number}`,
      binding,
      holds: home === undefined ? 'event' : heldAt(home, level),
      fields: home === undefined ? [] : this.fieldsAt(binding.id, home),
      doc: number === 0 ? binding.name : `${binding.name} of one iteration of loop ${number}`,
    };
    this.made.set(key, register);
    return register;
  }

  private fieldsAt(its: BindingId, { of, around }: Home): IterationFields {
    return of === null ? [] : this.fieldsOf(its, of, inside(of, around));
  }

  private homesAt(binding: BindingId, level: Loop | null): readonly Home[] {
    const homes = this.survey.homes.get(binding) ?? [];
    return homes.filter(({ around }) => level === null || around.includes(level));
  }

  private fieldsOf(its: BindingId, loop: Loop, around: readonly Loop[]): IterationFields {
    return this.liveness.inIteration(its, loop).flatMap(({ field, binding }) => {
      const register = this.at(binding, around);
      return register === null ? [] : [{ ...field, register }];
    });
  }

  /** Names of the language hold no `$`. Hygienic names and those of negands may be alike. */
  private nameOf({ id, name }: Binding): string {
    const isAlone = this.rule.bindings.every((other) => other.id === id || other.name !== name);
    return isAlone && name !== '__proto__' ? name : `${name === '__proto__' ? '' : name}$b${id}`;
  }

  private numberOf(loop: Loop): number {
    return this.survey.loops.get(loop) ?? 0;
  }
}

/** What a name holds inside a loop that is around its home: a list, unless it is the innermost. */
function heldAt({ around, holds }: Home, level: Loop | null): Register['holds'] {
  if ((around.at(-1) ?? null) === level) return holds;
  return holds === 'iterations' ? 'iterations' : 'events';
}
