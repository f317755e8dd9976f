/** Asks the compiler which constructs it takes, so that a construct is tried from the day on which it is compiled. */
import { run } from '../../../compiler/pipeline.ts';
import { probes, type ConstructName } from './probes.ts';

export function compiledConstructs(): ReadonlySet<ConstructName> {
  return new Set([...probes].filter(([, text]) => isCompiled(text)).map(([name]) => name));
}

/** A compiler that throws does not say that it cannot: the laws then tell what is wrong. */
function isCompiled(text: string): boolean {
  try {
    return run({ name: 'probe.cep', text }).diagnostics.every(({ id }) => id !== 'not-yet-supported');
  } catch {
    return true;
  }
}
