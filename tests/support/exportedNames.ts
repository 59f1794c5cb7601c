import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** The names that modules declare and export, with the files that do; a name that is passed on from elsewhere is not theirs. */
export function exportedNames(pattern: string): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const file of globSync(pattern).sort())
    for (const name of new Set(namesOf(file))) names.set(name, [...(names.get(name) ?? []), file]);
  return names;
}

function namesOf(file: string): string[] {
  const { statements } = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return statements.filter(isExported).flatMap(declaredBy);
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  const has = (kind: ts.SyntaxKind) => modifiers.some((modifier) => modifier.kind === kind);
  return has(ts.SyntaxKind.ExportKeyword) && !has(ts.SyntaxKind.DefaultKeyword);
}

function declaredBy(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? name.text : []));
  return isNamed(statement) && statement.name ? [statement.name.text] : [];
}

function isNamed(node: ts.Statement): node is ts.Statement & { name?: ts.Identifier } {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node)
  );
}
