/** Explanations as text: a paragraph per rule, then the numbers. */
import type { Amount, RuleExplanation } from '../explanation.ts';
import { filled } from './filled.ts';
import { sentencesOf } from './sentences.ts';

export function textOfRules(rules: readonly RuleExplanation[]): string {
  return rules.map((rule) => `${ruleLines(rule).join('\n')}\n`).join('\n');
}

function ruleLines(rule: RuleExplanation): readonly string[] {
  const { name, place, kind, doc } = rule;
  const what = kind === 'linear' ? 'an automaton of its own' : 'run by the general automaton';
  return [
    `${name} (line ${place.line}), ${what}`,
    ...(doc === '' ? [] : filled(doc, '  ')),
    '',
    ...filled(sentencesOf(rule).join(' '), '  '),
    '',
    ...numberLines(rule),
    ...section(
      'conditions',
      rule.conditions.map(({ of, text, place: at }) => [of, `${text}  (line ${at.line})`]),
    ),
    ...section(
      'deadlines',
      rule.deadlines.map(({ kind: what, text, place: at }) => [what, `${text}  (line ${at.line})`]),
    ),
    ...section(
      'keeps beside its runs',
      rule.memory.map((text) => [text]),
    ),
    ...section('grows by', growthRows(rule)),
    ...section(
      kind === 'linear' ? 'states' : 'points',
      rule.states.map((text) => [text]),
    ),
    ...section(
      'kept of a run',
      rule.registers.map((register) => [register.name, register.doc]),
    ),
  ];
}

function numberLines({
  kind,
  states,
  registers,
  runsPerStart,
  pointsPerRun,
  bytes,
}: RuleExplanation): readonly string[] {
  return rows([
    [kind === 'linear' ? 'states' : 'points of the pattern', String(states.length)],
    ['registers', String(registers.length)],
    ['runs per start event', amountText(runsPerStart)],
    ...(kind === 'linear' ? [] : [['points per run', amountText(pointsPerRun)]]),
    [
      'bytes per run',
      bytes.perRun === null ? `${bytes.run}, and ${bytes.point} per point` : String(bytes.perRun),
    ],
  ]);
}

function amountText({ most }: Amount): string {
  return most === null ? 'grows with the stream' : String(most);
}

function growthRows({ runsPerStart, pointsPerRun }: RuleExplanation): readonly (readonly string[])[] {
  return [...runsPerStart.grows, ...pointsPerRun.grows].map(({ operator, text, place, upTo }) => [
    operator,
    `${text}${upTo === null ? '' : `, up to ${upTo}`}  (line ${place.line})`,
  ]);
}

function section(title: string, cells: readonly (readonly string[])[]): readonly string[] {
  return cells.length === 0 ? [] : ['', `  ${title}`, ...rows(cells).map((line) => `  ${line}`)];
}

/** Cells in columns. */
function rows(cells: readonly (readonly string[])[]): readonly string[] {
  const width = Math.max(...cells.map(([first = '']) => first.length));
  return cells.map(([first = '', second]) =>
    second === undefined ? `  ${first}` : `  ${first.padEnd(width)}  ${second}`,
  );
}
