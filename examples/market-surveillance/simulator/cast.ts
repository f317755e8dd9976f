/** Who takes part: the shares, and the accounts by what they do. Account names tell surveillance nothing. */
import type { Account } from './order-book.ts';
import type { Listing } from './worth.ts';

export const listings: readonly [Listing, ...Listing[]] = [
  { symbol: 'ALDR', open: 4_012, perSecond: 0.3 },
  { symbol: 'BRCH', open: 2_550, perSecond: 0.2 },
  { symbol: 'CEDR', open: 6_120, perSecond: 0.45 },
  { symbol: 'ELMS', open: 1_890, perSecond: 0.15 },
  { symbol: 'FIRX', open: 3_375, perSecond: 0.25 },
];

export type Accounts = readonly [Account, ...Account[]];

/** Hands out accounts one after the other; each has an owner of its own unless one is named. */
export type Registrar = {
  readonly open: (owner?: string) => Account;
  readonly openMany: (count: number) => Accounts;
};

export function createRegistrar(): Registrar {
  let opened = 0;
  const open = (owner?: string): Account => {
    opened += 1;
    const number = String(opened).padStart(3, '0');
    return { id: `T${number}`, owner: owner ?? `F${number}` };
  };
  return {
    open,
    openMany: (count) => [open(), ...Array.from({ length: count - 1 }, () => open())],
  };
}
