/**
 * Finds the regular expressions of TypeScript sources.
 * In: a folder. Out: each pattern as `/source/flags`, with the first place where it is written. A pattern that is
 * built from constants of its module is put together from them.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

export function collectPatterns(folder) {
  const patterns = new Map()
  for (const name of readdirSync(folder, { recursive: true }).sort()) {
    if (!name.endsWith('.ts')) continue
    const text = readFileSync(new URL(name.replaceAll('\\', '/'), folder), 'utf8')
    const source = ts.createSourceFile(fileURLToPath(folder) + name, text, ts.ScriptTarget.Latest, true)
    const constants = constantsOf(source)
    visit(source, (node) => {
      const pattern = patternOf(node, constants)
      if (pattern === undefined || patterns.has(pattern)) return
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      patterns.set(pattern, `src/${name}:${line + 1}`)
    })
  }
  return patterns
}

function visit(node, look) {
  look(node)
  ts.forEachChild(node, (child) => visit(child, look))
}

function patternOf(node, constants) {
  if (ts.isRegularExpressionLiteral(node)) return node.text
  if (!ts.isNewExpression(node) || node.expression.getText() !== 'RegExp') return undefined
  const [source, flags] = (node.arguments ?? []).map((part) => textOf(part, constants))
  return `/${source}/${flags ?? ''}`
}

/** Constants of a module that are texts or patterns. */
function constantsOf(source) {
  const constants = new Map()
  visit(source, (node) => {
    if (ts.isVariableDeclaration(node) && node.initializer !== undefined)
      constants.set(node.name.getText(), node.initializer)
  })
  return constants
}

/** The value of an expression that consists of texts, constants and sources of other patterns. */
function textOf(node, constants) {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (ts.isRegularExpressionLiteral(node)) return node.text.slice(1, node.text.lastIndexOf('/'))
  if (ts.isTemplateExpression(node))
    return (
      node.head.text +
      node.templateSpans.map((span) => textOf(span.expression, constants) + span.literal.text).join('')
    )
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'source')
    return textOf(node.expression, constants)
  if (ts.isIdentifier(node) && constants.has(node.text)) return textOf(constants.get(node.text), constants)
  // What is known only at run time must be escaped, so it is a plain word, and another one for each expression.
  return node.getText().replaceAll(/\W/g, '')
}
