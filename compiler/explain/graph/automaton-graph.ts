/** The automaton of a linear rule as a graph: its states, and what events and time do to a run in each. */
import type { Automaton, OptionId, Reaction, ScopeId, State, StateId } from '../../ir/automaton.ts';
import type { Element, ElementId } from '../../ir/core.ts';
import { notText } from '../../ir/dump/element-text.ts';
import { emptinessIsOpen, literalCount, loopOf, needsMinimum } from '../../ir/elements.ts';
import { expressionText, whereText } from '../../ir/dump/source-text.ts';
import type { EventTypeId } from '../../ir/types.ts';
import { typeName, typeNames, type RuleView } from '../rule-view.ts';
import { END, GraphDraft, MATCH, START } from './graph-draft.ts';
import type { Graph, GraphEdge } from './graph.ts';

export function automatonGraph(view: RuleView, automaton: Automaton): Graph {
  const drawing = new Drawing(view, automaton);
  return drawing.graph();
}

class Drawing {
  private readonly view: RuleView;
  private readonly automaton: Automaton;
  private readonly draft = new GraphDraft();

  constructor(view: RuleView, automaton: Automaton) {
    this.view = view;
    this.automaton = automaton;
  }

  graph(): Graph {
    const { automaton, draft } = this;
    draft.node(START, 'start', ['start']);
    const standing = automaton.states.filter((state) => isStanding(state));
    for (const state of standing)
      if (state.id !== automaton.start)
        draft.node(nodeOf(state.id), 'wait', linesOf(state), state.end === 'now');
    draft.node(MATCH, 'match', ['match']);
    draft.node(END, 'end', ['no match']);
    for (const state of standing) {
      for (const [type, reaction] of automaton.reactions[state.id] ?? [])
        this.react(state, type, reaction, null);
      this.drawTimer(state);
      this.drawExpiries(state);
    }
    return draft.graph();
  }

  /** @param because what has happened on the way to this part of the reaction, other than being passed over */
  private react(state: State, type: EventTypeId, reaction: Reaction, because: string | null): void {
    const passed = because ?? `any other ${typeName(this.view, type)}`;
    switch (reaction.kind) {
      case 'stay':
        return;
      case 'move':
        this.leave(state, [reaction.to], 'passed', passed);
        return;
      case 'close':
        this.end(state, reaction.spent, 'passed', passed);
        return;
      case 'try':
        this.take(state, reaction.option, reaction.taken !== null);
        if (reaction.taken !== null)
          this.react(state, type, reaction.taken, `the run that stays, at ${typeName(this.view, type)}`);
        this.react(state, type, reaction.passed, because);
        return;
      case 'test':
        this.react(state, type, reaction.broken, forbidden(notText(reaction.not, this.view.module.events)));
        this.react(state, type, reaction.held, because);
        return;
    }
  }

  private take(state: State, id: OptionId, stays: boolean): void {
    const { automaton, view } = this;
    const option = automaton.options[id];
    const element = option === undefined ? undefined : automaton.core.elements[option.target];
    if (option === undefined || element === undefined) return;
    const isAgain = option.kind === 'again';
    if (!isAgain && this.goesOnFirst(state)) return;
    const when = isAgain ? '' : `${this.onceEnough(state)}${this.ifEmpty(option.skipped)}`;
    const label = `${takeText(view, element)}${when}${stays ? ' (and the run also stays)' : ''}`;
    const { more, full } = automaton.entries[element.id] ?? { more: null, full: null };
    if (more !== null) this.leave(state, [more], 'event', label);
    const max = loopOf(element)?.max ?? null;
    // The first iteration is not the last one, if the text says that there may be more.
    if (full === null || (more !== null && !isAgain && max !== null && literalCount(max) !== null)) return;
    const isLast = more !== null && max !== null;
    this.leave(state, [full], 'event', isLast ? `${label} (the last of ${expressionText(max)})` : label);
  }

  /** A loop with one number of iterations is not left before it is full. */
  private goesOnFirst(state: State): boolean {
    const loop = loopOf(this.automaton.core.elements[state.point]);
    if (loop === null || loop.max === null || !this.canGoOn(state)) return false;
    const [min, max] = [literalCount(loop.min), literalCount(loop.max)];
    return min !== null && min === max;
  }

  /** What leads out of a loop asks for its minimum. */
  private onceEnough(state: State): string {
    const loop = loopOf(this.automaton.core.elements[state.point]);
    if (loop === null || !needsMinimum(loop) || !this.canGoOn(state)) return '';
    return ` (at least ${expressionText(loop.min)} by then)`;
  }

