/** Sinks: all or nothing in files, whole lines in streams, and readers who go away. */
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { fileSink } from '../../../connectors/file-sink.ts';
import { batchLength } from '../../../connectors/line-sink.ts';
import { streamSink } from '../../../connectors/stream-sink.ts';
import { writeFiles } from '../../../connectors/write-file.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'motif-sinks-'));

test('a file appears when it is finished, and not before', async () => {
  const folder = newFolder();
  const path = join(folder, 'out');
  const sink = await fileSink(path);
  sink.write('a\n');
  await sink.flush();
  expect(existsSync(path)).toBe(false);
  sink.write('b\n');
  await sink.finish();
  expect(readFileSync(path, 'utf8')).toBe('a\nb\n');
  expect(readdirSync(folder)).toEqual(['out']);
});

test('a file that is given up is as it was', async () => {
  const folder = newFolder();
  const path = join(folder, 'out');
  writeFileSync(path, 'before');
  const sink = await fileSink(path);
  sink.write('after\n');
  await sink.flush();
  await sink.abandon();
  expect(readFileSync(path, 'utf8')).toBe('before');
  expect(readdirSync(folder)).toEqual(['out']);
});

test('a replaced file keeps its mode, and a link stays a link', async () => {
  const folder = newFolder();
  const path = join(folder, 'out');
  writeFileSync(path, 'before');
  chmodSync(path, 0o640);
  symlinkSync(path, join(folder, 'link'));
  const sink = await fileSink(join(folder, 'link'));
  sink.write('after\n');
  await sink.finish();
  expect(readFileSync(path, 'utf8')).toBe('after\n');
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder).toSorted()).toEqual(['link', 'out']);
});

test('what is no ordinary file is written to', async () => {
  const sink = await fileSink('/dev/null');
  sink.write('x\n');
  await sink.finish();
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
});

test('a file that cannot be written says why', async () => {
  const folder = newFolder();
  await expect(fileSink(folder)).rejects.toThrow('it is a folder');
  await expect(fileSink(join(folder, 'no', 'out'))).rejects.toThrow('there is no such folder');
});

test('several files: all or none', async () => {
  const folder = newFolder();
  const files = [
    { path: join(folder, 'a'), text: 'a' },
    { path: join(folder, 'no', 'b'), text: 'b' },
  ];
  await expect(writeFiles(files)).rejects.toThrow('there is no such folder');
  expect(readdirSync(folder)).toEqual([]);
  await writeFiles(files.slice(0, 1));
  expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('a');
});

test('a stream gets its lines in batches', async () => {
  const stream = new PassThrough();
  const sink = streamSink('standard output', stream);
  expect(sink.isFull).toBe(false);
  sink.write(`${'x'.repeat(batchLength)}\n`);
  expect(sink.isFull).toBe(true);
  const flushed = sink.flush();
  expect(stream.read()?.length).toBe(batchLength + 1);
  await flushed;
  expect(sink.isFull).toBe(false);
});

function failing(code: string): Writable {
  return new Writable({
    write(_chunk, _encoding, done) {
      done(Object.assign(new Error('the write failed'), { code }));
    },
  });
}

test('a reader who goes away is no error', async () => {
  const sink = streamSink('standard output', failing('EPIPE'));
  sink.write('a\n');
  await sink.flush();
  expect(sink.isClosed).toBe(true);
  sink.write('b\n');
  await sink.finish();
});

test('a full disk is one', async () => {
  const sink = streamSink('standard output', failing('ENOSPC'));
  sink.write('a\n');
  await expect(sink.flush()).rejects.toThrow('cannot write to standard output: the disk is full');
});
