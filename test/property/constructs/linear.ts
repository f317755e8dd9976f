/** The constructs of rules that get an automaton of their own. */
import { isLinear } from '../../../compiler/3-lower/index.ts';
import { analyse } from '../../../compiler/analyse.ts';
import { compiledConstructs } from './compiled.ts';
import { probes, type ConstructName } from './probes.ts';

export function linearConstructs(): ReadonlySet<ConstructName> {
  const compiled = compiledConstructs();
  return new Set(
    [...probes].filter(([name, text]) => compiled.has(name) && hasLinearRules(text)).map(([name]) => name),
  );
}

function hasLinearRules(text: string): boolean {
  const { module } = analyse({ name: 'probe.cep', text });
  return module !== null && module.rules.every(isLinear);
}
