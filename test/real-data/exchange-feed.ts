/** The raw feed of an exchange as lines for `cep run`, and what `exchange-feed.cep` finds, computed another way. */

/** The last part of a stream's name, and the event type it stands for. */
const types: Readonly<Record<string, string>> = { trade: 'Trade', bookTicker: 'Quote', depth: 'Depth' };

/**
 * A recorded line is the local time in nanoseconds, a space, and the message. As an event it is the same message
 * with two more members: the type its stream tells, and the time in milliseconds.
 */
export function asEvents(lines: readonly string[]): string {
  return lines
    .map((line) => {
      const space = line.indexOf(' ');
      const stream = /"stream":"\w+@(?<stream>\w+)/.exec(line)?.groups?.['stream'];
      const type = types[stream ?? ''] ?? 'Snapshot';
      const at = Number(line.slice(0, space)) / 1e6;
      return `${line.slice(space + 1, space + 2)}"type":"${type}","at":${at},${line.slice(space + 2)}\n`;
    })
    .join('');
}

interface Message {
  readonly at: number;
  readonly type: string;
  readonly data: Readonly<Record<string, string | number>>;
}

/** The outputs of every rule as texts. Each element is the lines of one symbol's file. */
export function findInFeed(
  files: readonly (readonly string[])[],
): Readonly<Record<string, readonly string[]>> {
  const symbols = files.map((lines) =>
    asEvents(lines)
      .split('\n')
      .filter((line) => line.startsWith('{"type":"Trade"') || line.startsWith('{"type":"Quote"'))
      .map(messageOf),
  );
  const ofAll = (search: (messages: readonly Message[], start: number) => string | null): readonly string[] =>
    symbols.flatMap((messages) =>
      messages.flatMap((_, start) => {
        const found = search(messages, start);
        return found === null ? [] : [found];
      }),
    );
  const trades = symbols.map((messages) => messages.filter(({ type }) => type === 'Trade'));
  return {
    Burst: trades.flatMap(bursts),
    AskTaken: ofAll(askTaken),
    Move: ofAll(move),
  };
}

/** Times in whole microseconds, as the engine has them. */
function messageOf(line: string): Message {
  const { at, type, data } = JSON.parse(line) as Message;
  return { at: Math.round(at * 1_000), type, data };
}

function bursts(trades: readonly Message[]): readonly string[] {
  return trades.flatMap((first, start) => {
    const last = trades[start + 29];
    return last !== undefined && last.at - first.at <= 100_000
      ? [`${first.data['t']} ${last.data['t']}`]
      : [];
  });
}

function askTaken(messages: readonly Message[], start: number): string | null {
  const before = messages[start];
  if (before?.type !== 'Quote') return null;
  const near = until(messages, start, 50_000);
  const hit = near.findIndex(({ type, data }) => type === 'Trade' && data['p'] === before.data['a']);
  if (hit < 0) return null;
  const after = near
    .slice(hit + 1)
    .find(({ type, data }) => type === 'Quote' && data['a'] !== before.data['a']);
  return after === undefined ? null : `${near[hit]?.data['t']} ${before.data['a']} ${after.data['a']}`;
}

function move(messages: readonly Message[], start: number): string | null {
  const base = messages[start];
  if (base?.type !== 'Trade') return null;
  const from = Number(base.data['p']);
  const far = until(messages, start, 5_000_000).find(
    ({ type, data }) => type === 'Trade' && Math.abs(Number(data['p']) - from) * 1_000 > from,
  );
  return far === undefined ? null : `${base.data['p']} ${far.data['p']}`;
}

/** The messages after one of them that come at most so many microseconds later. */
function until(messages: readonly Message[], start: number, micros: number): readonly Message[] {
  const limit = (messages[start]?.at ?? 0) + micros;
  let end = start + 1;
  while ((messages[end]?.at ?? Infinity) <= limit) end += 1;
  return messages.slice(start + 1, end);
}
