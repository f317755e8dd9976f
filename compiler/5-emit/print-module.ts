/**
 * A module plan as one TypeScript file: the only user of ts-morph. It has no opinion about meaning. All statements are
 * printed in one go, since editing a source file piece by piece is quadratic.
 */
import {
  Project,
  StructureKind,
  type ClassDeclarationStructure,
  type CodeBlockWriter,
  type FunctionDeclarationStructure,
  type InterfaceDeclarationStructure,
  type OptionalKind,
  type StatementStructures,
  type WriterFunction,
} from 'ts-morph';
import {
  linesAround,
  type ClassPlan,
  type Code,
  type FieldPlan,
  type FunctionPlan,
  type InterfacePlan,
  type ModulePlan,
} from '../ir/module-plan.ts';
import { borderStatements, factoryStatements, headerText, insideComment } from './print-border.ts';
import { asTypeScript } from './types-only.ts';

export function printModule(plan: ModulePlan): string {
  const statements: (string | WriterFunction | StatementStructures)[] = [
    headerText(plan, "import * as rt from 'motif-cep/runtime';"),
    ...borderStatements(plan),
    ...plan.interfaces.map(interfaceStatement),
    ...plan.constants.map(({ name, value }) => `const ${name} = ${asTypeScript(value)};`),
    ...plan.functions.map(functionStatement),
    ...plan.classes.map(classStatement),
    `const compiled: rt.CompiledModule = ${asTypeScript(plan.compiled)};`,
    ...factoryStatements(plan, 'typescript'),
  ];
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  return project.createSourceFile('module.ts', { statements }).getFullText();
}

function interfaceStatement(plan: InterfacePlan): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    name: plan.name,
    docs: [insideComment(plan.doc)],
    ...(plan.extends === '' ? {} : { extends: [plan.extends] }),
    properties: plan.fields.map(({ name, type }) => ({ name, type, isReadonly: true })),
  };
}

function functionStatement(plan: FunctionPlan): FunctionDeclarationStructure {
  return {
    kind: StructureKind.Function,
    name: plan.name,
    docs: [insideComment(plan.doc)],
    parameters: [...plan.parameters],
    returnType: plan.result,
    statements: (writer) => writeAll(writer, plan.body),
  };
}

function classStatement(plan: ClassPlan): ClassDeclarationStructure {
  return {
    kind: StructureKind.Class,
    name: plan.name,
    docs: [insideComment(plan.doc)],
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
      docs: [insideComment(method.doc)],
      parameters: [...method.parameters],
      returnType: method.result,
      statements: (writer: CodeBlockWriter) => writeAll(writer, method.body),
    })),
  };
}

function propertyOf(
  plan: FieldPlan,
): OptionalKind<NonNullable<ClassDeclarationStructure['properties']>[number]> {
  return {
    name: plan.name,
    type: plan.type,
    isReadonly: plan.readonly,
    trailingTrivia: ` // ${plan.doc}`,
    ...(plan.initial === null ? {} : { initializer: asTypeScript(plan.initial) }),
  };
}

function writeAll(writer: CodeBlockWriter, codes: readonly Code[]): void {
  for (const code of codes) write(writer, code);
}

function write(writer: CodeBlockWriter, code: Code): void {
  const { first, last } = linesAround(code);
  writer.writeLine(asTypeScript(first));
  if (code.kind === 'line' || last === null) return;
  writer.indent(() => writeAll(writer, code.body));
  writer.writeLine(asTypeScript(last));
}
