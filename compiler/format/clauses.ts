/** The clauses of rules, in the order of the language (language §9). */
import type {
  AfterMatchClause,
  DuringClause,
  EmitClause,
  LetClause,
  LimitClause,
  Name,
  OnceClause,
  OverClause,
  PartitionClause,
  PartitionKey,
  RuleWindow,
  Source,
} from '../ir/ast.ts';
import { assertNever } from '../source/assert-never.ts';
import { distance, expression, fieldValues, length, optional, quantity } from './expressions.ts';
import { concat, nothing, type Doc } from './layout/doc.ts';
import { elementsOf, filledList } from './lists.ts';
import { eventReference } from './patterns.ts';

export function during({ from, to }: DuringClause): Doc {
  return concat('during ', source(from), ' to ', source(to));
}

export function over({ sources }: OverClause): Doc {
  return concat('over ', filledList(elementsOf(sources, source)));
}

function source({ event, where }: Source): Doc {
  return concat(eventReference(event), optional(' where ', where));
}

export function partition({ keys }: PartitionClause): Doc {
  return concat('partition by ', filledList(elementsOf(keys, partitionKey)));
}

function partitionKey(key: PartitionKey): Doc {
  if (key.kind === 'computed-key') return concat(expression(key.value), ` as ${key.name.text}`);
  if (key.mappings.length === 0) return key.field.text;
  const mappings = key.mappings.map(({ event, fields }) =>
    concat(eventReference(event), ': ', names(fields)),
  );
  return concat(
    `${key.field.text} (`,
    ...mappings.flatMap((doc, index) => (index === 0 ? [doc] : ['; ', doc])),
    ')',
  );
}

export function within(window: RuleWindow): Doc {
  switch (window.kind) {
    case 'time-window':
      return concat('within ', length(window.length, ['forever']));
    case 'event-count-window':
      return concat('within ', quantity(window.count, ['forever']), ' events');
    case 'field-distance-window':
      return concat('within ', distance(window.distance, ['forever']), ` of ${window.field.text}`);
    case 'forever-window':
      return 'within forever';
    default:
      return assertNever(window);
  }
}

export function letClause({ name, value }: LetClause): Doc {
  return concat(`let ${name.text} = `, expression(value));
}

export function afterMatch({ skip, name, inOrder }: AfterMatchClause): Doc {
  const words = skip === 'reset' ? 'reset' : `skip ${skip}`;
  return `after match ${words}${name === null ? '' : ` ${name.text}`}${inOrder ? ' in order' : ''}`;
}

export function once({ length: how }: OnceClause): Doc {
  return concat('once', optional(' for ', how, length));
}

export function limit({ last, count, per, by }: LimitClause): Doc {
  return concat(
    last ? 'limit last ' : 'limit ',
    quantity(count, ['last']),
    ' per ',
    length(per),
    by.length === 0 ? nothing : concat(' by ', names(by)),
  );
}

export function emit({ local, type, fields }: EmitClause): Doc {
  return concat(`emit ${local ? 'local ' : ''}${type.text} `, fieldValues(fields));
}

export function names(list: readonly Name[]): Doc {
  return list.map(({ text }) => text).join(', ');
}
