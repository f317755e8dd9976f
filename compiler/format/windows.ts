/** The window of a window rule (language §5). */
import type { Extent, Window } from '../ir/ast.ts';
import { assertNever } from '../source/assert-never.ts';
import { length, optional, quantity } from './expressions.ts';
import { concat, nothing, type Doc } from './layout/doc.ts';

export function window(node: Window): Doc {
  switch (node.kind) {
    case 'tumbling-window':
      return concat(
        'window tumbling ',
        extent(node.extent),
        optional(' offset ', node.offset, length),
        node.zone === null ? nothing : ` zone ${node.zone.text}`,
      );
    case 'hopping-window':
      return concat('window hopping ', extent(node.extent), ' every ', extent(node.every));
    case 'sliding-window':
      return concat('window sliding ', extent(node.extent));
    case 'session-window':
      return concat('window session gap ', length(node.gap), optional(' max ', node.max, length));
    default:
      return assertNever(node);
  }
}

function extent(node: Extent): Doc {
  return node.kind === 'time-extent' ? length(node.length) : concat(quantity(node.count), ' events');
}
