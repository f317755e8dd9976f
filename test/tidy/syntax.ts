/** The few questions the checks ask of a file's syntax tree. */
import { ts } from 'ts-morph';
import type { SourceFile } from './source-file.ts';

export type Import = {
  readonly specifier: string;
  readonly typeOnly: boolean;
  readonly line: number;
};

export type FunctionSize = {
  readonly name: string;
  readonly line: number;
  readonly lines: number;
};

/** Every import and re-export of a file, `import()` with a literal included. */
export function importsOf(file: SourceFile): readonly Import[] {
  const tree = parse(file);
  const found: Import[] = [];
  visit(tree, (node) => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) {
      found.push({ specifier, typeOnly: isTypeOnly(node), line: lineOf(tree, node.getStart(tree)) });
    }
  });
  return found;
}

/** Every function with a body and the number of lines it covers. */
export function functionSizes(file: SourceFile): readonly FunctionSize[] {
  const tree = parse(file);
  const found: FunctionSize[] = [];
  visit(tree, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return;
    const line = lineOf(tree, node.getStart(tree));
    found.push({ name: nameOf(node), line, lines: lineOf(tree, node.getEnd()) - line + 1 });
  });
  return found;
}

/** The identifiers a file uses as values; a member (`Math.random`) is told as well as its owner. */
export function freeNames(file: SourceFile): readonly { readonly name: string; readonly line: number }[] {
  const tree = parse(file);
  const found: { name: string; line: number }[] = [];
  visit(tree, (node) => {
    if (!ts.isIdentifier(node) || isMemberName(node) || ts.isTypeReferenceNode(node.parent)) return;
    const line = lineOf(tree, node.getStart(tree));
    found.push({ name: node.text, line });
    if (ts.isPropertyAccessExpression(node.parent)) {
      found.push({ name: `${node.text}.${node.parent.name.text}`, line });
    }
  });
  return found;
}

/** Variables declared with `let` or `var` outside every function. */
export function variablesOfModule(
  file: SourceFile,
): readonly { readonly name: string; readonly line: number }[] {
  const tree = parse(file);
  return tree.statements
    .filter((statement) => ts.isVariableStatement(statement))
    .filter(({ declarationList }) => (declarationList.flags & ts.NodeFlags.Const) === 0)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .map(({ name }) => ({ name: name.getText(tree), line: lineOf(tree, name.getStart(tree)) }));
}

function parse(file: SourceFile): ts.SourceFile {
  const kind = file.path.endsWith('.ts') ? ts.ScriptKind.TS : ts.ScriptKind.JS;
  return ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true, kind);
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

function lineOf(tree: ts.SourceFile, position: number): number {
  return tree.getLineAndCharacterOfPosition(position).line + 1;
}

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literal(node.moduleSpecifier);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return literal(node.arguments[0]);
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return literal(node.argument.literal);
  return undefined;
}

function literal(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteral(node) ? node.text : undefined;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  return ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function nameOf(node: ts.SignatureDeclaration): string {
  const own = node.name?.getText();
  if (own !== undefined) return own;
  const { parent } = node;
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)
    ? parent.name.getText()
    : 'a function';
}

function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  return (
    (ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isMethodSignature(parent)) &&
    parent.name === node
  );
}
