/** What the venue publishes, field by field as `rules.cep` declares it. */
export type Side = 'buy' | 'sell';

export type OrderEvent = {
  readonly type: 'Order';
  readonly at: number;
  readonly id: string;
  readonly trader: string;
  readonly owner: string;
  readonly symbol: string;
  readonly side: Side;
  readonly price: number;
  readonly qty: number;
};

export type CancelEvent = Omit<OrderEvent, 'type'> & { readonly type: 'Cancel' };

export type TradeEvent = {
  readonly type: 'Trade';
  readonly at: number;
  readonly symbol: string;
  readonly price: number;
  readonly qty: number;
  readonly buyer: string;
  readonly buyOrder: string;
  readonly buyOwner: string;
  readonly seller: string;
  readonly sellOrder: string;
  readonly sellOwner: string;
};

export type FillEvent = {
  readonly type: 'Fill';
  readonly at: number;
  readonly order: string;
  readonly trader: string;
  readonly symbol: string;
  readonly side: Side;
  readonly price: number;
  readonly qty: number;
  readonly taker: boolean;
};

export type MarketEvent = OrderEvent | CancelEvent | TradeEvent | FillEvent;

export function opposite(side: Side): Side {
  return side === 'buy' ? 'sell' : 'buy';
}

/** +1 for a buyer, −1 for a seller: what a rise of one tick is worth to the side. */
export function sign(side: Side): 1 | -1 {
  return side === 'buy' ? 1 : -1;
}
