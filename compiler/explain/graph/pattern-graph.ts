/** The pattern of a general rule as a graph: the points at which a run can wait, and what may follow each. */
import { canBeEmpty } from '../can-be-empty.ts';
import { negandText, sourceText, type RuleView } from '../rule-view.ts';
import type { Group, Loop, Pattern, SequenceItem } from '../../ir/typed.ts';
import { expressionText } from '../../ir/dump/source-text.ts';
import { GraphDraft, MATCH, START } from './graph-draft.ts';
import type { Graph, GraphEdge } from './graph.ts';
import { loopText } from './loop-text.ts';
import { atomLines } from './atom-lines.ts';

export function patternGraph(view: RuleView): Graph {
  const { lead, pattern, unless } = view.rule;
  const drawing = new Drawing(view);
  const whole = drawing.part(pattern);
  return drawing.graph(
    labelled(
      whole,
      lead === null ? '' : `not ${negandText(lead.negand)} for ${expressionText(lead.length)} before`,
    ),
    unless === null ? null : `unless ${negandText(unless)}`,
  );
}

/** A part of the pattern: the points that can come first, and those that can come last. */
interface Part {
  readonly entries: readonly Port[];
  readonly exits: readonly Port[];
  readonly isEmpty: boolean;
}

interface Port {
  readonly node: string;
  /** What the way in asks for, one per line. */
  readonly label: string;
  readonly kind: GraphEdge['kind'];
}

class Drawing {
  private readonly view: RuleView;
  private readonly draft = new GraphDraft();
  private points = 0;

  constructor(view: RuleView) {
    this.view = view;
    this.draft.node(START, 'start', ['start']);
  }

  graph(whole: Part, guard: string | null): Graph {
    const { draft } = this;
    if (guard !== null)
      draft.frame(
        guard,
        draft.ids.filter((id) => id !== START),
      );
    draft.node(MATCH, 'match', ['match']);
    this.connect([{ node: START, label: '', kind: 'event' }], whole.entries);
    for (const { node, kind } of whole.exits) draft.edge(node, MATCH, kind, '');
    return draft.graph();
  }

  part(pattern: Pattern): Part {
    switch (pattern.kind) {
      case 'atom':
        return this.point(atomLines(this.view, pattern, null));
      case 'absence-operand':
        return this.point(
          [`no ${negandText(pattern.negand)}`, `for ${expressionText(pattern.length)}`],
          'time',
        );
      case 'sequence':
        return this.sequence(pattern.items);
      case 'choice':
        return either(pattern.operands.map((operand) => this.part(operand)));
      case 'conjunction':
        return this.framed('in any order', () => this.conjunction(pattern.operands));
      case 'group':
        return this.framed(groupText(pattern), () => this.part(pattern.body));
      case 'loop':
        return this.loop(pattern);
    }
  }

  private sequence(items: readonly SequenceItem[]): Part {
    const parts = items.map((item) => this.item(item));
    return parts.reduce((before, next) => {
      this.connect(before.exits, next.entries);
      return {
        entries: before.isEmpty ? [...before.entries, ...next.entries] : before.entries,
        exits: next.isEmpty ? [...before.exits, ...next.exits] : next.exits,
        isEmpty: before.isEmpty && next.isEmpty,
      };
    });
  }

  private item(item: SequenceItem): Part {
    const nots = item.nots.map((not) => `${not.strict ? 'not at once' : 'not'} ${negandText(not.negand)}`);
    switch (item.kind) {
      case 'step': {
        const within = item.within === null ? [] : [`within ${expressionText(item.within)}`];
        const arrow = item.arrow === null ? [] : [ARROWS[item.arrow]];
        return labelled(this.part(item.pattern), [...nots, ...arrow, ...within].join('\n'));
      }
      case 'absence': {
        const length =
          item.length === null ? 'until the window closes' : `for ${expressionText(item.length)}`;
        const every = item.every === null ? [] : [`and every ${expressionText(item.every)}`];
        return labelled(
          this.point([`no ${negandText(item.negand)}`, length, ...every], 'time'),
          nots.join('\n'),
        );
      }
      case 'wait':
        return labelled(this.point([`wait ${expressionText(item.length)}`], 'time'), nots.join('\n'));
    }
  }

  private conjunction(operands: readonly Pattern[]): Part {
    const all = this.draft.node(this.nextId(), 'join', ['all of']);
    const parts = operands.map((operand) => this.part(operand));
    const done = this.draft.node(this.nextId(), 'join', ['all done']);
    for (const part of parts) {
      this.connect([{ node: all, label: '', kind: 'event' }], part.entries);
      for (const { node, kind } of part.exits) this.draft.edge(node, done, kind, '');
    }
    const port = (node: string): Port => ({ node, label: '', kind: 'event' });
    return { entries: [port(all)], exits: [port(done)], isEmpty: false };
  }

  private loop(loop: Loop): Part {
    const { body } = loop;
    const isEmpty = canBeEmpty(loop);
    if (loop.optional) return { ...this.part(body), isEmpty };
    const part =
      body.kind === 'atom'
        ? this.point(atomLines(this.view, body, loop))
        : this.framed(loopText(loop), () => this.part(body));
    for (const { node, kind } of part.exits)
      for (const entry of part.entries) this.draft.edge(node, entry.node, kind, 'again');
    return { ...part, isEmpty };
  }

  private framed(label: string, make: () => Part): Part {
    const before = new Set(this.draft.ids);
    const part = make();
    if (label !== '')
      this.draft.frame(
        label,
        this.draft.ids.filter((id) => !before.has(id)),
      );
    return part;
  }

  private point(lines: readonly string[], kind: GraphEdge['kind'] = 'event'): Part {
    const node = this.draft.node(this.nextId(), 'wait', lines);
    const port: Port = { node, label: '', kind };
    return { entries: [port], exits: [port], isEmpty: false };
  }

  private connect(from: readonly Port[], to: readonly Port[]): void {
    for (const exit of from)
      for (const entry of to) this.draft.edge(exit.node, entry.node, exit.kind, entry.label);
  }

  private nextId(): string {
    this.points += 1;
    return `p${this.points}`;
  }
}

const ARROWS = { next: '', any: 'any that follows', strict: 'the very next event' } as const;

function either(parts: readonly Part[]): Part {
  return {
    entries: parts.flatMap(({ entries }) => entries),
    exits: parts.flatMap(({ exits }) => exits),
    isEmpty: parts.some(({ isEmpty }) => isEmpty),
  };
}

function labelled(part: Part, label: string): Part {
  const own = label.split('\n').filter((line) => line !== '');
  if (own.length === 0) return part;
  const entries = part.entries.map((entry) => ({
    ...entry,
    label: [...own, ...(entry.label === '' ? [] : [entry.label])].join('\n'),
  }));
  return { ...part, entries };
}

function groupText({ within, unless, strict, where }: Group): string {
  return [
    ...(strict ? ['adjacent events'] : []),
    ...(within === null ? [] : [`within ${expressionText(within)}`]),
    ...(where === null ? [] : [`where ${sourceText(where.span)}`]),
    ...(unless === null ? [] : [`unless ${negandText(unless)}`]),
  ].join('\n');
}
