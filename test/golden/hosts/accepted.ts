/** A host program that uses all of the embedding interface, as its types mean it to be used. */
import { InputError, type Detector, type LateEvent, type OutputMeta, type Refusal } from 'motif-cep/runtime';
import goldenBorder, { type Answer, type GoldenBorderParams, type Position } from './border.cep.js';
import {
  surveillanceBook,
  type Escalation,
  type Order,
  type Spoof,
  type SurveillanceBookInput,
  type SurveillanceBookOutputs,
} from './spoofing.cep.js';

// Everything has a default.
const plain = surveillanceBook();
const detector: Detector<SurveillanceBookInput, SurveillanceBookOutputs> = surveillanceBook({
  params: { minQty: 5_000 },
  lateness: '2s',
  onLate: (late: LateEvent) => console.log(late.type, late.at, late.by, late.event.type),
  onRefused: (refusal: Refusal) => console.log(refusal.field ?? refusal.type, refusal.expected, refusal.found),
});

// Listeners get the data of the type that they listen to.
const stop: () => void = detector.on('Spoof', (alert: Spoof, meta: OutputMeta) => {
  const fills: number = alert.fills;
  const lag: number = alert.lag;
  console.log(alert.trader.toUpperCase(), fills + lag, meta.id, meta.rule, meta.at);
});
detector.on('Escalation', ({ orders, worst }) => orders.map((order) => order.length + worst));
detector.on('*', (data) => console.log('lag' in data ? data.lag : data));
stop();

// Events go in singly or in batches; times in any of their forms.
const order: Order = {
  type: 'Order',
  at: '2026-03-02T09:30:00.000001Z',
  id: 'o1',
  trader: 't1',
  symbol: 'X',
  side: 'buy',
  price: 10,
  qty: 20_000,
};
detector.push(order);
detector.push([
  { type: 'Trade', at: new Date(0), symbol: 'X', side: 'sell', price: 10, qty: 10 },
  { type: 'Cancel', at: 1_000.5, id: 'o1', trader: 't1', symbol: 'X' },
]);
detector.advanceTo(new Date(2_000));
detector.flush();
detector.drain();

async function* source(): AsyncGenerator<SurveillanceBookInput> {
  yield order;
}

export async function alerts(): Promise<readonly Escalation[]> {
  const found: Escalation[] = [];
  for await (const output of plain.stream(source())) {
    if (output.type === 'Escalation') found.push(output.data);
    else if (output.type === 'Spoof') console.log(output.data.order, output.at, output.id, output.rule);
  }
  for await (const output of plain.stream([order])) console.log(output.type satisfies 'Spoof' | 'Escalation' | 'Stale');
  return found;
}

// A param without a value in the source has to be given.
const params: GoldenBorderParams = { least: 5, since: null };
const border = goldenBorder({ params: { least: params.least } });
goldenBorder({ params });

const position: Position = {
  type: 'Position',
  at: 1_700_000_000_000_000_000,
  'device.id': 'd1',
  place: { lat: 1, lon: 2 },
  tags: ['a'],
  took: '1h30min',
  ok: true,
  kind: 'gps',
};
try {
  border.push([{ type: 'Ping', device: 'd1', at: 5, seq: 1 }, { type: 'Ping', device: 'd2', seq: 2 }, { ...position, battery: null }]);
} catch (error) {
  if (error instanceof InputError) console.log(error.refusal.field);
}
border.on('Answer', (answer: Answer) => {
  const sent: number | null = answer.sent;
  console.log(sent, answer.place.lat, answer.steps.length, answer.kind === 'cell');
});

const { events, skipped, late, refused, heldBack, outputs, time, rules } = border.stats();
console.log(events + skipped + late + refused + heldBack + outputs, time ?? 0, rules.map(({ name, runs, keys }) => [name, runs, keys]));
