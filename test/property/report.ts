/** A broken law as text: the module, the trace, and what each side made of it. */
import { outputLine } from '../engine/compare.ts';
import type { Broken } from './laws/law.ts';

export function brokenText({ law, what, module, trace, options, sides }: Broken): string {
  return [
    `law ${law} does not hold: ${what}`,
    '',
    module.trimEnd(),
    '',
    `options ${JSON.stringify(options)}`,
    ...trace.map((item) => JSON.stringify(item)),
    ...sides.flatMap(({ name, outputs }) => [
      '',
      `${name}:`,
      ...outputs.map((output) => `  ${outputLine(output)}`),
    ]),
    '',
  ].join('\n');
}
