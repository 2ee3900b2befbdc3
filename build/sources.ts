import { globSync, readFileSync } from 'node:fs';
import { posix, resolve, sep } from 'node:path';
import ts from 'typescript';
import type { Import } from './import-rules.ts';

const root = resolve(import.meta.dirname, '..');

/** A file of the project: its path from the project's folder, with slashes, and its text. */
export interface Source {
  path: string;
  text: string;
}

/** Reads every .ts and .svelte file under the folders named. */
export function readSources(folders: string[]): Source[] {
  return globSync(
    folders.map((folder) => `${folder}/**/*.{ts,svelte}`),
    { cwd: root },
  )
    .map((path) => path.split(sep).join('/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(resolve(root, path), 'utf8') }));
}

/** Every import of a file, of types too; a relative one is turned into its path in the project. */
export function importsOf({ path, text }: Source): Import[] {
  return scriptsIn(path, text).flatMap((script) => {
    const types = typeImports(script);
    return ts.preProcessFile(script, true, true).importedFiles.map(({ fileName, pos }) => ({
      from: path,
      to: resolveName(path, fileName.replace(/\?.*$/, '')),
      ofTypes: types.some((statement) => statement.pos <= pos && pos < statement.end),
    }));
  });
}

function resolveName(from: string, name: string): string {
  return name.startsWith('.') ? posix.join(posix.dirname(from), name) : name;
}

/** The statements `import type …` and `export type … from`. */
function typeImports(script: string): ts.Statement[] {
  const { statements } = ts.createSourceFile('script.ts', script, ts.ScriptTarget.Latest);
  return statements.filter(
    (statement) =>
      (ts.isImportDeclaration(statement) && statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) ||
      (ts.isExportDeclaration(statement) && statement.isTypeOnly),
  );
}

function scriptsIn(path: string, text: string): string[] {
  if (!path.endsWith('.svelte')) return [text];
  return [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
}
