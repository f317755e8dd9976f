/** Generated JavaScript leads back to the lines of the source that it was made from. */
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { expect, test } from 'vitest';
import { compile } from '../../../compiler/index.ts';

const source = `module mapped
event Order { @time at: time, id: string, desk: string, qty: int }
event Cancel { @time at: time, id: string, desk: string }
param least: int = 10
param quiet: duration = 3s
fn large(qty: int): bool =
  qty >= least
rule Pulled {
  partition by
    desk
  match Order as o
      where large(qty)
    -> not Cancel
        where id == "none"
    -> within
        2s
      Cancel as c
        where id == o.id
  within
    5min
  let lag =
    c.at - o.at
  having
    lag > 1ms
  emit Pull {
    desk,
    order: o.id,
    lag
  }
}
rule Stale {
  match Order as o -> not Cancel where id == o.id for
    quiet
  emit Old {
    id: o.id
  }
}`;

const lines = source.split('\n');

/** For each line of the code that contains `text`, the line of the source that it comes from. */
function originsOf(text: string): readonly string[] {
  const result = compile(source, { name: 'mapped.cep' });
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
  const { javascript, map } = result.module;
  const trace = new TraceMap(map);
  return javascript.split('\n').flatMap((code, i) => {
    if (!code.includes(text)) return [];
    const column = code.length - code.trimStart().length;
    const { source: file, line } = originalPositionFor(trace, { line: i + 1, column });
    return [file === null ? 'nowhere' : `${file}: ${lines[line - 1]?.trim()}`];
  });
}

test.each([
  ['if (fn_large(', 'mapped.cep: where large(qty)'],
  ['return p_qty >= params.least', 'mapped.cep: qty >= least'],
  ['=== "none"', 'mapped.cep: where id == "none"'],
  ['=== this.o$id[r])', 'mapped.cep: where id == o.id'],
  ['const let_lag =', 'mapped.cep: c.at - o.at'],
  ['if (!(let_lag > 1000))', 'mapped.cep: lag > 1ms'],
  ['const event0 = {', 'mapped.cep: emit Pull {'],
  [' desk: this.key', 'mapped.cep: desk,'],
  [' order: this.o$id[r]', 'mapped.cep: order: o.id,'],
  [' lag: let_lag', 'mapped.cep: lag'],
  ['.set(r, t + 2000000)', 'mapped.cep: 2s'],
  ['.set(r, t + 300000000)', 'mapped.cep: 5min'],
  ['this.params.quiet', 'mapped.cep: quiet'],
])('%s comes from %s', (code, origin) => {
  expect(originsOf(code)[0]).toBe(origin);
});

test('keys of every event type come from the key', () => {
  expect(originsOf('const key0 = e.desk')).toEqual(['mapped.cep: desk', 'mapped.cep: desk']);
});

test('what nobody wrote comes from nowhere', () => {
  expect(originsOf('this.rows.free(r);')).toEqual(['nowhere', 'nowhere']);
});

test('the map carries the source', () => {
  const result = compile(source, { name: 'mapped.cep' });
  const map: unknown = result.ok ? JSON.parse(result.module.map) : null;
  expect(map).toMatchObject({
    version: 3,
    file: 'mapped.js',
    sources: ['mapped.cep'],
    sourcesContent: [source],
  });
});
