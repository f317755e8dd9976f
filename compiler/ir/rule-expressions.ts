/** Every expression of a rule that generated code evaluates. */
import type { CoreRule, Element } from './core.ts';
import { atomsOf } from './negands.ts';
import type { Expression } from './typed.ts';

export function expressionsOf(core: CoreRule): readonly Expression[] {
  const { rule } = core;
  return [
    ...core.elements.flatMap(expressionsOfElement),
    ...core.scopes.map((scope) => scope.length),
    ...present(core.window),
    ...rule.lets.map((binding) => binding.value),
    ...present(rule.having),
    ...rule.emits.flatMap((emit) => emit.fields.map((field) => field.value)),
  ];
}

function expressionsOfElement(element: Element): readonly Expression[] {
  const nots = element.kind === 'absence' ? [...element.nots, element.forbids] : element.nots;
  const forbidden = nots.flatMap((not) => atomsOf(not.negand).flatMap((atom) => present(atom.where)));
  if (element.kind === 'absence') return [...forbidden, ...present(element.length)];
  const loop = element.loop === null ? [] : [element.loop.min, ...present(element.loop.max)];
  return [...forbidden, ...present(element.where), ...loop];
}

function present(expression: Expression | null): readonly Expression[] {
  return expression === null ? [] : [expression];
}
