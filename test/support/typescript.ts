/**
 * TypeScript as a judge: what stands in a file, and what the compiler says of files that exist only in memory.
 */
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const FOLDER = fileURLToPath(new URL('../emit/', import.meta.url))

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  allowImportingTsExtensions: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
  types: [],
}

/** What the compiler finds wrong with these files, by name and line. */
export function compilerProblems(files: Readonly<Record<string, string>>): string[] {
  const texts = new Map(Object.entries(files).map(([name, text]) => [FOLDER + name, text]))
  const host = ts.createCompilerHost(OPTIONS)
  const { fileExists, readFile, getSourceFile } = host
  host.fileExists = (path) => texts.has(path) || fileExists(path)
  host.readFile = (path) => texts.get(path) ?? readFile(path)
  host.getSourceFile = (path, target, ...rest) => {
    const text = texts.get(path)
    return text === undefined ? getSourceFile(path, target, ...rest) : ts.createSourceFile(path, text, target)
  }
  const program = ts.createProgram([...texts.keys()], OPTIONS, host)
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => {
    const start = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? -1
    const name = diagnostic.file?.fileName.slice(FOLDER.length) ?? ''
    return `${name}:${start + 1} ${ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ')}`
  })
}

/** Each statement as `interface User`, `type Status`, `const Values`; anything else by the name of its kind. */
export function statementsOf(text: string): string[] {
  const { diagnostics = [] } = ts.transpileModule(text, { reportDiagnostics: true, compilerOptions: OPTIONS })
  if (diagnostics.length > 0) return ['a syntax error']
  return ts.createSourceFile('types.ts', text, ts.ScriptTarget.ES2022).statements.map(statementName)
}

function statementName(statement: ts.Statement): string {
  if (ts.isInterfaceDeclaration(statement)) return `interface ${statement.name.text}`
  if (ts.isTypeAliasDeclaration(statement)) return `type ${statement.name.text}`
  const declaration = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations[0]
    : undefined
  if (declaration !== undefined && ts.isIdentifier(declaration.name)) return `const ${declaration.name.text}`
  return ts.SyntaxKind[statement.kind]
}

/** The tags of all doc comments in a file, each once. */
export function tagsIn(text: string): string[] {
  const tags = new Set<string>()
  const visit = (node: ts.Node): void => {
    for (const tag of ts.getJSDocTags(node)) tags.add(tag.tagName.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('types.ts', text, ts.ScriptTarget.ES2022, true))
  return [...tags].sort()
}
