/** What stands behind `--param`: `minQty=5000`, read by the declared type of the param. */
import { CommandFailure } from '../failure.ts';

/** How the text of a param is read; see the kinds of fields in `connectors/event-shape.ts`. */
export interface ParamShape {
  readonly name: string;
  readonly kind: 'bool' | 'number' | 'string' | 'json';
  readonly optional: boolean;
  /** Without a value in the source it has to be given. */
  readonly required: boolean;
  /** Its type as it is declared, for messages. */
  readonly declared: string;
}

/**
 * The values as a detector takes them, which checks them against their types.
 * @throws CommandFailure if a param is unknown, given twice or missing.
 */
export function paramValues(
  texts: readonly string[],
  params: readonly ParamShape[],
): Readonly<Record<string, unknown>> {
  const values = new Map<string, unknown>();
  for (const text of texts) {
    const equals = text.indexOf('=');
    if (equals <= 0) throw new CommandFailure(`--param ${text}: write NAME=VALUE`);
    const name = text.slice(0, equals);
    const param = params.find((one) => one.name === name);
    if (param === undefined) throw new CommandFailure(`--param ${name}: ${knownParams(params)}`);
    if (values.has(name)) throw new CommandFailure(`--param ${name} is given twice`);
    values.set(name, paramValue(param, text.slice(equals + 1)));
  }
  const missing = params.filter(({ name, required }) => required && !values.has(name));
  if (missing.length > 0) {
    const list = missing.map(({ name, declared }) => `--param ${name}=… (${declared})`).join(', ');
    throw new CommandFailure(`the rules need ${list}`);
  }
  return Object.fromEntries(values);
}

/** What is no value of the kind is left as text, for the detector to refuse. */
function paramValue(param: ParamShape, text: string): unknown {
  if (param.optional && text === 'null') return null;
  switch (param.kind) {
    case 'string':
      return text;
    case 'bool':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'number':
      return number.test(text) ? Number(text.replaceAll('_', '')) : text;
    case 'json':
      return parsedOr(text);
  }
}

/** As numbers are written in rules (language §2), with a sign. */
const number = /^-?\d[\d_]*(\.\d+)?([eE][+-]?\d+)?$/;

function parsedOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function knownParams(params: readonly ParamShape[]): string {
  return params.length === 0
    ? 'the rules have no params'
    : `the params are ${params.map(({ name, declared }) => `${name}: ${declared}`).join(', ')}`;
}
