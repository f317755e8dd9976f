/** The faults that are planted: each breaks one thing that the laws must notice. */
import type { Mutant } from './mutant.ts';

const construct = 'compiler/4-automaton/construct';
const emit = 'compiler/5-emit';

export const mutants: readonly Mutant[] = [
  // --- what the automaton is ------------------------------------------------------------------------
  {
    name: 'a lost negation: events that break a `not` are passed over',
    file: `${construct}/reactions.ts`,
    search: 'return testNots(context, place, left, notsOn(left, place.type, false));',
    replace: 'return settle(context, place, left);',
  },
  {
    name: 'a lost `=> not`',
    file: `${construct}/reactions.ts`,
    search: 'state.fresh ? notsOn(open, type, true) : []',
    replace: '[]',
  },
  {
    name: 'the fresh flag is lost: a strict step survives an event that passes',
    file: `${construct}/reactions.ts`,
    search: 'const left = place.state.fresh ? open.filter((option) => !option.strict) : open;',
    replace: 'const left = open;',
  },
  {
    name: 'a loop goes on rather than being left',
    file: `${construct}/options.ts`,
    search: 'return [...forward, ...again].map(',
    replace: 'return [...again, ...forward].map(',
  },
  {
    name: 'the nearest of what follows is tried before the furthest',
    file: `${construct}/options.ts`,
    search: 'const forward = forwardFrom(core, point).reverse();',
    replace: 'const forward = forwardFrom(core, point);',
  },
  {
    name: 'a `not` does not hold over a step that is passed',
    file: `${construct}/options.ts`,
    search: 'nots: [...nots, ...own],',
    replace: 'nots: [...element.nots, ...own],',
  },
  {
    name: '`each` reports the longest chain alone',
    file: `${construct}/branching.ts`,
    search: "if (taken.kind === 'again') return other.kind === 'forward' && isEach(point);",
    replace: "if (taken.kind === 'again') return false;",
  },
  {
    name: '`->>` finds the next event alone',
    file: `${construct}/branching.ts`,
    search: "if (target !== undefined && modeOf(target) === 'any') return true;",
    replace: '',
  },
  {
    name: 'a loop at the end completes with its first iteration',
    file: `${construct}/ends.ts`,
    search: 'const loopWaits = canGoOn && !isEach(here);',
    replace: 'const loopWaits = false;',
  },

  // --- what code says -------------------------------------------------------------------------------
  {
    name: 'the end of a step window is outside',
    file: `${emit}/plan-entering.ts`,
    search: 'this.${scopeSlot(scope)}.set(r, t + ${lengthText(context, length)});',
    replace: 'this.${scopeSlot(scope)}.set(r, t - 1 + ${lengthText(context, length)});',
  },
  {
    name: 'a step window that closes takes nothing away while something else is open',
    file: `${emit}/plan-deadlines.ts`,
    search: 'rest === undefined ? closing(context, state) : planDemotion(context, state, rest)',
    replace: 'rest === undefined ? closing(context, state) : []',
  },
  {
    name: 'the minimum of a loop is one too many',
    file: `${emit}/plan-conditions.ts`,
    search: '[`this.${countColumn(point)}[${env.row}] >= ${text(loop.min, env)}`]',
    replace: '[`this.${countColumn(point)}[${env.row}] > ${text(loop.min, env)}`]',
  },
  {
    name: 'the maximum of a loop is one too many',
    file: `${emit}/plan-conditions.ts`,
    search: '`this.${countColumn(element)}[${env.row}] >= ${text(loop.max, env)}`',
    replace: '`this.${countColumn(element)}[${env.row}] > ${text(loop.max, env)}`',
  },
  {
    name: 'a stale capture: a branch begins with the registers of another run',
    file: `${emit}/plan-branches.ts`,
    search: 'const own = columns.map(({ name }) => `this.${name}[c] = this.${name}[r];`);',
    replace: 'const own: string[] = [];',
  },
  {
    name: 'a stale capture: a new run keeps the registers of the run before it in its row',
    file: `${emit}/plan-rule.ts`,
    search: '...resets.map((text) => line(text)),',
    replace: '',
  },
  {
    name: 'a branch outlives the window of its rule',
    file: `${emit}/plan-branches.ts`,
    search: '[`this.${windowSlot()}.copy(c, r);`]',
    replace: '[]',
  },
  {
    name: 'the rule window is a microsecond too long',
    file: `${emit}/plan-rule.ts`,
    search: '.set(r, t + ${lengthText(context, core.window)});',
    replace: '.set(r, t + 1 + ${lengthText(context, core.window)});',
  },
  {
    name: 'an iteration does not start an absence behind its loop again',
    file: `${emit}/plan-entering.ts`,
    search: 'return [...renewals(context, state), ...completionOnArrival(context, state)];',
    replace: 'return completionOnArrival(context, state);',
  },
  {
    name: 'windows close before absences that end with them',
    file: `${emit}/plan-deadlines.ts`,
    search: 'const slots = slotsOf(context).map((slot) => slot.name);',
    replace: 'const slots = slotsOf(context).map((slot) => slot.name).toReversed();',
  },
  {
    name: 'keys are not separated: the runs of all keys wait together',
    file: `${emit}/plan-rule.ts`,
    search: "line('rows.key[r] = k;'),",
    replace: "line('rows.key[r] = 0;'),",
  },
  {
    name: '`match.count` leaves out the last event',
    file: `${emit}/plan-matches.ts`,
    search: '(this.${MATCH_COUNT}[r] + 1)',
    replace: 'this.${MATCH_COUNT}[r]',
  },
  {
    name: 'ids do not cover the key',
    file: `${emit}/plan-matches.ts`,
    search: '...keys.map((key) => line(key)),',
    replace: '',
  },
  {
    name: 'at an instant no rule is fed',
    file: `${emit}/plan-program.ts`,
    search: 'const isFed = rule.alphabet.some(',
    replace: 'const isFed = false && rule.alphabet.some(',
  },

  // --- what the runtime does ------------------------------------------------------------------------
  {
    name: 'outputs of one event in the order in which they were found backwards',
    file: 'runtime/matches.ts',
    search: 'one.start - other.start',
    replace: 'other.start - one.start',
  },
  {
    name: 'of the matches of one run the later event goes first',
    file: 'runtime/path.ts',
    search: 'return a.position - b.position;',
    replace: 'return b.position - a.position;',
  },
  {
    name: 'the ordinal in ids stays at one',
    file: 'runtime/ordinals.ts',
    search: 'counts.set(key, ordinal + 1);',
    replace: 'counts.set(key, ordinal);',
  },
  {
    name: 'of several keys the last is not looked at',
    file: 'runtime/tuple-keys.ts',
    search: 'for (const part of parts) {',
    replace: 'for (const part of parts.slice(0, -1)) {',
  },
  {
    name: 'deadlines act before the events of their instant',
    file: 'runtime/detector.ts',
    search: 'if (event.$time > this.now) this.act(event.$time - 1);',
    replace: 'if (event.$time > this.now) this.act(event.$time);',
  },
  {
    name: 'an event at the time that was advanced to is taken',
    file: 'runtime/detector.ts',
    search: 'Math.max(this.closed + 1, this.latest - this.lateness)',
    replace: 'Math.max(this.closed, this.latest - this.lateness)',
  },
  {
    name: 'held-back events of one time come out in reverse',
    file: 'runtime/reorder.ts',
    search: 'one.arrival < other.arrival',
    replace: 'one.arrival > other.arrival',
  },
  {
    name: 'a key is never forgotten',
    file: 'runtime/keys.ts',
    search: 'if (left > 0) return;',
    replace: 'if (left >= 0) return;',
  },
];
