/** Bounds on what rules keep (language §7.4), as the host sets them and as rules read them. */
import type { Bound, DetectorOptions, LimitName, LimitPolicy } from './api.ts';
import type { KeyPart } from './tuple-keys.ts';

export interface Limit {
  readonly name: LimitName;
  readonly max: number;
  readonly policy: LimitPolicy;
}

/** Null: not bounded. */
export type Limits = Readonly<Record<LimitName, Limit | null>>;

/** A limit that was reached, and how many runs, keys or matches were dropped. */
export interface LimitHit {
  readonly limit: Limit;
  readonly key: readonly KeyPart[];
  readonly dropped: number;
}

/** What a rule fails with if that is the policy: the newest are dropped, as nothing else could be done. */
export class LimitError extends RangeError {
  constructor({ limit, key, dropped }: LimitHit) {
    const where = key.length === 0 ? '' : ` for ${key.map((part) => JSON.stringify(part)).join(', ')}`;
    super(`${limit.name} is ${limit.max}: ${dropped} more dropped${where}`);
    this.name = 'LimitError';
  }
}

/** Of some things in the order of their age those that are too many. */
export function tooMany<T>(all: readonly T[], { max, policy }: Limit): readonly T[] {
  if (all.length <= max) return [];
  return policy === 'drop-oldest' ? all.slice(0, all.length - max) : all.slice(max);
}

/** @throws RangeError if an option is no bound */
export function readLimits(options: DetectorOptions): Limits {
  return {
    maxRunsPerKey: read('maxRunsPerKey', options.maxRunsPerKey),
    maxKeys: read('maxKeys', options.maxKeys),
    maxMatchesPerEvent: read('maxMatchesPerEvent', options.maxMatchesPerEvent),
  };
}

const policies: readonly LimitPolicy[] = ['error', 'drop-oldest', 'drop-newest'];

function read(name: LimitName, bound: Bound | undefined): Limit | null {
  if (bound === undefined) return null;
  const { max, policy } = typeof bound === 'number' ? { max: bound, policy: 'error' as const } : bound;
  if (!Number.isInteger(max) || max < 1)
    throw new RangeError(`${name}: expected a whole number of at least 1, found ${max}`);
  if (!policies.includes(policy))
    throw new RangeError(`${name}: expected a policy of ${policies.join(', ')}, found ${policy}`);
  return { name, max, policy };
}
