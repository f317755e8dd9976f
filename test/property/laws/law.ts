/** A law: something that holds for every module and every trace. Each stands in a file; `laws.ts` lists them. */
import type { TypedModule } from '../../../compiler/ir/typed.ts';
import type { CompiledEngine, ReferenceEngine } from '../../engine/engine.ts';
import type { EngineOutput, EngineResult, Options, Trace } from '../../engine/trace.ts';
import type { Draw } from '../generate/draw.ts';
import type { ModuleModel } from '../generate/model.ts';
import type { Twist } from '../generate/pattern/workshop.ts';
import type { Played } from '../generate/trace/trace.ts';

/** Generated code or the reference: most laws do not mind which. */
export type Engine = Pick<ReferenceEngine, 'run'>;

export interface Subject {
  readonly module: ModuleModel;
  readonly typed: TypedModule;
  readonly reference: ReferenceEngine;
  /** Null where laws are asked about the reference alone. */
  readonly code: CompiledEngine | null;
  /** The code where there is some, else the reference. */
  readonly engine: Engine;
  /** What it makes of a trace, worked out once. */
  readonly result: (played: Played) => EngineResult;
  readonly plays: readonly Played[];
  /** Fresh decisions of the law itself, the same each time it is asked. */
  readonly draw: () => Draw;
  /** The module built again with a systematic change. */
  readonly twisted: (twist: Twist) => ModuleModel;
  /** Another module; null where it is refused. */
  readonly load: (text: string) => Engine | null;
}

/** One side of a disagreement: who says so, and what. */
export interface Side {
  readonly name: string;
  readonly outputs: readonly EngineOutput[];
}

export interface Broken {
  readonly law: string;
  readonly what: string;
  readonly module: string;
  readonly trace: Trace;
  readonly options: Options;
  readonly sides: readonly Side[];
}

export type Verdict = { readonly kind: 'holds' } | { readonly kind: 'other' } | BrokenVerdict;

interface BrokenVerdict {
  readonly kind: 'broken';
  readonly broken: Omit<Broken, 'law'>;
}

export const holds: Verdict = { kind: 'holds' };
/** The law says nothing about this module. */
export const saysNothing: Verdict = { kind: 'other' };

export function breaks(broken: Omit<Broken, 'law'>): Verdict {
  return { kind: 'broken', broken };
}

export interface Law {
  readonly name: string;
  /** Tried on every so many modules: laws that compile once more cost more. */
  readonly every: number;
  /** It asks nothing about how the module was made, so a failure can be shrunk by its text. */
  readonly textual: boolean;
  readonly check: (subject: Subject) => Verdict;
}

/** Asks `check` about each trace, until one breaks the law. */
export function eachPlay(plays: readonly Played[], check: (played: Played) => Verdict): Verdict {
  let verdict = saysNothing;
  for (const played of plays) {
    const next = check(played);
    if (next.kind === 'broken') return next;
    if (next.kind === 'holds') verdict = next;
  }
  return verdict;
}
