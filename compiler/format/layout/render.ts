/** Breaks the lines of a doc so that they fit a width, as far as they can (Wadler's and Prettier's way). */
import { assertNever } from '../../source/assert-never.ts';
import { concat, cannotBeFlat, line, type Doc, type Fill, type Line } from './doc.ts';

interface Pending {
  readonly indent: number;
  readonly flat: boolean;
  readonly doc: Doc;
}

interface Page {
  readonly width: number;
  readonly lines: string[];
  /** The line that is being written. */
  current: string;
  /** A comment ends this line. */
  mustBreak: boolean;
}

export function render(doc: Doc, width: number): string {
  const page: Page = { width, lines: [], current: '', mustBreak: false };
  const stack: Pending[] = [{ indent: 0, flat: false, doc }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    stack.push(...stepped(next, page, stack).toReversed());
  }
  return [...page.lines, page.current].join('\n');
}

/** Prints what can be printed of one pending doc, and gives what is left of it, in order. */
function stepped(pending: Pending, page: Page, rest: readonly Pending[]): readonly Pending[] {
  const { indent, flat, doc } = pending;
  if (typeof doc === 'string') {
    put(doc, indent, page);
    return [];
  }
  switch (doc.kind) {
    case 'concat':
      return doc.parts.map((part) => ({ indent, flat, doc: part }));
    case 'group': {
      const fitting = flat || (!doc.breaks && fits({ indent, flat: true, doc: doc.content }, page, rest));
      return [{ indent, flat: fitting, doc: doc.content }];
    }
    case 'nest':
      return [{ indent: indent + doc.by, flat, doc: doc.content }];
    case 'align':
      return [{ indent: page.current.length, flat, doc: doc.content }];
    case 'line':
      putLine(doc, pending, page);
      return [];
    case 'fill':
      return filled(doc, pending, page, rest);
    case 'break-after':
      page.mustBreak = true;
      return [];
    default:
      return assertNever(doc);
  }
}

function put(text: string, indent: number, page: Page): void {
  if (text === '') return;
  if (page.mustBreak) {
    newLine(indent, page);
    // The space before what now begins a line.
    if (text === ' ') return;
  }
  const [first = '', ...others] = text.split('\n');
  page.current += first;
  for (const other of others) {
    page.lines.push(page.current);
    page.current = other;
  }
}

function putLine({ flat, hard }: Line, { flat: onOneLine, indent }: Pending, page: Page): void {
  if (hard === 'no' && onOneLine) put(flat, indent, page);
  else if (hard === 'fresh' && page.current.trim() === '' && !page.mustBreak)
    page.current = ' '.repeat(indent);
  else newLine(indent, page);
  if (hard === 'blank') newLine(indent, page);
}

function newLine(indent: number, page: Page): void {
  page.lines.push(page.current.trimEnd());
  page.current = ' '.repeat(indent);
  page.mustBreak = false;
}

/** One item of a fill, and the line behind it, which is broken if the next item does not fit. */
function filled(
  { items }: Fill,
  { indent, flat }: Pending,
  page: Page,
  rest: readonly Pending[],
): readonly Pending[] {
  const [first, second, ...others] = items;
  if (first === undefined) return [];
  const whole = { indent, flat: !cannotBeFlat(first), doc: first };
  if (second === undefined) return [{ ...whole, flat: whole.flat && fits(whole, page, rest) }];
  const pair = { indent, flat: true, doc: concat(first, line, second) };
  const together = flat || (!cannotBeFlat(pair.doc) && fits(pair, page, others.length === 0 ? rest : []));
  const remaining: Fill = { kind: 'fill', items: [second, ...others], breaks: items.some(cannotBeFlat) };
  return [
    { ...whole, flat: whole.flat && fits(whole, page, []) },
    { indent, flat: together, doc: line },
    { indent, flat, doc: remaining },
  ];
}

/** Whether a doc, printed flat, and what follows it up to the next possible break, fit the rest of the line. */
function fits(next: Pending, page: Page, rest: readonly Pending[]): boolean {
  let left = page.width - page.current.length;
  let following = rest.length;
  const stack: Pending[] = [next];
  for (;;) {
    const pending = stack.pop() ?? rest[(following -= 1)];
    if (left < 0) return false;
    if (pending === undefined) return true;
    const { doc, flat } = pending;
    if (typeof doc === 'string') {
      const [first = '', ...others] = doc.split('\n');
      left -= first.length;
      const last = others.at(-1);
      if (last === undefined) continue;
      // A comment of several lines: what follows stands behind its last one.
      if (left < 0) return false;
      left = page.width - last.length;
    } else if (doc.kind === 'line') {
      if (!flat || doc.hard !== 'no') return true;
      left -= doc.flat.length;
    } else {
      stack.push(...inside(doc, pending).toReversed());
    }
  }
}

/** The parts of a doc, for measuring. */
function inside(doc: Exclude<Doc, string | Line>, { indent, flat }: Pending): readonly Pending[] {
  switch (doc.kind) {
    case 'concat':
      return doc.parts.map((part) => ({ indent, flat, doc: part }));
    case 'fill':
      return doc.items.flatMap((item, index) =>
        index === 0
          ? [{ indent, flat, doc: item }]
          : [
              { indent, flat, doc: line },
              { indent, flat, doc: item },
            ],
      );
    case 'group':
      return [{ indent, flat: flat && !doc.breaks, doc: doc.content }];
    case 'nest':
    case 'align':
      return [{ indent, flat, doc: doc.content }];
    case 'break-after':
      return [{ indent, flat: false, doc: line }];
    default:
      return assertNever(doc);
  }
}
