/** What `order-book.cep` finds, computed another way: order by order, and by looking ahead in arrays. */

interface Order {
  readonly at: number;
  readonly id: number;
  readonly price: number;
  readonly volume: number;
  readonly action: string;
  readonly direction: string;
}

const second = 1_000;

/** The outputs of every rule as texts: what was found, and when. */
export function findInOrders(lines: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const orders = lines.slice(1).map(orderOf);
  const byId = new Map<number, Order[]>();
  for (const order of orders) byId.set(order.id, [...(byId.get(order.id) ?? []), order]);
  const histories = [...byId.values()];
  return {
    FastCancel: histories.flatMap((history) => fastDeletions(history).slice(0, 1)),
    FastDeletion: histories.flatMap(fastDeletions),
    Burst: bursts(orders.filter(({ action }) => action === 'created')),
    Requote: requotes(orders),
    Resting: histories.flatMap((history) => restings(history, orders.at(-1)?.at ?? 0)),
  };
}

function orderOf(line: string): Order {
  const [id, at, , price, volume, action = '', direction = ''] = line.split(',');
  return { at: Number(at), id: Number(id), price: Number(price), volume: Number(volume), action, direction };
}

/** Of one order: the deletions at full size that follow its creation without a change. */
function fastDeletions(history: readonly Order[]): readonly string[] {
  const start = history.findIndex(({ action }) => action === 'created');
  const made = history[start];
  if (made === undefined) return [];
  const rest = history.slice(start + 1);
  const change = rest.findIndex(({ action }) => action === 'changed');
  return (change < 0 ? rest : rest.slice(0, change))
    .filter(
      ({ action, volume, at }) =>
        action === 'deleted' && volume === made.volume && at - made.at <= 5 * second,
    )
    .map((gone) => `${gone.id} ${gone.at}`);
}

function bursts(created: readonly Order[]): readonly string[] {
  return created.flatMap((first, place) => {
    const last = created[place + 4];
    return last !== undefined && last.at - first.at <= second ? [`${first.id} ${last.at}`] : [];
  });
}

function requotes(orders: readonly Order[]): readonly string[] {
  return orders.flatMap((gone, place) => {
    if (gone.action !== 'deleted' || gone.volume === 0) return [];
    for (let next = place + 1; next < orders.length; next += 1) {
      const again = orders[next];
      if (again === undefined || again.at - gone.at > 250) return [];
      const same =
        again.direction === gone.direction && again.price === gone.price && again.volume === gone.volume;
      if (same && again.action === 'created') return [`${gone.id} ${again.at}`];
    }
    return [];
  });
}

/** Time stops at the last event, so what would be due after it is not told. */
function restings(history: readonly Order[], end: number): readonly string[] {
  return history.flatMap((made, place) => {
    const due = made.at + 3_600 * second;
    const next = history[place + 1]?.at ?? Infinity;
    return made.action === 'created' && next > due && due < end ? [`${made.id} ${due}`] : [];
  });
}
