/** Graphs as DOT, the language of Graphviz: one drawing, with a frame for each rule. */
import type { RuleExplanation } from '../explanation.ts';
import type { GraphEdge, GraphFrame, GraphNode } from './graph.ts';
import { wrapped } from './wrapped.ts';

export function dotOf(rules: readonly RuleExplanation[]): string {
  const lines = [
    'digraph rules {',
    '  graph [rankdir=TB, fontname="Helvetica", fontsize=12, nodesep=0.4, ranksep=0.45, labeljust=l];',
    '  node [shape=box, style="rounded,filled", fillcolor="#f5f7fa", color="#52606d", fontname="Helvetica", fontsize=11, margin="0.25,0.08"];',
    '  edge [color="#323f4b", fontname="Helvetica", fontsize=10];',
    ...rules.flatMap((rule, i) => ruleLines(rule, `r${i}`).map((line) => `  ${line}`)),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

function ruleLines(rule: RuleExplanation, prefix: string): readonly string[] {
  const { nodes, edges, frames } = rule.graph;
  const name = (id: string): string => quoted(`${prefix}.${id}`);
  return [
    `subgraph ${quoted(`cluster_${prefix}`)} {`,
    `  label=${titleLabel(titleOf(rule))}; color="#cbd2d9"; margin=12;`,
    ...nodes.map((node) => `  ${name(node.id)} [${nodeAttributes(node)}];`),
    ...nested(frames, prefix, name).map((line) => `  ${line}`),
    ...edges.map((edge) => `  ${name(edge.from)} -> ${name(edge.to)}${edgeAttributes(edge)};`),
    '}',
  ];
}

function titleOf({ name, keys, bound }: RuleExplanation): readonly string[] {
  const by = keys.length === 0 ? '' : ` by ${keys.map((key) => key.name).join(', ')}`;
  const window = bound.by.find(({ kind }) => kind === 'rule window');
  const within = bound.kind === 'forever' ? 'forever' : window?.text;
  return [`${name}${by}`, ...(within === undefined ? [] : [`within ${within}`])];
}

/** Outer frames come first, so what follows a frame and lies inside it belongs to it. */
function nested(
  frames: readonly GraphFrame[],
  prefix: string,
  name: (id: string) => string,
): readonly string[] {
  const [frame, ...others] = frames;
  if (frame === undefined) return [];
  const isInside = ({ nodes }: GraphFrame): boolean => nodes.every((id) => frame.nodes.includes(id));
  const inner = others.filter(isInside);
  return [
    `subgraph ${quoted(`cluster_${prefix}_${frame.id}`)} {`,
    `  label=${titleLabel(frame.label.split('\n'))}; color="#9aa5b1"; style="rounded,dashed"; fontsize=10; margin=10;`,
    `  ${frame.nodes.map((id) => `${name(id)};`).join(' ')}`,
    ...nested(inner, prefix, name).map((line) => `  ${line}`),
    '}',
    ...nested(
      others.filter((other) => !isInside(other)),
      prefix,
      name,
    ),
  ];
}

const NODES: Readonly<Record<GraphNode['kind'], string>> = {
  start: 'shape=circle, margin="0.04", fillcolor="#e4e7eb"',
  wait: '',
  join: 'shape=ellipse, fillcolor="#ffffff"',
  match: 'shape=doublecircle, margin="0.04", fillcolor="#d3f9d8"',
  end: 'shape=circle, margin="0.04", fillcolor="#ffe3e3"',
};

function nodeAttributes({ kind, lines, matches }: GraphNode): string {
  const own = NODES[kind];
  const attributes = [
    `label=${label(lines)}`,
    ...(own === '' ? [] : [own]),
    ...(matches ? ['peripheries=2'] : []),
  ];
  return attributes.join(', ');
}

const EDGES: Readonly<Record<GraphEdge['kind'], readonly string[]>> = {
  event: [],
  passed: ['style=dashed', 'color="#9b2c2c"', 'fontcolor="#9b2c2c"'],
  time: ['style=dotted', 'penwidth=1.6', 'color="#2b6cb0"', 'fontcolor="#2b6cb0"'],
};

function edgeAttributes({ kind, labels }: GraphEdge): string {
  const lines = labels.flatMap((one) => one.split('\n'));
  const attributes = [...(lines.length === 0 ? [] : [`label=${besideLabel(lines)}`]), ...EDGES[kind]];
  return attributes.length === 0 ? '' : ` [${attributes.join(', ')}]`;
}

/** Lines in the middle, each wrapped. */
function label(lines: readonly string[]): string {
  return `"${lines.flatMap(wrapped).map(escaped).join('\\n')}"`;
}

/** Lines to the right of an edge, with room for fonts that are wider than the one that was measured. */
function besideLabel(lines: readonly string[]): string {
  return `"${lines
    .flatMap(wrapped)
    .map((line) => `  ${escaped(line)}    \\l`)
    .join('')}"`;
}

/** Titles of frames stand in their left corner. */
function titleLabel(lines: readonly string[]): string {
  return `"${lines
    .flatMap(wrapped)
    .map((line) => `${escaped(line)}   \\l`)
    .join('')}"`;
}

function quoted(text: string): string {
  return `"${escaped(text)}"`;
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
}
