/**
 * Bounds on what a rule of the flat automaton keeps (language §7.4). They are held after each event, when no list of
 * waiting runs is being walked; a rule without bounds has none of this.
 */
import type { EngineEvent } from './event.ts';
import { tooMany, type Limit, type Limits } from './limits.ts';
import type { Match } from './matches.ts';
import type { RuleHost } from './program.ts';
import type { Rows } from './rows.ts';
import { tupleText, type KeyPart } from './tuple-keys.ts';
import type { Waits } from './waits.ts';

/** The keys of a rule, with or without parts. */
interface KeyTable {
  readonly size: number;
  /** How many runs have the key. */
  held(id: number): number;
  /** The key that has been in use longest. */
  oldest(): number;
  parts(id: number): readonly KeyPart[];
}

export interface BoundedRule {
  readonly rows: Rows;
  readonly waits: Waits;
  /** Drops a run, wherever it waits. */
  evict(row: number): void;
}

/** @param keys null for a rule that is not partitioned: all runs have key 0. @returns null if nothing is bounded */
export function boundsOf(
  host: RuleHost,
  rule: number,
  bounded: BoundedRule,
  keys: KeyTable | null,
): RunBounds | null {
  const { maxRunsPerKey, maxKeys, maxMatchesPerEvent } = host.limits;
  if (maxRunsPerKey === null && maxKeys === null && maxMatchesPerEvent === null) return null;
  return new RunBounds(host, rule, bounded, keys);
}

export class RunBounds {
  private readonly host: RuleHost;
  private readonly rule: number;
  private readonly bounded: BoundedRule;
  private readonly keys: KeyTable | null;
  private readonly limits: Limits;

  constructor(host: RuleHost, rule: number, bounded: BoundedRule, keys: KeyTable | null) {
    this.host = host;
    this.rule = rule;
    this.bounded = bounded;
    this.keys = keys;
    this.limits = host.limits;
  }

  /** After an event of a key; -1 if the key has no runs. */
  enforce(event: EngineEvent, key: number): void {
    if (key < 0) return;
    const { maxRunsPerKey, maxKeys } = this.limits;
    if (maxRunsPerKey !== null) this.limitRuns(maxRunsPerKey, event, key);
    if (maxKeys !== null && this.keys !== null) this.limitKeys(maxKeys, this.keys, event, key);
  }

  /**
   * Takes matches that are too many out of the list, which is in order: of each key as many as that key may have.
   * @param event null at an instant
   */
  cut(matches: Match[], time: number, event: EngineEvent | null): void {
    const limit = this.limits.maxMatchesPerEvent;
    if (limit === null || matches.length <= limit.max) return;
    const byKey = new Map<string, Match[]>();
    for (const match of matches) {
      const own = byKey.get(tupleText(match.key));
      if (own === undefined) byKey.set(tupleText(match.key), [match]);
      else own.push(match);
    }
    const dropped = new Set<Match>();
    for (const own of byKey.values()) {
      const over = tooMany(own, limit);
      for (const match of over) dropped.add(match);
      if (over.length > 0) this.tell(limit, time, event, own[0]?.key ?? [], over.length);
    }
    for (const match of matches.splice(0)) if (!dropped.has(match)) matches.push(match);
  }

  private limitRuns(limit: Limit, event: EngineEvent, key: number): void {
    const { rows, waits } = this.bounded;
    const count = this.keys === null ? rows.used : this.keys.held(key);
    if (count <= limit.max) return;
    const starts = rows.start;
    const byAge = waits.rowsOf(key).sort((one, other) => (starts[one] ?? 0) - (starts[other] ?? 0));
    const over = tooMany(byAge, limit);
    this.tell(limit, event.$time, event, this.keys?.parts(key) ?? [], over.length);
    for (const row of over) this.bounded.evict(row);
  }

  /** An event begins runs of one key, so that one key at most is too many. */
  private limitKeys(limit: Limit, keys: KeyTable, event: EngineEvent, key: number): void {
    if (keys.size <= limit.max) return;
    const dropped = limit.policy === 'drop-oldest' ? keys.oldest() : key;
    this.tell(limit, event.$time, event, keys.parts(dropped), 1);
    for (const row of this.bounded.waits.rowsOf(dropped)) this.bounded.evict(row);
  }

  private tell(
    limit: Limit,
    time: number,
    event: EngineEvent | null,
    key: readonly KeyPart[],
    dropped: number,
  ): void {
    this.host.limited(this.rule, time, event, { limit, key, dropped });
  }
}
