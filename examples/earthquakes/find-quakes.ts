/** The recorded week through the rules. */
import { fileURLToPath } from 'node:url';
import { loadRules } from '../load-rules.ts';
import { readQuakes } from './quakes.ts';

/** An output as `cep run` writes it. */
export type QuakeOutput = {
  readonly type: string;
  readonly at: number;
  readonly id: string;
  readonly rule: string;
  readonly data: Readonly<Record<string, unknown>>;
};

/** Everything the rules report. What had not ended when the record ends is not reported. */
export function findQuakes(): readonly QuakeOutput[] {
  const detector = loadRules(fileURLToPath(new URL('rules.cep', import.meta.url))).create({});
  const outputs: QuakeOutput[] = [];
  detector.on('*', (data, { type, at, id, rule }) => {
    if (typeof data === 'object' && data !== null) outputs.push({ type, at, id, rule, data: { ...data } });
  });
  detector.push(readQuakes());
  detector.flush();
  return outputs;
}
