/** What proves that a value is there (language §2, null). */
import { describe, expect, test } from 'vitest';
import { findings, ruleText } from './checked.ts';

const condition = (where: string): readonly string[] =>
  findings(ruleText(`match A as a where ${where}\n  emit M { id: a.id }`));

describe('in one condition', () => {
  test.each([
    'name is not null and name > "x"',
    'name != null and name > "x"',
    'not (name is null) and name > "x"',
    'name is null or name > "x"',
    'not (name is null or name < "x")',
    'name == "y" and name > "x"',
    'name == k and length(name) > 1',
    'name in ["x"] and length(name) > 1',
    'if name is null then true else name > "x"',
    '(if name is null then "" else name) > "x"',
    'prev is not null and v > prev.v',
    'prev?.name is not null and prev.v > 1 and prev.name > "x"',
    '(prev?.v ?? v) > 1',
    'name == null',
    'null != name',
    'a.name is not null and name > "x"',
    'max([1, 2]) > 1',
    'max(tags) is not null and max(tags) > "x"',
    '(name is not null and v > 1) and name > "x"',
    '(name is not null or name == "x") and name > "x"',
  ])('%s', (where) => {
    expect(condition(where)).toEqual([]);
  });

  test.each([
    'name > "x"',
    'name is null and name > "x"',
    'name is not null or name > "x"',
    'name > "x" and name is not null',
    'not (name is not null) and name > "x"',
    'name != "y" and name > "x"',
    'name == prev?.name and name > "x"',
    'prev.v > 1',
    'prev?.v > 1',
    'name in ["x", null] and length(name) > 1',
    'max(tags) > "x"',
    '(if v > 1 then null else name) > "x"',
  ])('%s is refused', (where) => {
    expect(condition(where)).toEqual(['may-be-null']);
  });
});

describe('from step to step', () => {
  const match = (text: string): readonly string[] => findings(ruleText(text));

  test('what a step has proved holds behind it', () => {
    expect(
      match(
        'match A as a where name is not null -> B as b where k > a.name within 1s emit M { n: length(a.name) }',
      ),
    ).toEqual([]);
  });

  test('a part that may be left out proves nothing', () => {
    expect(
      match(
        'match C as c -> A? as a where name is not null -> B as b where k > (a?.name ?? "") within 1s emit M { n: b.id }',
      ),
    ).toEqual([]);
    expect(
      match(
        'match C as c -> A? as a where name is not null -> B as b where k > a?.name within 1s emit M { n: b.id }',
      ),
    ).toEqual(['may-be-null']);
  });

  test('a condition over a group, `having` and `over` prove too', () => {
    expect(
      match('match (A as a & B as b) where a.name is not null within 1s emit M { n: length(a.name) }'),
    ).toEqual([]);
    expect(match('match A as a having a.name is not null emit M { n: length(a.name) }')).toEqual([]);
    expect(
      match('over A where name is not null match A as a where name > "x" emit M { n: length(a.name) }'),
    ).toEqual([]);
  });

  test('a key is there', () => {
    expect(
      match('partition by name match A as a where name > "x" emit M { n: length(name), m: length(a.name) }'),
    ).toEqual([]);
  });

  test('a branch alone does not bind', () => {
    expect(match('match (A as a | B as b) emit M { x: a.id }')).toEqual(['may-be-null']);
    expect(match('match (A as a | B as b) emit M { x: a?.id }')).toEqual([]);
    expect(match('match (B as x | C as x) emit M { x: x.id }')).toEqual(['branch-types-differ']);
  });

  test('a test of the binding proves it', () => {
    expect(
      match('match C as c -> B? as b -> A as a where b is not null and v > b.v within 1s emit M { x: a.id }'),
    ).toEqual([]);
    expect(match('match (A as a | B as b) emit M { x: if a is not null then a.id else 0 }')).toEqual([]);
  });

  test('on timeout only what the first event binds is certain', () => {
    const rest = 'within 1s emit M { x: b.id } on timeout emit T';
    expect(match(`match A as a -> B as b ${rest} { x: a.id, y: b?.id }`)).toEqual([]);
    expect(match(`match A as a -> B as b ${rest} { x: a.id, y: b.id }`)).toEqual(['may-be-null']);
    expect(match(`match (A as a & B as b) ${rest} { x: a.id }`)).toEqual(['may-be-null']);
  });
});
