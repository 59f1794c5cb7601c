import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** The scripts of an Astro component that are bundled for a browser: those without `is:inline` and without a type. */
export function scriptsOf(astro: string): string[] {
  return [...astro.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script]) => script as string);
}

/** What an Astro component runs while pages are built: the code between its fences. */
export function frontmatterOf(astro: string): string {
  return /^---\n(.*?)\n---/s.exec(astro)?.[1] ?? '';
}

/**
 * What the code of a module loads when it runs, as it is written there: imports and re-exports of values, `import()`,
 * and `new URL('./other.ts', import.meta.url)`, by which workers are started. Types load nothing.
 */
export function valueImports(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const named = loadedBy(node);
    if (named && ts.isStringLiteralLike(named)) found.push(named.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest));
  return found;
}

function loadedBy(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node)) return bringsValues(node) ? node.moduleSpecifier : undefined;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly ? undefined : node.moduleSpecifier;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return node.arguments[0];
  if (ts.isNewExpression(node) && node.arguments?.[1] && ts.isIdentifier(node.expression))
    return node.expression.text === 'URL' && isOwnAddress(node.arguments[1]) ? node.arguments[0] : undefined;
  return undefined;
}

function bringsValues({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return true;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return false;
  const { name, namedBindings } = importClause;
  if (name || !namedBindings || ts.isNamespaceImport(namedBindings)) return true;
  return namedBindings.elements.some(({ isTypeOnly }) => !isTypeOnly);
}

/** Whether the expression is `import.meta.url`. */
function isOwnAddress(node: ts.Node): boolean {
  return ts.isPropertyAccessExpression(node) && node.name.text === 'url' && ts.isMetaProperty(node.expression);
}

/** The code of a file that is run while the site is built: of an Astro component, what stands between its fences. */
export function builtCode(file: string): string {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.astro') ? frontmatterOf(text) : text;
}
