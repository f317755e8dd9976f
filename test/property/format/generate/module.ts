/** Whole modules with every declaration. */
import fc, { type Arbitrary } from 'fast-check';
import type { Declaration, Module } from '../../../../compiler/ir/ast.ts';
import { condition, measure } from './expressions.ts';
import { string } from './literals.ts';
import { anyName, capitalName, few, maybe, node, plainName, smallName } from './nodes.ts';
import { event, pattern } from './patterns.ts';
import { rule } from './rules.ts';
import { test } from './tests.ts';
import { above, field, parameter, typeExpression } from './types.ts';

const signature = { name: plainName, parameters: few(parameter), result: typeExpression() };

const fields = few(field, 0, 6);

const schedule = fc.oneof(
  node('daily-schedule', { time: string, zone: maybe(string) }),
  node('periodic-schedule', { length: measure }),
  node('cron-schedule', { expression: string, zone: maybe(string) }),
);

const update = node('state-update', {
  event,
  name: maybe(smallName),
  where: maybe(condition),
  keyed: maybe(few(condition, 1, 2)),
  value: condition,
});

const declaration: Arbitrary<Declaration> = fc.oneof(
  { weight: 4, arbitrary: rule },
  { weight: 2, arbitrary: test },
  node('import', { ...above, names: few(anyName, 1), from: string }),
  node('event', { ...above, name: capitalName, fields }),
  node('record', { ...above, name: capitalName, fields }),
  node('type-alias', { ...above, name: capitalName, type: typeExpression() }),
  node('param', { ...above, name: smallName, type: typeExpression(), value: maybe(condition) }),
  node('const', { ...above, name: smallName, type: maybe(typeExpression()), value: condition }),
  node('function', { ...above, ...signature, body: condition }),
  node('extern-function', { ...above, ...signature }),
  node('extern-aggregate', { ...above, ...signature }),
  node('table', { ...above, name: capitalName, keys: few(smallName, 1), fields }),
  node('timer', { ...above, name: capitalName, schedule }),
  node('pattern', { ...above, name: plainName, parameters: few(parameter), body: pattern(2) }),
  node('state', {
    ...above,
    name: smallName,
    keys: few(smallName),
    type: typeExpression(),
    initial: condition,
    ttl: maybe(measure),
    updates: few(update),
  }),
);

export const module: Arbitrary<Module> = node('module', {
  header: maybe(node('module-header', { ...above, path: few(anyName, 1) })),
  declarations: few(declaration, 0, 4),
});
