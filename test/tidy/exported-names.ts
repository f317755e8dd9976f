/** The names that a file exports, its own and those it passes on; types are told from values. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ts } from 'ts-morph';
import { root } from './source-file.ts';

/** Sorted lines such as `compile` and `type Span`. `path` counts from the root of the repository. */
export function exportedNames(path: string): readonly string[] {
  const tree = ts.createSourceFile(
    path,
    readFileSync(join(root, path), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  return tree.statements.flatMap((statement) => namesIn(statement, path)).toSorted();
}

function namesIn(statement: ts.Statement, path: string): readonly string[] {
  if (ts.isExportDeclaration(statement)) return passedOn(statement, path);
  if (!isExported(statement)) return [];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => variableNames(name));
  }
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
    return [`type ${statement.name.text}`];
  }
  const isNamed = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  return isNamed && statement.name !== undefined ? [statement.name.text] : [];
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function passedOn(statement: ts.ExportDeclaration, path: string): readonly string[] {
  const { exportClause, moduleSpecifier } = statement;
  if (exportClause !== undefined && ts.isNamedExports(exportClause)) {
    return exportClause.elements.map(({ name, isTypeOnly }) =>
      statement.isTypeOnly || isTypeOnly ? `type ${name.text}` : name.text,
    );
  }
  if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return [];
  return exportedNames(join(dirname(path), moduleSpecifier.text));
}

function variableNames(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) =>
    ts.isBindingElement(element) ? variableNames(element.name) : [],
  );
}
