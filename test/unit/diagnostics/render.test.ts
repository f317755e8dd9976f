/** Findings rendered in each form. */
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../compiler/diagnostics/diagnostic.ts';
import { render, type RenderFormat } from '../../../compiler/diagnostics/render.ts';

const file = { name: 'rules/a b.cep', text: 'first line\r\n\tsecond, line\nthird\nfourth\nfifth' };

const finding: Diagnostic = {
  id: 'no-emit',
  severity: 'error',
  span: { file, start: 13, end: 19 },
  message: 'the second is wrong: 100%',
  mend: 'mend it',
  related: [
    { span: { file, start: 0, end: 5 }, message: 'because of this' },
    { span: { file, start: 39, end: 44 }, message: 'and this' },
    { span: { file: { name: 'b.cep', text: 'elsewhere' }, start: 0, end: 9 }, message: 'and that' },
  ],
};

const rendered = (format: RenderFormat, colour = false): string =>
  render([finding], { format, colour, version: '1.2.3' });

test('for people', () => {
  expect(rendered('pretty')).toBe(`error[no-emit]: the second is wrong: 100%
 --> rules/a b.cep:2:2
  |
1 | first line
  | ----- because of this
2 | \tsecond, line
  | \t^^^^^^
  :
5 | fifth
  | ----- and this
  |
 --> b.cep:1:1
  |
1 | elsewhere
  | --------- and that
  |
  = mend it
`);
});

test('for people, in colour where it is asked for', () => {
  expect(rendered('pretty', true)).toContain('\u001b[31merror[no-emit]\u001b[0m');
  expect(rendered('pretty')).not.toContain('\u001b');
});

test('nothing for nothing', () => {
  expect(render([], { format: 'pretty', colour: false, version: '' })).toBe('');
  expect(render([], { format: 'github', colour: false, version: '' })).toBe('');
  expect(render([], { format: 'json', colour: false, version: '' })).toBe('[]\n');
});

test('long lines are shown around the mark', () => {
  const text = `${'x'.repeat(500)}!${'y'.repeat(500)}`;
  const span = { file: { name: 'long.cep', text }, start: 500, end: 501 };
  const [, , , source = '', mark = ''] = render([{ ...finding, span, related: [] }], {
    format: 'pretty',
    colour: false,
    version: '',
  }).split('\n');
  expect(source.length).toBeLessThan(160);
  expect(source[mark.indexOf('^')]).toBe('!');
});

test('an empty place is marked by one sign, behind the text', () => {
  const span = { file: { name: 'end.cep', text: 'const a =' }, start: 9, end: 9 };
  expect(
    render([{ ...finding, span, related: [] }], { format: 'pretty', colour: false, version: '' }),
  ).toContain('1 | const a =\n  |          ^\n');
});

test('for programs', () => {
  expect(JSON.parse(rendered('json'))).toMatchObject([
    {
      id: 'no-emit',
      severity: 'error',
      message: 'the second is wrong: 100%',
      mend: 'mend it',
      file: 'rules/a b.cep',
      line: 2,
      column: 2,
      endLine: 2,
      endColumn: 8,
      related: [{ message: 'because of this', line: 1, column: 1 }, { line: 5 }, { file: 'b.cep' }],
    },
  ]);
});

test('for reviews', () => {
  expect(rendered('github')).toBe(
    '::error file=rules/a b.cep,line=2,col=2,endLine=2,endColumn=8,title=no-emit::the second is wrong: 100%25%0Amend it\n',
  );
});

test('for scanners', () => {
  expect(JSON.parse(rendered('sarif'))).toMatchObject({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'cep', version: '1.2.3', rules: [{ id: 'no-emit' }] } },
        results: [
          {
            ruleId: 'no-emit',
            ruleIndex: 0,
            level: 'error',
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'rules/a%20b.cep' },
                  region: { startLine: 2, startColumn: 2, endLine: 2, endColumn: 8 },
                },
              },
            ],
            relatedLocations: [{ message: { text: 'because of this' } }, {}, {}],
          },
        ],
      },
    ],
  });
});
