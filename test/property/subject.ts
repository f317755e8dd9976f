/** From the shape of a case to what laws are asked about. */
import type { TypedModule } from '../../compiler/ir/typed.ts';
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.ts';
import type { CompiledEngine, ReferenceEngine } from '../engine/engine.ts';
import { isNotYetCompiled, loadEngines, loadReference, showDiagnostic } from '../engine/load.ts';
import type { EngineResult } from '../engine/trace.ts';
import type { CaseShape } from './case.ts';
import type { Gate } from './constructs/gate.ts';
import { drawing } from './generate/draw.ts';
import { buildModule } from './generate/module.ts';
import { playTrace, type Played } from './generate/trace/trace.ts';
import type { Engine, Subject } from './laws/law.ts';

/** What the laws are asked about: generated code, or the reference interpreter alone. */
export type Target = 'code' | 'reference';

export type SubjectOrRefusal =
  | { readonly kind: 'subject'; readonly subject: Subject }
  | { readonly kind: 'refused'; readonly text: string; readonly reasons: readonly string[] };

export function subjectOf(shape: CaseShape, gate: Gate, target: Target): SubjectOrRefusal {
  const module = buildModule(shape.module, gate);
  const loaded = load(module.text, target);
  if (loaded.kind === 'refused') {
    const errors = loaded.diagnostics.filter(({ severity }) => severity === 'error');
    return { kind: 'refused', text: module.text, reasons: errors.map(showDiagnostic) };
  }
  const { typed, reference, code } = loaded;
  const engine = code ?? reference;
  return {
    kind: 'subject',
    subject: {
      module,
      typed,
      reference,
      code,
      engine,
      result: remembered(engine),
      plays: shape.traces.map((trace) => playTrace(trace, module)),
      draw: () => drawing(shape.decisions),
      twisted: (twist) => buildModule(shape.module, gate, twist),
      load: (text) => {
        const other = load(text, code === null ? 'reference' : 'code');
        return other.kind === 'refused' ? null : (other.code ?? other.reference);
      },
    },
  };
}

type LoadedModule =
  | {
      readonly kind: 'loaded';
      readonly typed: TypedModule;
      readonly reference: ReferenceEngine;
      readonly code: CompiledEngine | null;
    }
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] };

/** What cannot be compiled yet is left to the reference: constructs may be compiled alone, and not yet together. */
function load(text: string, target: Target): LoadedModule {
  if (target === 'code') {
    const loaded = loadEngines(text);
    if (loaded.ok) {
      const { typed, reference, detector } = loaded.engines;
      return { kind: 'loaded', typed, reference, code: detector };
    }
    if (!isNotYetCompiled(loaded.diagnostics)) return { kind: 'refused', diagnostics: loaded.diagnostics };
  }
  const loaded = loadReference(text);
  if (!loaded.ok) return { kind: 'refused', diagnostics: loaded.diagnostics };
  return { kind: 'loaded', typed: loaded.typed, reference: loaded.reference, code: null };
}

/** Most laws begin with what comes out of a trace as it is. */
function remembered(engine: Engine): Subject['result'] {
  const results = new Map<Played, EngineResult>();
  return (played) => {
    const known = results.get(played) ?? engine.run(played.trace, played.options);
    results.set(played, known);
    return known;
  };
}

/** The same subject with another text, of which nothing is known but what it says; null if it is refused. */
export function withText(subject: Subject, text: string): Subject | null {
  const loaded = load(text, subject.code === null ? 'reference' : 'code');
  if (loaded.kind === 'refused' || (loaded.code === null) !== (subject.code === null)) return null;
  const { typed, reference, code } = loaded;
  const engine = code ?? reference;
  const module = { ...subject.module, text };
  return { ...subject, module, typed, reference, code, engine, result: remembered(engine) };
}

/** The same subject with one trace that is written out rather than built. */
export function withPlay(subject: Subject, played: Played): Subject {
  return { ...subject, plays: [played] };
}
