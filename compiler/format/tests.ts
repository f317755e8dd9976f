/** Tests in the file: a statement to a line, empty lines kept (language §8). */
import type { FieldValue, TestDeclaration, TestStatement } from '../ir/ast.ts';
import { assertNever } from '../source/assert-never.ts';
import { blankBetween, withBlanks } from './blank-lines.ts';
import { inner } from './comments.ts';
import { expression, fieldValues, length, optional, quantity } from './expressions.ts';
import { concat, hardline, nest, nothing, type Doc } from './layout/doc.ts';
import { block, indentation } from './lists.ts';

export function test(node: TestDeclaration): Doc {
  const head = `test ${node.title.text} `;
  if (node.statements.length === 0) return concat(head, block(inner(node)));
  const statements = withBlanks(node.statements, statement, blankBetween);
  return concat(head, '{', nest(indentation, hardline, statements), hardline, '}');
}

function statement(node: TestStatement): Doc {
  switch (node.kind) {
    case 'test-start':
      return `start ${node.time.text}${node.zone === null ? '' : ` zone ${node.zone.text}`}`;
    case 'test-param':
      return concat(`with param ${node.name.text} = `, expression(node.value));
    case 'test-table':
      return concat(
        node.at === null ? 'with' : concat('at ', length(node.at)),
        ` table ${node.name.text} = `,
        expression(node.rows),
      );
    case 'test-function':
      return concat(
        `with fn ${node.name.text}(${node.parameters.map(({ text }) => text).join(', ')}) = `,
        expression(node.body),
      );
    case 'test-event':
      return concat('at ', length(node.at), repeat(node), ` ${node.event.text}`, withFields(node.fields));
    case 'test-advance':
      return concat('advance to ', length(node.to));
    case 'test-drain':
      return 'drain';
    case 'expect-at-least':
      return 'expect at least';
    case 'expect-output':
      return concat(`expect ${node.type.text}`, withFields(node.fields), optional(' at ', node.at, length));
    case 'expect-no-output':
      return concat(
        `expect no ${node.type.text}`,
        withFields(node.fields),
        optional(' at ', node.at, length),
      );
    case 'expect-nothing':
      return 'expect nothing';
    default:
      return assertNever(node);
  }
}

function repeat({ repeat: again }: Extract<TestStatement, { readonly kind: 'test-event' }>): Doc {
  if (again === null) return nothing;
  return concat(' every ', length(again.every), ' x ', quantity(again.times));
}

function withFields(fields: readonly FieldValue[]): Doc {
  return fields.length === 0 ? nothing : concat(' ', fieldValues(fields));
}
