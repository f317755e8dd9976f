/** Names where they are given: capital for what events flow through, small for all others (language §2). */
import type { Node } from 'ohm-js';
import type { Name } from '../../ir/ast.ts';
import { build } from '../families.ts';
import type { Workshop } from '../workshop.ts';

/** The name of an event, type, table, timer or rule. `what` says which, for the diagnostic. */
export function capitalName(node: Node, what: string, workshop: Workshop): Name {
  return judged(node, what, true, workshop);
}

/** The name of anything else. */
export function smallName(node: Node, what: string, workshop: Workshop): Name {
  return judged(node, what, false, workshop);
}

function judged(node: Node, what: string, capital: boolean, { report }: Workshop): Name {
  const name = build('identifier', node);
  if (/^\p{Lu}/u.test(name.text) !== capital) {
    report.add('name-case', name.span, {
      name: name.text,
      what,
      capital,
      instead: turned(name.text, capital),
    });
  }
  return name;
}

/** The same name with the letter it should begin with. */
function turned(name: string, capital: boolean): string {
  const [start = '', ...rest] = name.replace(/^_+/, '');
  return (capital ? start.toUpperCase() : start.toLowerCase()) + rest.join('');
}