  /** What a way past elements asks for whose counts are known at run time only. */
  private ifEmpty(skipped: readonly ElementId[]): string {
    const counts = skipped.flatMap((id) => {
      const element = this.automaton.core.elements[id];
      const loop = loopOf(element);
      return element === undefined || loop === null || !emptinessIsOpen(element)
        ? []
        : expressionText(loop.min);
    });
    return counts.length === 0 ? '' : ` (if ${counts.join(' and ')} is 0)`;
  }

  private canGoOn({ options }: State): boolean {
    return options.some((id) => this.automaton.options[id]?.kind === 'again');
  }

  private leave(state: State, targets: readonly StateId[], kind: GraphEdge['kind'], label: string): void {
    for (const id of targets) {
      const target = this.automaton.states[id];
      if (target === undefined) continue;
      if (target.split !== null) this.leave(state, [target.split.stays, target.split.goesOn], kind, label);
      else if (isStanding(target)) this.draft.edge(this.nodeFrom(state), nodeOf(id), kind, label);
      else this.draft.edge(this.nodeFrom(state), target.end === 'now' ? MATCH : END, kind, label);
    }
  }

  private end(state: State, spent: boolean, kind: GraphEdge['kind'], label: string): void {
    const isMatch = state.end === 'closing' && !spent && !this.goesOnFirst(state);
    if (!isMatch && kind === 'time') return;
    const when = isMatch ? this.onceEnough(state) : '';
    this.draft.edge(this.nodeFrom(state), isMatch ? MATCH : END, kind, `${label}${when}`);
  }

  private drawTimer(state: State): void {
    const { automaton, view } = this;
    const timer = automaton.timers[state.id] ?? null;
    if (timer === null || this.goesOnFirst(state)) return;
    const target = automaton.options[timer.option]?.target;
    const element = target === undefined ? undefined : automaton.core.elements[target];
    const next = element === undefined ? null : (automaton.entries[element.id]?.full ?? null);
    if (element?.kind !== 'absence' || next === null) return;
    const length =
      element.length === null ? 'until the window closes' : `for ${expressionText(element.length)}`;
    this.leave(
      state,
      [next],
      'time',
      `${notText(element.forbids, view.module.events)} ${length}${this.onceEnough(state)}`,
    );
  }

  /** A window that closes without a match is told in words: an edge from every state would hide the others. */
  private drawExpiries(state: State): void {
    const { core, expiries } = this.automaton;
    const scopes = new Set(state.options.flatMap((id) => this.automaton.options[id]?.scopes ?? []));
    for (const scope of state.point < 0 ? [] : scopes) {
      const rest = expiries[state.id]?.get(scope);
      const label = `within ${this.lengthOf(scope)} is over`;
      if (rest !== undefined) this.leave(state, [rest], 'time', label);
      else if (state.end === 'closing') this.end(state, state.spent, 'time', label);
    }
    if (state.end === 'closing' && core.window !== null)
      this.end(state, state.spent, 'time', `within ${expressionText(core.window)} is over`);
  }

  private lengthOf(scope: ScopeId): string {
    const found = this.automaton.core.scopes[scope];
    return found === undefined ? '' : expressionText(found.length);
  }

  private nodeFrom({ id }: State): string {
    return id === this.automaton.start ? START : nodeOf(id);
  }
}

/** True if a run can stand in the state, or begin there. */
function isStanding({ options, split }: State): boolean {
  return options.length > 0 && split === null;
}

function nodeOf(id: StateId): string {
  return `s${id}`;
}

function linesOf({ name, fresh, spent }: State): readonly string[] {
  const [after = '', waits = ''] = name.split(': ');
  return [
    after,
    `waits for ${waits}`,
    ...(fresh ? ['(nothing has passed since)'] : []),
    ...(spent ? ['(its chain is over)'] : []),
  ];
}

function takeText(view: RuleView, element: Element & { readonly id: ElementId }): string {
  if (element.kind === 'absence') return notText(element.forbids, view.module.events);
  const name = element.binding === null ? undefined : view.rule.bindings[element.binding]?.name;
  return `${typeNames(view, element.types)}${name === undefined ? '' : ` as ${name}`}${whereText(element.where)}`;
}

/** What a `not` forbids. */
function forbidden(not: string): string {
  return not.slice('not '.length);
}
