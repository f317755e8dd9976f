/** The one place where these tests touch the checker. */
import { analyse } from '../../../compiler/analyse.ts';
import type { Expression, MatchRule, TypedModule } from '../../../compiler/ir/typed.ts';
import type { ValueType } from '../../../compiler/ir/types.ts';

/** Three event types that most modules here get by with. */
export const events = `
event A { @time at: time, id: int, v: float, k: string, name: string?, side: "buy" | "sell", tags: list<string> }
event B { @time at: time, id: int, v: float, k: string, name: string? }
event C { @time at: time, id: int, v: float, k: string }
`;

/** The ids of what is found, in order of the text, errors only unless `warnings`. */
export function findings(text: string, severity: 'error' | 'warning' = 'error'): readonly string[] {
  const { diagnostics } = analyse({ name: 'test.cep', text }, 'reference');
  return diagnostics.filter((one) => one.severity === severity).map((one) => one.id);
}

/** The checked module; what is wrong with it is thrown. */
export function checked(text: string): TypedModule {
  const { module, diagnostics } = analyse({ name: 'test.cep', text }, 'reference');
  if (module === null) throw new Error(diagnostics.map(({ id, message }) => `${id}: ${message}`).join('\n'));
  return module;
}

/** The first rule of the events above with the clauses given. */
export function rule(clauses: string, declarations = ''): MatchRule {
  const [first] = checked(ruleText(clauses, declarations)).rules;
  if (first === undefined) throw new Error('no rule');
  return first;
}

export function ruleText(clauses: string, declarations = ''): string {
  return `${events}${declarations}\nrule R {\n${clauses}\n}\n`;
}

/** The value that `emit M { x: … }` of a rule gives. */
export function emitted(value: string, match = 'match A as a', declarations = ''): Expression {
  const { emits } = rule(`${match}\n  emit M { x: ${value} }`, declarations);
  const field = emits[0]?.fields[0];
  if (field === undefined) throw new Error('nothing emitted');
  return field.value;
}

/** A type, written as in the source. */
export function shown(type: ValueType): string {
  switch (type.kind) {
    case 'nullable':
      return `${shown(type.of)}?`;
    case 'list':
      return `list<${shown(type.element)}>`;
    case 'literals':
      return type.values.join('|');
    case 'record':
      return `{${type.fields.map((field) => `${field.name}: ${shown(field.type)}`).join(', ')}}`;
    default:
      return type.kind;
  }
}
