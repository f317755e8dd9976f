/** Opening files: plain, gzip, several gzip members, and what cannot be read. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openFile, type ByteSource } from '../../../connectors/bytes.ts';
import { sourceOf } from './read-all.ts';

const folder = mkdtempSync(join(tmpdir(), 'motif-bytes-'));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function contentOf(source: ByteSource): Promise<string> {
  const chunks: Buffer[] = [];
  for (let chunk = await source.next(); chunk !== null; chunk = await source.next()) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

test('a plain file, with its size and what was taken of it', async () => {
  const source = openFile(file('plain', 'hello'));
  expect(source.size).toBe(5);
  expect(source.taken()).toBe(0);
  expect(await contentOf(source)).toBe('hello');
  expect(source.taken()).toBe(5);
  await source.close();
});

test('gzip, by content and not by name', async () => {
  const path = file('no-ending', Buffer.concat([gzipSync('one\n'), gzipSync('two\n')]));
  expect(await contentOf(openFile(path))).toBe('one\ntwo\n');
  expect(await contentOf(sourceOf(gzipSync('three'), 1))).toBe('three');
  expect(await contentOf(openFile(file('plain.gz', 'not packed')))).toBe('not packed');
});

test('an empty file and a file of one byte', async () => {
  expect(await contentOf(openFile(file('empty', '')))).toBe('');
  expect(await contentOf(openFile(file('one', 'x')))).toBe('x');
});

test('what cannot be read says why', async () => {
  expect(() => openFile(join(folder, 'missing'))).toThrow(/cannot read .*missing: there is no such file/);
  expect(() => openFile(folder)).toThrow('it is a folder');
  const cut = openFile(file('cut.gz', gzipSync('x'.repeat(1000)).subarray(0, 20)));
  await expect(contentOf(cut)).rejects.toThrow('the gzip data is damaged');
});

test('closing before the end', async () => {
  const source = openFile(file('long.gz', gzipSync('x'.repeat(1 << 22))));
  await source.next();
  await source.close();
  expect(await source.next()).toBeNull();
});
