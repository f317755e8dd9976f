/** Lines that do not fit: by default the first one ends the run; under `--on-bad skip` they are told and counted. */
import type { Problem } from '../../connectors/cursor.ts';
import { CommandFailure } from '../failure.ts';

/** Under `skip` so many are told one by one. */
const toldMax = 10;

export interface BadLines {
  /** @throws CommandFailure where bad lines end the run. */
  add(name: string, line: number, problem: Problem): void;
  readonly count: number;
}

export function badLines(policy: 'stop' | 'skip', tell: (text: string) => void): BadLines {
  let count = 0;
  return {
    add(name, line, problem) {
      const text = problemText(name, line, problem);
      if (policy === 'stop') throw new CommandFailure(`${text}\n(--on-bad skip leaves such lines out)`);
      count += 1;
      if (count <= toldMax) tell(`skipped ${text}\n`);
      if (count === toldMax) tell('further lines that do not fit are counted, not told\n');
    },
    get count() {
      return count;
    },
  };
}

/** `orders.csv:17: qty: expected a whole number, found "ten"` */
function problemText(name: string, line: number, { field, expected, found }: Problem): string {
  return `${name}:${line}: ${field === null ? '' : `${field}: `}expected ${expected}, found ${found}`;
}
