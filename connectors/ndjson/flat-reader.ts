/**
 * Flat records read from bytes without `JSON.parse`. Lines of one type mostly have the same members in the same
 * order; that order, a *layout*, is learned from lines that were parsed in full, and a line that keeps to it is
 * checked and read in one pass, the undeclared members only checked. Any other line is left to be parsed in full.
 */
import type { EventRecord } from '../cursor.ts';
import type { EventShapes } from '../event-shape.ts';
import { recordBuilder, type RecordBuilder } from '../record-builder.ts';
import { TextCache } from '../text-cache.ts';
import { PlainValue } from './plain-value.ts';

/** Lines of further layouts are parsed in full: of one type, and of all types together. */
const layoutsMax = 8;
const allLayoutsMax = 256;

interface Member {
  /** The name with its quotes, as bytes. */
  readonly name: Buffer;
  /** Place among the values; -1 for a member that is not declared. */
  readonly slot: number;
  readonly cache: TextCache;
}

interface Layout {
  readonly members: readonly Member[];
  readonly values: unknown[];
  readonly build: RecordBuilder;
}

const typeName = Buffer.from('"type"');
const openingBrace = 123;
const closingBrace = 125;
const colon = 58;
const comma = 44;

export class FlatReader {
  readonly #shapes: EventShapes;
  readonly #layouts = new Map<string, Layout[]>();
  readonly #plain = new PlainValue();
  readonly #typeCache = new TextCache();
  #learned = 0;

  constructor(shapes: EventShapes) {
    this.#shapes = shapes;
  }

  /** The record of the line from `start` to its line feed at `end`; null if it has to be parsed in full. */
  read(bytes: Buffer, start: number, end: number): EventRecord | null {
    if (bytes[start] !== openingBrace) return null;
    const named = afterName(bytes, start + 1, typeName);
    if (named < 0) return null;
    const behind = this.#plain.read(bytes, named, this.#typeCache);
    const type = this.#plain.value;
    if (behind < 0 || typeof type !== 'string') return null;
    for (const layout of this.#layouts.get(type) ?? []) {
      if (this.#readAs(layout, bytes, behind, end)) return layout.build(layout.values);
    }
    return null;
  }

  /** Takes note of the members of a line that was parsed in full. */
  learn(type: string, record: Readonly<Record<string, unknown>>): void {
    const layouts = this.#layouts.get(type) ?? [];
    const names = Object.keys(record);
    if (layouts.length >= layoutsMax || this.#learned >= allLayoutsMax) return;
    if (names[0] !== 'type' || Object.values(record).some(isNested)) return;
    this.#learned += 1;
    layouts.push(this.#layoutOf(type, names.slice(1)));
    this.#layouts.set(type, layouts);
  }

  #layoutOf(type: string, names: readonly string[]): Layout {
    const shape = this.#shapes.get(type);
    const declared = new Set(shape?.fields.map(({ inputName }) => inputName.split('.')[0] ?? ''));
    for (const { inputName } of shape?.fields ?? []) declared.add(inputName);
    if (shape?.timeField === null) declared.add('at');
    const kept = names.filter((name) => declared.has(name));
    return {
      members: names.map((name) => ({
        name: Buffer.from(JSON.stringify(name)),
        slot: kept.indexOf(name),
        cache: new TextCache(),
      })),
      values: kept.map(() => null),
      build: recordBuilder(type, kept),
    };
  }

  /** Whether the rest of the line, behind its type, keeps to the layout; the values are then those of the line. */
  #readAs({ members, values }: Layout, bytes: Buffer, start: number, end: number): boolean {
    const plain = this.#plain;
    let position = start;
    for (let place = 0; place < members.length; place += 1) {
      const member = members[place];
      if (member === undefined || bytes[position] !== comma) return false;
      position = afterName(bytes, position + 1, member.name);
      if (position < 0) return false;
      position = member.slot < 0 ? plain.skip(bytes, position) : plain.read(bytes, position, member.cache);
      if (position < 0) return false;
      if (member.slot >= 0) values[member.slot] = plain.value;
    }
    return bytes[position] === closingBrace && isBlank(bytes, position + 1, end);
  }
}

/** Where the value of a member begins; -1 if the member has another name. One space is allowed after `:` and `,`. */
function afterName(bytes: Buffer, start: number, name: Buffer): number {
  let position = bytes[start] === 32 ? start + 1 : start;
  for (let index = 0; index < name.length; index += 1) {
    if (bytes[position + index] !== name[index]) return -1;
  }
  position += name.length;
  if (bytes[position] !== colon) return -1;
  return bytes[position + 1] === 32 ? position + 2 : position + 1;
}

function isBlank(bytes: Buffer, start: number, end: number): boolean {
  for (let position = start; position < end; position += 1) {
    const byte = bytes[position];
    if (byte !== 32 && byte !== 13 && byte !== 9) return false;
  }
  return true;
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
