/** From an emitted event to the host: listeners, and the records of the iterator interface. */
import type { Output, OutputMeta } from './api.ts';
import type { EmittedEvent } from './event.ts';
import { idText } from './identity.ts';
import { toMillis } from './intake/times.ts';
import type { CompiledModule } from './program.ts';

export type AnyListener = (data: Readonly<Record<string, unknown>>, meta: OutputMeta) => void;

/** The meta data of an output; its id is put into words only if somebody reads it. */
class Meta implements OutputMeta {
  readonly type: string;
  readonly at: number;
  readonly rule: string;
  private readonly event: EmittedEvent;

  constructor(type: string, rule: string, event: EmittedEvent) {
    this.type = type;
    this.rule = rule;
    this.at = toMillis(event.$time);
    this.event = event;
  }

  get id(): string {
    return idText(this.event.$time, this.event.$identity.a, this.event.$identity.b);
  }
}

/** The listeners of one detector, and what still has to be told them. */
export class Outputs {
  private readonly module: CompiledModule;
  private readonly byType: (AnyListener[] | null)[];
  private readonly all: AnyListener[] = [];
  private waiting: EmittedEvent[] = [];

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

  /** Tells the listeners. All of them are told even if one throws; the first error is thrown on at the end. */
  deliver(): void {
    if (this.waiting.length === 0) return;
    const outputs = this.waiting;
    this.waiting = [];
    const failures: unknown[] = [];
    for (const event of outputs) this.tell(event, failures);
    if (failures.length > 0) throw failures[0];
  }

  private listenersOf(type: string): AnyListener[] {
    const index = this.module.outputs.findIndex((output) => output !== null && !output.local && output.name === type);
    if (index < 0) throw new RangeError(`no rule of module ${this.module.name} emits ${JSON.stringify(type)}`);
    const listeners = this.byType[index] ?? [];
    this.byType[index] = listeners;
    return listeners;
  }

  private tell(event: EmittedEvent, failures: unknown[]): void {
    const output = this.module.outputs[event.$type] ?? null;
    const own = this.byType[event.$type] ?? null;
    if (output === null || (own === null && this.all.length === 0)) return;
    const data = output.data(event);
    const meta = new Meta(output.name, this.module.rules[event.$rule] ?? '', event);
    for (const listener of [...(own ?? []), ...this.all]) {
      try {
        listener(data, meta);
      } catch (error) {
        failures.push(error);
      }
    }
  }
}

/** An output as one plain record. */
export function asOutput(data: Readonly<Record<string, unknown>>, meta: OutputMeta): Output {
  return { type: meta.type, at: meta.at, id: meta.id, rule: meta.rule, data };
}
