/** The sub-stream of one key: its runs, and what a rule remembers of the key beside them (language §4.1). */
import type { EngineEvent } from '../../event.ts';
import type { KeyPart } from '../../tuple-keys.ts';
import type { Match } from '../report/match.ts';
import type { Surroundings } from '../way.ts';
import { History, type Hindsight } from './history.ts';
import type { Run } from './run.ts';

export class SubStream implements Surroundings {
  readonly keys: readonly KeyPart[];
  /** By what the rule finds it. */
  readonly id: unknown;
  /** Position in the sub-stream of the last event that it has handled; -1 before the first. */
  seen = -1;
  /** In the order of their starts. */
  runs: readonly Run[] = [];
  /** `in order`: matches that wait for runs that began earlier. */
  held: readonly Match[] = [];
  /** `once`: when a match of the key was last reported, in microseconds; null before that. */
  reported: number | null = null;
  /** `within n of f`: the greatest value of the field so far. */
  greatest = -Infinity;
  /** `in order`: when something last completed or came to its end, in microseconds. */
  decided = -Infinity;
  readonly history: History;

  constructor(id: unknown, keys: readonly KeyPart[], hindsight: Hindsight) {
    this.id = id;
    this.keys = keys;
    this.history = new History(hindsight);
  }

  previous(event: EngineEvent, distance: number): EngineEvent | null {
    return this.history.previous(event, distance);
  }
}
