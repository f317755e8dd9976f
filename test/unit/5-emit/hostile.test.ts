/** Texts of the source that could be taken for code: comments that end early, quotes, marks, regular expressions. */
import { transform } from 'esbuild';
import { expect, test } from 'vitest';
import { compile } from '../../../compiler/index.ts';
import { loadEngines } from '../../engine/load.ts';

const doc = '*/ throw new Error("from a comment"); /* \u0001 \u0002 \u2028 ${1} `';
const source = `
/// ${doc}
module hostile
/// ${doc}
event Said {
  /// ${doc}
  @time at: time,
  @name("the \\"text\\" \\\\ */") text: string,
  kind: "a\\"b" | "*/" | "\\\\" | "'"
}
/// ${doc}
param end: string = "\\"; throw 1; //"
/// ${doc}
fn closed(text: string): string = text + "*/"
/// ${doc}
rule Quoted {
  match Said as said where text matches /\\/\\*|"|'|\`|\\$\\{/ or kind == "\\\\"
  emit Found { text: closed(said.text), kind: said.kind, end, break: "a\\nb\u2028c", marks: "${'\u0001'}x${'\u0002'}" }
}`;

test('no form of the module is broken, and no comment runs', async () => {
  const result = compile(source, { name: 'line\nbreak */ .cep' });
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
  const { javascript, types } = result.module;
  const typescript = await result.module.typescript();
  for (const [code, loader] of [
    [javascript, 'js'],
    [typescript, 'ts'],
    [types, 'ts'],
  ] as const) {
    const { code: bare } = await transform(code, { loader, minifyWhitespace: true });
    expect(bare).not.toContain('from a comment');
  }
});

test('texts reach the outputs as they are', () => {
  const loaded = loadEngines(source);
  if (!loaded.ok) throw new Error(loaded.diagnostics.map(({ message }) => message).join('\n'));
  const { detector, reference } = loaded.engines;
  const name = 'the "text" \\ */';
  const trace = ['/*', '"', '`', '${', 'x'].map((text, at) => ({
    type: 'Said',
    at,
    [name]: text,
    kind: at === 4 ? '\\' : "'",
  }));
  const options = { params: {}, lateness: 0, drain: false };
  const { outputs } = detector.run(trace, options);
  expect(outputs.map(({ data }) => data)).toEqual(
    trace.map((event, i) => ({
      text: `${event[name]}*/`,
      kind: i === 4 ? '\\' : "'",
      end: '"; throw 1; //',
      break: 'a\nb\u2028c',
      marks: '\u0001x\u0002',
    })),
  );
  expect(reference.run(trace, options).outputs).toEqual(outputs);
});

test('fields with the names of what every object has are fields', () => {
  const loaded = loadEngines(`
type Inner { toString: string?, __proto__: string? }
event Seen { @time at: time, __proto__: string?, constructor: string?, inner: Inner }
rule Copy {
  match Seen as seen
  emit Copied { __proto__: seen.__proto__, constructor: seen.constructor, inner: seen.inner }
}`);
  if (!loaded.ok) throw new Error(loaded.diagnostics.map(({ message }) => message).join('\n'));
  const records = ['{"__proto__":"a","inner":{"__proto__":"b"}}', '{"constructor":"c","inner":{}}'];
  const trace = records.map((text, at) => {
    const fields: object = JSON.parse(text);
    return { ...fields, type: 'Seen', at };
  });
  const { outputs } = loaded.engines.detector.run(trace, { params: {}, lateness: 0, drain: false });
  expect(outputs.map(({ data }) => JSON.stringify(data))).toEqual([
    '{"__proto__":"a","constructor":null,"inner":{"toString":null,"__proto__":"b"}}',
    '{"__proto__":null,"constructor":"c","inner":{"toString":null,"__proto__":null}}',
  ]);
});
