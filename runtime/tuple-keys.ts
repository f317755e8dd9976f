/** Keys of several parts, told apart by a text in which no two different keys are alike. */
import { Keys } from './keys.ts';

export type KeyPart = string | number | boolean;

/** Texts carry their length, so that no part can run into the next. */
export function tupleText(parts: readonly KeyPart[]): string {
  let text = '';
  for (const part of parts) {
    text += typeof part === 'string' ? `${part.length}:${part}` : `${String(part)},`;
  }
  return text;
}

/** The same as `Keys`, for a rule that is partitioned by several keys. */
export class TupleKeys {
  private readonly keys = new Keys<string>();
  private readonly byId: (readonly KeyPart[])[] = [];

  get size(): number {
    return this.keys.size;
  }

  find(...parts: readonly KeyPart[]): number {
    return this.keys.find(tupleText(parts));
  }

  open(...parts: readonly KeyPart[]): number {
    const id = this.keys.open(tupleText(parts));
    this.byId[id] = parts;
    return id;
  }

  retain(id: number): void {
    this.keys.retain(id);
  }

  release(id: number): void {
    this.keys.release(id);
  }

  held(id: number): number {
    return this.keys.held(id);
  }

  oldest(): number {
    return this.keys.oldest();
  }

  parts(id: number): readonly KeyPart[] {
    return this.value(id);
  }

  /** The parts of the key with this id, which must be in use. */
  value(id: number): readonly KeyPart[] {
    const parts = this.byId[id];
    if (parts === undefined) throw new Error(`key id ${id} is not in use`);
    return parts;
  }
}
