/** One day's events through the rules: what the analyst is shown. */
import { fileURLToPath } from 'node:url';
import { loadRules, type LoadedRules } from '../load-rules.ts';
import { collapse, type Alert } from './alert.ts';
import type { Abuse } from './simulator/episode.ts';
import type { MarketEvent } from './simulator/market-event.ts';

/** What an output of the rules means, by its type: the abuse, the field with the party, and the rest in words. */
type Meaning = {
  readonly abuse: Abuse;
  readonly party: 'trader' | 'owner';
  readonly detail: (data: Data) => string;
};
type Data = Readonly<Record<string, unknown>>;

const meanings: Readonly<Record<string, Meaning>> = {
  Spoof: {
    abuse: 'spoofing',
    party: 'trader',
    detail: (d) => `${d['side']} ${d['qty']} pulled ${d['lag']} ms after ${d['filled']} traded the other way`,
  },
  Layers: {
    abuse: 'layering',
    party: 'trader',
    detail: (d) =>
      `${d['layers']} ${d['side']} layers, ${d['qty']} in all, ${d['filled']} traded the other way`,
  },
  Wash: {
    abuse: 'wash trading',
    party: 'owner',
    detail: (d) => `${d['qty']} at ${d['price']} from ${d['seller']} to ${d['buyer']}`,
  },
  Ring: {
    abuse: 'wash ring',
    party: 'trader',
    detail: (d) => `${d['qty']} at ${d['price']} by way of ${d['second']} and ${d['third']}`,
  },
  Ignition: {
    abuse: 'momentum ignition',
    party: 'trader',
    detail: (d) =>
      `${d['orders']} ${d['side']} orders from ${d['start']} to ${d['end']}, turned at ${d['turned']}`,
  },
  Stuffing: {
    abuse: 'quote stuffing',
    party: 'trader',
    detail: (d) => `${d['orders']} orders withdrawn at once, within a second`,
  },
};

export function loadSurveillance(): LoadedRules {
  return loadRules(fileURLToPath(new URL('rules.cep', import.meta.url)));
}

export function findAbuse(rules: LoadedRules, events: readonly MarketEvent[]): readonly Alert[] {
  const alerts: Alert[] = [];
  const detector = rules.create({});
  for (const [type, meaning] of Object.entries(meanings)) {
    detector.on(type, (output, { at }) => alerts.push(alertOf(meaning, output, at)));
  }
  detector.push(events);
  detector.drain();
  return collapse(alerts);
}

function alertOf({ abuse, party, detail }: Meaning, output: unknown, at: number): Alert {
  if (!isData(output)) throw new Error('an output without data');
  return {
    abuse,
    symbol: String(output['symbol']),
    party: String(output[party]),
    from: Number(output['from']),
    to: at,
    matches: 1,
    detail: detail(output),
  };
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null;
}
