/** The types of functions, as data: what the checker types calls with, and the documentation prints. */

/** A type of the language; `T` and `U` stand for any type, the same one wherever they occur in a signature. */
export type TypeText =
  | 'bool'
  | 'int'
  | 'float'
  | 'string'
  | 'time'
  | 'duration'
  /** A regular-expression literal. */
  | 'regex'
  | 'T'
  | { readonly list: TypeText }
  | { readonly optional: TypeText };

export interface SignatureParameter {
  readonly name: string;
  readonly type: TypeText;
}

export interface Signature {
  readonly parameters: readonly SignatureParameter[];
  /** The last parameter may be given any number of times, once at least. */
  readonly repeatsLast: boolean;
  readonly result: TypeText;
}

/** A signature with parameters in the order written. */
export function takes(
  parameters: Readonly<Record<string, TypeText>>,
  result: TypeText,
  { repeatsLast = false }: { readonly repeatsLast?: boolean } = {},
): Signature {
  const list = Object.entries(parameters).map(([name, type]) => ({ name, type }));
  return { parameters: list, repeatsLast, result };
}

/** `(s: string, n: int): string?` */
export function showSignature(name: string, signature: Signature): string {
  const parameters = signature.parameters.map((one) => `${one.name}: ${showTypeText(one.type)}`);
  return `${name}(${parameters.join(', ')}${signature.repeatsLast ? ', …' : ''}): ${showTypeText(signature.result)}`;
}

function showTypeText(type: TypeText): string {
  if (typeof type === 'string') return type;
  return 'list' in type ? `list<${showTypeText(type.list)}>` : `${showTypeText(type.optional)}?`;
}
