/** From an emitted event to the host: listeners, and the records of the iterator interface. */
import type { Output, OutputMeta } from './api.ts';
import type { EmittedEvent } from './event.ts';
import { idText } from './identity.ts';
import { toMillis } from './intake/times.ts';
import type { CompiledModule } from './program.ts';

export type AnyListener = (data: Readonly<Record<string, unknown>>, meta: OutputMeta) => void;

/** The listeners of one detector, and what still has to be told them. */
export class Outputs {
  private readonly module: CompiledModule;
  private readonly byType: (AnyListener[] | null)[];
  private readonly all: AnyListener[] = [];
  private waiting: EmittedEvent[] = [];
  /** What else the host is to be told. */
  private notices: (() => void)[] = [];
  /** What listeners have thrown and nobody has been told yet. */
  private failures: unknown[] = [];
  private isDelivering = false;

  constructor(module: CompiledModule) {
    this.module = module;
    this.byType = module.outputs.map(() => null);
  }

  /** @throws RangeError if no rule emits the type */
  listen(type: string, listener: AnyListener): () => void {
    const listeners = type === '*' ? this.all : this.listenersOf(type);
    listeners.push(listener);
    return () => {
      const place = listeners.indexOf(listener);
      if (place >= 0) listeners.splice(place, 1);
    };
  }

  add(event: EmittedEvent): void {
    this.waiting.push(event);
  }

  /** Calls the host, before it is told the outputs, once everything has been handled. */
  notify(call: () => void): void {
    this.notices.push(call);
  }

  /** Calls the host now. What it throws is kept back. */
  attempt(call: () => void): void {
    try {
      call();
    } catch (error) {
      this.fail(error);
    }
  }

  /** Keeps an error of a listener back until everybody has been told. */
  fail(error: unknown): void {
    this.failures.push(error);
  }

  /**
   * Tells the listeners. All of them are told even if one throws; the first error is thrown on at the end. What
   * follows from a listener that pushes is told behind what is waiting.
   */
  deliver(): void {
    if (this.isDelivering) return;
    if (this.waiting.length > 0 || this.notices.length > 0) this.tellAll();
    if (this.failures.length === 0) return;
    const [first] = this.failures;
    this.failures = [];
    throw first;
  }

  private tellAll(): void {
    this.isDelivering = true;
    while (this.waiting.length > 0 || this.notices.length > 0) {
      const notices = this.notices;
      this.notices = [];
      for (const notice of notices) this.attempt(notice);
      for (const event of this.waiting) this.tell(event);
      this.waiting = [];
    }
    this.isDelivering = false;
  }

  private listenersOf(type: string): AnyListener[] {
    const index = this.module.outputs.findIndex(
      (output) => output !== null && !output.local && output.name === type,
    );
    if (index < 0)
      throw new RangeError(`no rule of module ${this.module.name} emits ${JSON.stringify(type)}`);
    const listeners = this.byType[index] ?? [];
    this.byType[index] = listeners;
    return listeners;
  }

  private tell(event: EmittedEvent): void {
    const output = this.module.outputs[event.$type] ?? null;
    const own = this.byType[event.$type] ?? null;
    if (output === null || (own === null && this.all.length === 0)) return;
    const data = output.data(event);
    const meta = metaOf(output.name, this.module.rules[event.$rule] ?? '', event);
    for (const listener of [...(own ?? []), ...this.all]) {
      this.attempt(() => listener(data, meta));
    }
  }
}

function metaOf(type: string, rule: string, { $time, $identity }: EmittedEvent): OutputMeta {
  return { type, at: toMillis($time), id: idText($time, $identity.a, $identity.b), rule };
}

/** An output as one plain record. */
export function asOutput(data: Readonly<Record<string, unknown>>, meta: OutputMeta): Output {
  return { type: meta.type, at: meta.at, id: meta.id, rule: meta.rule, data };
}
