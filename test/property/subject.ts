/** From the shape of a case to what laws are asked about. */
import { loadEngines, showDiagnostic, type Engines } from '../engine/load.ts';
import type { CaseShape } from './case.ts';
import { drawing } from './generate/draw.ts';
import { buildModule } from './generate/module.ts';
import { playTrace, type Played } from './generate/trace.ts';
import type { Subject } from './laws/law.ts';

export type SubjectOrRefusal =
  | { readonly kind: 'subject'; readonly subject: Subject }
  | { readonly kind: 'refused'; readonly text: string; readonly reasons: readonly string[] };

export function subjectOf(shape: CaseShape): SubjectOrRefusal {
  const module = buildModule(shape.module);
  const loaded = loadEngines(module.text);
  if (!loaded.ok)
    return {
      kind: 'refused',
      text: module.text,
      reasons: loaded.diagnostics.filter(({ severity }) => severity === 'error').map(showDiagnostic),
    };
  return {
    kind: 'subject',
    subject: {
      module,
      engines: loaded.engines,
      plays: shape.traces.map((trace) => playTrace(trace, module)),
      draw: () => drawing(shape.decisions),
      twisted: (twist) => buildModule(shape.module, twist),
      load: loadOrNull,
    },
  };
}

function loadOrNull(text: string): Engines | null {
  const loaded = loadEngines(text);
  return loaded.ok ? loaded.engines : null;
}

/** The same subject with one trace that is written out rather than built. */
export function withPlay(subject: Subject, played: Played): Subject {
  return { ...subject, plays: [played] };
}
