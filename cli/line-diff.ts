/** The difference of two texts, line by line, in the unified form that `diff -u` and `patch` use. */

const contextLines = 3;

/** Larger differences are shown as one replacement; finding the shortest would take too long. */
const tableMax = 16_000_000;

type Change = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** Empty where the texts are equal. */
export function unifiedDiff(name: string, before: string, after: string): string {
  if (before === after) return '';
  const changes = changesBetween(linesOf(before), linesOf(after));
  return [`--- ${name}\n+++ ${name} (formatted)\n`, ...hunksOf(changes)].join('');
}

/** Lines with their line feeds; a last line without one says so, as `diff` does. */
function linesOf(text: string): readonly string[] {
  if (text === '') return [];
  return text
    .split(/(?<=\n)/)
    .map((line) => (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`));
}

function changesBetween(before: readonly string[], after: readonly string[]): readonly Change[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return [
    ...before.slice(0, head).map(same),
    ...changesInside(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...before.slice(before.length - tail).map(same),
  ];
}

/** The changes along a longest common subsequence. */
function changesInside(before: readonly string[], after: readonly string[]): readonly Change[] {
  const width = after.length + 1;
  if (before.length * width > tableMax) return [...before.map(removed), ...after.map(added)];
  const common = commonLengths(before, after, width);
  const changes: Change[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length || column < after.length) {
    const left = before[row];
    const right = after[column];
    const down = common[(row + 1) * width + column] ?? 0;
    const across = common[row * width + column + 1] ?? 0;
    if (left !== undefined && left === right) {
      changes.push(same(left));
      row += 1;
      column += 1;
    } else if (left !== undefined && (right === undefined || down >= across)) {
      changes.push(removed(left));
      row += 1;
    } else if (right !== undefined) {
      changes.push(added(right));
      column += 1;
    }
  }
  return changes;
}

/** At `row * width + column`: the length of the longest common subsequence of what follows there. */
function commonLengths(before: readonly string[], after: readonly string[], width: number): Uint32Array {
  const lengths = new Uint32Array((before.length + 1) * width);
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const place = row * width + column;
      lengths[place] =
        before[row] === after[column]
          ? (lengths[place + width + 1] ?? 0) + 1
          : Math.max(lengths[place + width] ?? 0, lengths[place + 1] ?? 0);
    }
  }
  return lengths;
}

/** Changes that are close to each other stand in one hunk. */
function hunksOf(changes: readonly Change[]): readonly string[] {
  const hunks: string[] = [];
  let start = 0;
  while (start < changes.length) {
    const first = changes.findIndex((change, index) => index >= start && change.kind !== 'same');
    if (first < 0) break;
    let last = first;
    for (let index = first; index < changes.length && index <= last + 2 * contextLines; index += 1) {
      if (changes[index]?.kind !== 'same') last = index;
    }
    const from = Math.max(0, first - contextLines);
    const to = Math.min(changes.length, last + 1 + contextLines);
    hunks.push(hunkText(changes.slice(0, from), changes.slice(from, to)));
    start = to;
  }
  return hunks;
}

function hunkText(passed: readonly Change[], hunk: readonly Change[]): string {
  const range = (without: Change['kind']): string => {
    const lines = hunk.filter(({ kind }) => kind !== without).length;
    const first = passed.filter(({ kind }) => kind !== without).length + (lines === 0 ? 0 : 1);
    return lines === 1 ? String(first) : `${first},${lines}`;
  };
  const marks = { same: ' ', removed: '-', added: '+' };
  return [
    `@@ -${range('added')} +${range('removed')} @@\n`,
    ...hunk.map(({ kind, text }) => `${marks[kind]}${text}`),
  ].join('');
}

const same = (text: string): Change => ({ kind: 'same', text });
const removed = (text: string): Change => ({ kind: 'removed', text });
const added = (text: string): Change => ({ kind: 'added', text });
