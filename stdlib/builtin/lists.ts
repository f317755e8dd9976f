/** `count`, `contains`, `sort`, `distinct`, `take`: lists. Over a loop's name `count` and `distinct` are aggregates. */
import { containsItem, countItems, distinctItems, sortItems, takeItems } from '../../runtime/values/index.ts';
import { defineFunction } from '../define-function.ts';
import { takes, type TypeText } from '../signature.ts';

const listOfAny: TypeText = { list: 'T' };
const ordered: readonly TypeText[] = ['int', 'float', 'string', 'time', 'duration'];

export const lists = [
  defineFunction({
    name: 'count',
    runtime: 'countItems',
    signatures: [takes({ list: listOfAny }, 'int')],
    summary: 'How many elements a list has.',
    examples: [{ written: 'count([3, 1, 3])', given: [[3, 1, 3]], gives: 3 }],
    evaluate: countItems,
  }),
  defineFunction({
    name: 'contains',
    runtime: 'containsItem',
    signatures: [takes({ list: listOfAny, value: 'T' }, 'bool')],
    summary: 'Whether a value is among the elements of a list.',
    examples: [{ written: 'contains([3, 1], 1)', given: [[3, 1], 1], gives: true }],
    evaluate: containsItem,
  }),
  defineFunction({
    name: 'sort',
    runtime: 'sortItems',
    signatures: ordered.map((type) => takes({ list: { list: type } }, { list: type })),
    summary: 'The elements in rising order, strings by code unit, NaN last.',
    examples: [{ written: 'sort([3, 1, 2])', given: [[3, 1, 2]], gives: [1, 2, 3] }],
    evaluate: sortItems,
  }),
  defineFunction({
    name: 'distinct',
    runtime: 'distinctItems',
    signatures: [takes({ list: listOfAny }, listOfAny)],
    summary: 'The elements without repetitions, each where it stood first.',
    examples: [{ written: 'distinct([3, 1, 3])', given: [[3, 1, 3]], gives: [3, 1] }],
    evaluate: distinctItems,
  }),
  defineFunction({
    name: 'take',
    runtime: 'takeItems',
    signatures: [takes({ list: listOfAny, n: 'int' }, listOfAny)],
    summary: 'The first n elements, or all where there are fewer.',
    examples: [
      { written: 'take([3, 1, 2], 2)', given: [[3, 1, 2], 2], gives: [3, 1] },
      { written: 'take([3], 2)', given: [[3], 2], gives: [3] },
    ],
    evaluate: takeItems,
  }),
];
