/** What is counted of each rule of a detector. */
import type { LimitName } from './api.ts';

export class RuleCounts {
  readonly name: string;
  outputs = 0;
  errors = 0;
  /** How often each limit was reached. */
  readonly limited: Record<LimitName, number> = { maxRunsPerKey: 0, maxKeys: 0, maxMatchesPerEvent: 0 };

  constructor(name: string) {
    this.name = name;
  }
}
