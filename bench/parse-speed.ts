/**
 * How fast files are read, checked and formatted: a thousand short rules, and a thousand of ordinary size.
 *
 *     npx tsx bench/parse-speed.ts
 */
import { parse } from '../compiler/1-parse/index.ts';
import { check } from '../compiler/2-check/index.ts';
import { createReport } from '../compiler/diagnostics/report.ts';
import { format } from '../compiler/format/index.ts';

const rules = 1_000;

const events = `event Order { @time at: time, id: string, trader: string, symbol: string, side: "buy" | "sell", price: float, qty: int }
event Cancel { @time at: time, id: string, trader: string, symbol: string }
event Trade { @time at: time, symbol: string, side: "buy" | "sell", price: float, qty: int, buyer: string, seller: string }

param minQty: int = 10_000
`;

const twoSteps = (number: number): string => `
rule Short${number} {
  partition by symbol
  match Order as o -> Cancel as c where id == o.id
  within 5s
  emit Short${number} { id: o.id }
}
`;

const ordinary = (number: number): string => `
/// A large order is pulled within 2 s of the last trade of the other side.
@severity("high")
rule Spoofing${number} {
  partition by symbol
  match Order as big where qty >= minQty
     -> Trade+ as fills where side != big.side
     -> within 2s Cancel as pull where id == big.id
  within 5min
  emit Spoof${number} { trader: big.trader, symbol, order: big.id, fills: fills.count, lag: pull.at - fills.last.at }
}
`;

for (const [name, rule] of Object.entries({ 'two-step': twoSteps, ordinary })) {
  const text = events + Array.from({ length: rules }, (_, number) => rule(number)).join('');
  // The first round warms up; the second is told.
  measure(text);
  const { parsing, checking, printing, findings } = measure(text);
  console.log(
    `${rules} ${name} rules, ${Math.round(text.length / 1000)} kB: ` +
      `parse ${parsing} ms, check ${checking} ms, format ${printing} ms, ${findings} findings`,
  );
}

function measure(text: string): Record<'parsing' | 'checking' | 'printing' | 'findings', number> {
  const report = createReport();
  const [module, parsing] = timed(() => parse({ name: 'speed.cep', text }, report));
  const [, checking] = timed(() => check(module, report, { target: 'code' }));
  const [, printing] = timed(() => format(module));
  return { parsing, checking, printing, findings: report.all.length };
}

function timed<T>(work: () => T): readonly [T, number] {
  const start = performance.now();
  const result = work();
  return [result, Math.round(performance.now() - start)];
}
