/** The paragraph of an explanation: what a rule does with its stream, in words for those who write rules. */
import type { Amount, Bound, Ending, ExplainedKey, RuleExplanation } from '../explanation.ts';

export function sentencesOf(rule: RuleExplanation): readonly string[] {
  return [streamSentence(rule), startSentence(rule), ...pointSentence(rule), boundSentence(rule.bound)];
}

function streamSentence({ types, keys, emits }: RuleExplanation): string {
  const taken = types.filter((type) => type.taken).map(({ name }) => name);
  const other = types.filter((type) => !type.taken).map(({ name }) => name);
  const beside = other.length === 0 ? '' : ` and watches for ${listed(other)}`;
  const by = keys.length === 0 ? '' : `, for each ${keys.map(keyText).join(' and ')} by itself`;
  return `Takes ${listed(taken)}${beside}${by}, and emits ${listed(emits)}.`;
}

/** A key that is called otherwise in some type is told with those. */
function keyText({ name, of }: ExplainedKey): string {
  const others = of.filter(({ values }) => values.length > 1 || values[0] !== name);
  if (others.length === 0) return name;
  return `${name} (${others.map(({ type, values }) => `${type}: ${values.join(' and ')}`).join('; ')})`;
}

function startSentence({ types, runsPerStart }: RuleExplanation): string {
  const starts = types.filter((type) => type.starts).map(({ name }) => name);
  const what = `${article(starts[0] ?? '')} ${starts.join(' or ')} that fits`;
  const { most } = runsPerStart;
  if (most === null)
    return `${what} begins a run, which becomes more with the stream ${because(runsPerStart)}.`;
  return most === 1
    ? `${what} begins one run, whatever comes then.`
    : `${what} begins up to ${most} runs, whatever comes then.`;
}

/** Only where there is more to say than that a run waits at one point. */
function pointSentence({ pointsPerRun }: RuleExplanation): readonly string[] {
  const { most } = pointsPerRun;
  if (most === 1) return [];
  return most === null
    ? [`The points at which a run waits become more with the stream ${because(pointsPerRun)}.`]
    : [`A run waits at up to ${most} points of the pattern at once.`];
}

/** Such as `by '->>' at line 12 and 'each' at line 14 (up to tries)`. */
function because({ grows }: Amount): string {
  const reasons = grows.map(
    ({ operator, place, upTo }) =>
      `'${operator}' at line ${place.line}${upTo === null ? '' : ` (up to ${upTo})`}`,
  );
  return `by ${listed([...new Set(reasons)])}`;
}

function boundSentence({ kind, by }: Bound): string {
  if (kind === 'forever') return "Open runs are not bounded: 'within forever' says so.";
  const [first] = by;
  if (first === undefined) return 'No run stays open: the event that begins one also completes it.';
  if (first.kind === 'rule window') return `Open runs are bounded: by the rule's window, ${first.text}.`;
  return `Open runs are bounded: by ${listed([...new Set(by.map(endingText))])}.`;
}

function endingText({ kind, text, place }: Ending): string {
  const at = `(line ${place.line})`;
  switch (kind) {
    case 'strict step':
      return `the very next event at ${text} ${at}`;
    case 'strict loop':
    case 'strict group':
      return `a ${kind} ${at}`;
    case 'absence':
    case 'gap':
    case 'wait':
    case 'rule window':
    case 'step window':
    case 'group window':
      return `${kind === 'absence' ? 'an' : 'a'} ${kind} of ${text} ${at}`;
  }
}

/** `a`, `a and b`, `a, b and c`. */
function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? 'nothing';
  const others = words.slice(0, -1);
  return others.length === 0 ? last : `${others.join(', ')} and ${last}`;
}

function article(word: string): string {
  return /^[AEIOU]/i.test(word) ? 'An' : 'A';
}
