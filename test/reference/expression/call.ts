/** Calls of built-in functions, and of the module's own (language §2.8, §2.9). */
import type { BuiltinCall, Expression, FunctionCall } from '../../../compiler/ir/typed.ts';
import { catalogue, evaluateFunction } from '../../../stdlib/index.ts';
import { crash } from '../crash.ts';
import { asValue, type Datum } from './datum.ts';
import { groundScope, type Scope } from './scope.ts';

export function builtin(call: BuiltinCall, value: (argument: Expression) => Datum): Datum {
  const entry = catalogue.get(call.name) ?? crash(`${call.name} is not in the catalogue`);
  return evaluateFunction(
    entry,
    call.arguments.map((argument) => asValue(value(argument))),
  );
}

export function functionCall(
  call: FunctionCall,
  scope: Scope,
  evaluate: (expression: Expression, scope: Scope) => Datum,
): Datum {
  const declared = scope.ground.functions[call.function] ?? crash('a function that is not declared');
  const given = call.arguments.map((argument) => evaluate(argument, scope));
  const locals = new Map(declared.parameters.map(({ local }, index) => [local, given[index] ?? null]));
  return evaluate(declared.body, { ...groundScope(scope.ground), locals });
}
