/** Everything there is to say about a rule, put together. */
import type { RuleProgram } from '../ir/automaton.ts';
import type { Footprint } from '../ir/footprint.ts';
import type { TypedModule } from '../ir/typed.ts';
import { conditionsOf } from './conditions.ts';
import { boundOf, deadlinesOf } from './endings.ts';
import type { Bytes, RuleExplanation } from './explanation.ts';
import { automatonGraph } from './graph/automaton-graph.ts';
import type { Graph } from './graph/graph.ts';
import { patternGraph } from './graph/pattern-graph.ts';
import { memoryOf } from './memory.ts';
import { pointsPerRun } from './points-per-run.ts';
import { ruleView, sourceText, typeName } from './rule-view.ts';
import { runsPerStart } from './runs-per-start.ts';
import { keysOf, typesOf } from './stream.ts';

export function explainRule(
  module: TypedModule,
  program: RuleProgram,
  footprint: Footprint,
): RuleExplanation {
  const rule = program.kind === 'general' ? program.rule : program.core.rule;
  const view = ruleView(rule, module);
  const points = program.kind === 'general' ? pointsPerRun(view) : { most: 1, grows: [] };
  const graph = program.kind === 'general' ? patternGraph(view) : automatonGraph(view, program);
  const emits = [...rule.emits, ...(rule.timeout === null ? [] : [rule.timeout])];
  return {
    name: rule.name,
    doc: rule.doc,
    place: view.placeOf(rule.span),
    kind: program.kind === 'general' ? 'general' : 'linear',
    pattern: sourceText(rule.pattern.span),
    types: typesOf(view),
    keys: keysOf(view),
    conditions: conditionsOf(view),
    states: statesOf(graph),
    registers: footprint.registers,
    runsPerStart: runsPerStart(view, program),
    pointsPerRun: points,
    bytes: bytesOf(footprint, points.most),
    bound: boundOf(view),
    deadlines: deadlinesOf(view),
    memory: memoryOf(view, program),
    emits: [...new Set(emits.map(({ event }) => typeName(view, event)))],
    graph,
  };
}

function bytesOf({ run, point }: Footprint, points: number | null): Bytes {
  if (point === 0) return { run, point, perRun: run };
  return { run, point, perRun: points === null ? null : run + points * point };
}

function statesOf({ nodes }: Graph): readonly string[] {
  return nodes
    .filter(({ kind }) => kind === 'wait')
    .map(({ lines }) => lines.join(', ').replaceAll(', (', ' ('));
}
