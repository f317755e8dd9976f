/** The types that the host sees, and the factory: the same statements in a generated module and in its declarations. */
import type { BorderField, BorderType, ModulePlan } from '../ir/module-plan.ts';

export function borderStatements(plan: ModulePlan): readonly string[] {
  const { inputs, outputs, params } = plan.border;
  const names = borderNames(plan);
  const inputUnion = inputs.length === 0 ? 'rt.InputRecord' : inputs.map(({ name }) => name).join(' | ');
  return [
    ...inputs.map((input) => interfaceText(input.name, input.doc, [typeTag(input), ...input.fields])),
    ...outputs.map((output) => interfaceText(output.name, output.doc, output.fields)),
    `/** Events that the detector takes. */\nexport type ${names.input} = ${inputUnion};`,
    interfaceText(names.outputs, 'Outputs of the detector, by type.', outputs.map(outputMember)),
    interfaceText(names.params, params.doc, params.fields),
  ];
}

/** The `.d.ts` of a module. */
export function printTypes(plan: ModulePlan): string {
  const header = headerText(plan, "import type * as rt from 'motif-cep/runtime';");
  return `${[header, ...borderStatements(plan), ...factoryStatements(plan, 'declaration')].join('\n\n')}\n`;
}

/** The comment at the top, and the one import. */
export function headerText(plan: ModulePlan, importLine: string): string {
  // The name of a file may hold what ends a line.
  return [...plan.header.map((text) => `// ${text.replaceAll(/[\r\n\u2028\u2029]/g, ' ')}`), importLine].join(
    '\n',
  );
}

/** The factory, as each kind of file has it. */
export function factoryStatements(
  plan: ModulePlan,
  form: 'typescript' | 'javascript' | 'declaration',
): readonly string[] {
  const doc = docText(plan.border.doc === '' ? 'Creates a detector.' : plan.border.doc);
  const signature = `function ${plan.factory}(${optionsText(plan)}): ${detectorText(plan)}`;
  const statement = {
    typescript: `export ${signature} {\n  return rt.createDetector(compiled, options) as unknown as ${detectorText(plan)};\n}`,
    javascript: `export function ${plan.factory}(options) {\n  return rt.createDetector(compiled, options);\n}`,
    declaration: `export declare ${signature};`,
  }[form];
  return [`${doc}${statement}`, `export default ${plan.factory};`];
}

/** Options may be left out unless a param has no initial value. */
function optionsText(plan: ModulePlan): string {
  const { params } = borderNames(plan);
  const required = plan.border.requiredParams
    .map((name) => `readonly ${name}: ${params}["${name}"]`)
    .join('; ');
  return required === ''
    ? `options?: rt.DetectorOptions<${params}>`
    : `options: rt.DetectorOptions<${params}> & { readonly params: { ${required} } }`;
}

function detectorText(plan: ModulePlan): string {
  const { input, outputs } = borderNames(plan);
  return `rt.Detector<${input}, ${outputs}>`;
}

interface BorderNames {
  readonly input: string;
  readonly outputs: string;
  readonly params: string;
}

/** Names of the module's own types; one that an event has already gets a `$`. */
function borderNames(plan: ModulePlan): BorderNames {
  const prefix = plan.factory.charAt(0).toUpperCase() + plan.factory.slice(1);
  const taken = new Set([...plan.border.inputs, ...plan.border.outputs].map(({ name }) => name));
  const free = (name: string): string => (taken.has(name) ? `${name}$` : name);
  return {
    input: free(`${prefix}Input`),
    outputs: free(`${prefix}Outputs`),
    params: free(`${prefix}Params`),
  };
}

function typeTag(input: BorderType): BorderField {
  return { name: 'type', type: JSON.stringify(input.name), optional: false, doc: '' };
}

function outputMember(output: BorderType): BorderField {
  return { name: output.name, type: output.name, optional: false, doc: output.doc };
}

function interfaceText(name: string, doc: string, fields: readonly BorderField[]): string {
  const members = fields.map((field) => {
    const key = /^[A-Za-z_$][\w$]*$/.test(field.name) ? field.name : JSON.stringify(field.name);
    const line = `  readonly ${key}${field.optional ? '?' : ''}: ${field.type};`;
    return field.doc === '' ? line : `${docText(field.doc, '  ')}${line}`;
  });
  const body = members.length === 0 ? '{}' : `{\n${members.join('\n')}\n}`;
  return `${docText(doc)}export interface ${name} ${body}`;
}

/** A text that does not end the comment it stands in. */
export function insideComment(text: string): string {
  return text.replaceAll('*/', '* /');
}

function docText(doc: string, indent = ''): string {
  if (doc === '') return '';
  const lines = insideComment(doc).split('\n');
  if (lines.length === 1) return `${indent}/** ${lines[0] ?? ''} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
}
