/**
 * A module plan as TypeScript, and its border as declarations: the only user of ts-morph. It has no opinion about
 * meaning. All statements are printed in one go, since editing a source file piece by piece is quadratic.
 */
import {
  Project,
  StructureKind,
  ts,
  type ClassDeclarationStructure,
  type CodeBlockWriter,
  type FunctionDeclarationStructure,
  type InterfaceDeclarationStructure,
  type OptionalKind,
  type StatementStructures,
  type WriterFunction,
} from 'ts-morph';
import type {
  ClassPlan,
  Code,
  FieldPlan,
  FunctionPlan,
  InterfacePlan,
  ModulePlan,
} from '../ir/module-plan.ts';
import { borderStatements, factoryStatement } from './print-border.ts';

/** Text with, for each of its lines (from 0), the offset in the source that it comes from; -1 for none. */
export interface PrintedModule {
  readonly text: string;
  readonly origins: readonly number[];
}

/** Marks a line with its origin until the text is complete; taken out again by `withoutMarks`. */
const MARK = /\/\*@(\d+)\*\/$/;

export function printModule(plan: ModulePlan): PrintedModule {
  const statements: (string | WriterFunction | StatementStructures)[] = [
    [...plan.header.map((text) => `// ${text}`), "import * as rt from 'motif-cep/runtime';", ''].join('\n'),
    ...borderStatements(plan),
    ...plan.interfaces.map(interfaceStatement),
    ...plan.constants.map(({ name, value }) => `const ${name} = ${value};`),
    ...plan.functions.map(functionStatement),
    ...plan.classes.map(classStatement),
    `const compiled: rt.CompiledModule = ${plan.compiled};`,
    ...factoryStatement(plan, true),
  ];
  return withoutMarks(printed('module.ts', statements));
}

/** The `.d.ts` of a module. */
export function printTypes(plan: ModulePlan): string {
  return printed('module.d.ts', [
    [...plan.header.map((text) => `// ${text}`), "import type * as rt from 'motif-cep/runtime';", ''].join('\n'),
    ...borderStatements(plan),
    ...factoryStatement(plan, false),
  ]);
}

/** TypeScript to JavaScript, with the source map between the two. Nothing is checked: that is done by now. */
export function transpile(text: string, name: string): { readonly text: string; readonly map: string } {
  const { outputText, sourceMapText } = ts.transpileModule(text, {
    fileName: name,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      sourceMap: true,
      verbatimModuleSyntax: true,
    },
  });
  return { text: outputText.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n'), map: sourceMapText ?? '{}' };
}

function printed(name: string, statements: (string | WriterFunction | StatementStructures)[]): string {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: { useTrailingCommas: true },
  });
  return project.createSourceFile(name, { statements }).getFullText();
}

function withoutMarks(text: string): PrintedModule {
  const origins: number[] = [];
  const lines = text.split('\n').map((line) => {
    const mark = MARK.exec(line);
    origins.push(mark === null ? -1 : Number(mark[1]));
    return mark === null ? line : line.slice(0, mark.index).trimEnd();
  });
  return { text: lines.join('\n'), origins };
}

function interfaceStatement(plan: InterfacePlan): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    name: plan.name,
    docs: [plan.doc],
    ...(plan.extends === '' ? {} : { extends: [plan.extends] }),
    properties: plan.fields.map(({ name, type }) => ({ name, type, isReadonly: true })),
  };
}

function functionStatement(plan: FunctionPlan): FunctionDeclarationStructure {
  return {
    kind: StructureKind.Function,
    name: plan.name,
    docs: [plan.doc],
    parameters: [...plan.parameters],
    returnType: plan.result,
    statements: (writer) => writeAll(writer, plan.body),
  };
}

function classStatement(plan: ClassPlan): ClassDeclarationStructure {
  return {
    kind: StructureKind.Class,
    name: plan.name,
    docs: [plan.doc],
    implements: [plan.implements],
    properties: plan.fields.map(propertyOf),
    ctors: [
      {
        parameters: [...plan.constructor.parameters],
        statements: (writer) => writeAll(writer, plan.constructor.body),
      },
    ],
    methods: plan.methods.map((method) => ({
      name: method.name,
      docs: [method.doc],
      parameters: [...method.parameters],
      returnType: method.result,
      statements: (writer: CodeBlockWriter) => writeAll(writer, method.body),
    })),
  };
}

function propertyOf(plan: FieldPlan): OptionalKind<NonNullable<ClassDeclarationStructure['properties']>[number]> {
  return {
    name: plan.name,
    type: plan.type,
    isReadonly: plan.readonly,
    trailingTrivia: ` // ${plan.doc}`,
    ...(plan.initial === null ? {} : { initializer: plan.initial }),
  };
}

function writeAll(writer: CodeBlockWriter, codes: readonly Code[]): void {
  for (const code of codes) write(writer, code);
}

function write(writer: CodeBlockWriter, code: Code): void {
  const mark = code.span === null ? '' : ` /*@${code.span.start}*/`;
  if (code.kind === 'line') {
    writer.writeLine(`${code.text}${mark}`);
    return;
  }
  writer.writeLine(`${code.head} {${mark}`.trimStart());
  writer.indent(() => writeAll(writer, code.body));
  writer.writeLine('}');
}

