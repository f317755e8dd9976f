/** Declarations, each as a whole (language §3, §6). */
import type { Declaration, ModuleHeader, StateDeclaration, StateUpdate, TimerSchedule } from '../ir/ast.ts';
import { assertNever } from '../source/assert-never.ts';
import { names } from './clauses.ts';
import { commented, documentation, inner } from './comments.ts';
import { expression, length, optional } from './expressions.ts';
import { concat, freshline, hardline, join, nest, nothing, type Doc } from './layout/doc.ts';
import { block, elementsOf, filledBraces, indentation } from './lists.ts';
import { eventReference, pattern } from './patterns.ts';
import { rule } from './rules.ts';
import { test } from './tests.ts';
import { annotation, fields, parameters, typeExpression } from './types.ts';

/** With its documentation and annotations above it; its comments are the module's business. */
export function declaration(node: Declaration | ModuleHeader): Doc {
  const above = node.annotations.map((one) => concat(freshline, commented(one, annotation(one)), hardline));
  return concat(documentation(node.docs), ...above, ownText(node));
}

function ownText(node: Declaration | ModuleHeader): Doc {
  switch (node.kind) {
    case 'module-header':
      return concat('module ', node.path.map(({ text }) => text).join('.'));
    case 'import':
      return concat(
        'import ',
        filledBraces(elementsOf(node.names, ({ text }) => text)),
        ` from ${node.from.text}`,
      );
    case 'event':
      return concat(`event ${node.name.text} `, fields(node));
    case 'record':
      return concat(`type ${node.name.text} `, fields(node));
    case 'type-alias':
      return concat(`type ${node.name.text} = `, typeExpression(node.type));
    case 'param':
    case 'const':
      return concat(
        `${node.kind} ${node.name.text}`,
        node.type === null ? nothing : concat(': ', typeExpression(node.type)),
        optional(' = ', node.value),
      );
    case 'function':
      return concat('fn ', signature(node), ' = ', expression(node.body));
    case 'extern-function':
      return concat('extern fn ', signature(node));
    case 'extern-aggregate':
      return concat('extern aggregate ', signature(node));
    case 'table':
      return concat(`table ${node.name.text} by `, names(node.keys), ' ', fields(node));
    case 'timer':
      return concat(`timer ${node.name.text} `, schedule(node.schedule));
    case 'pattern':
      return concat(
        `pattern ${node.name.text}`,
        parameters(node.parameters),
        ' = ',
        nest(indentation, commented(node.body, pattern(node.body))),
      );
    case 'state':
      return state(node);
    case 'rule':
      return rule(node);
    case 'test':
      return test(node);
    default:
      return assertNever(node);
  }
}

type WithSignature = Extract<
  Declaration,
  { readonly kind: 'function' | 'extern-function' | 'extern-aggregate' }
>;

function signature({ name, parameters: given, result }: WithSignature): Doc {
  return concat(name.text, parameters(given), ': ', typeExpression(result));
}

function schedule(node: TimerSchedule): Doc {
  const zone = node.kind === 'periodic-schedule' || node.zone === null ? '' : ` zone ${node.zone.text}`;
  switch (node.kind) {
    case 'daily-schedule':
      return `at ${node.time.text}${zone}`;
    case 'periodic-schedule':
      return concat('every ', length(node.length));
    case 'cron-schedule':
      return `cron ${node.expression.text}${zone}`;
    default:
      return assertNever(node);
  }
}

function state(node: StateDeclaration): Doc {
  return concat(
    `state ${node.name.text}`,
    node.keys.length === 0 ? nothing : concat(' by ', names(node.keys)),
    ': ',
    typeExpression(node.type),
    ' = ',
    expression(node.initial),
    optional(' ttl ', node.ttl, length),
    ' ',
    block(node.updates.length === 0 ? inner(node) : node.updates.map((one) => commented(one, update(one)))),
  );
}

function update({ event, name, where, keyed, value }: StateUpdate): Doc {
  return concat(
    'on ',
    eventReference(event),
    name === null ? nothing : ` as ${name.text}`,
    optional(' where ', where),
    keyed === null
      ? nothing
      : concat(
          ' keyed (',
          join(
            ', ',
            keyed.map((key) => expression(key)),
          ),
          ')',
        ),
    ': ',
    expression(value),
  );
}
