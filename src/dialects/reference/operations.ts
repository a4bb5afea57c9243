/**
 * The operations that a unit states. In: a unit with its statements. Out: a draft for each.
 */
import type { Heading } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Unit } from '../../markdown/types.ts'
import { METHODS, type Method } from '../../model/api.ts'
import type { OperationDraft, ParameterDraft } from '../../model/fragment.ts'
import type { ReadTools } from '../../reading/dialect.ts'
import type { Statement } from '../../reading/locate/types.ts'
import type { ReferenceContext } from './context.ts'

export function readOperations(unit: Unit, context: ReferenceContext, tools: ReadTools): void {
  const lines = unit.text.split('\n')
  for (const statement of context.statements) {
    const draft = operationOf(statement, lines)
    if (draft === undefined) continue
    const summary = summaryOf(unit, context)
    if (summary !== undefined) draft.summary = summary
    if (context.tag !== undefined) draft.tag = context.tag
    tools.fragment.operations.push(draft)
  }
}

function summaryOf(unit: Unit, context: ReferenceContext): string | undefined {
  const heading = unit.root.children.find((node): node is Heading => node.type === 'heading')
  const text = context.title ?? (heading === undefined ? undefined : toString(heading))
  return text
}

/** OpenAPI has no LIST: HashiCorp's own specification writes it as GET with `list=true`. */
function methodOf(written: string): Method | undefined {
  return METHODS.find((method) => method === (written === 'LIST' ? 'GET' : written))
}

function operationOf(statement: Statement, lines: readonly string[]): OperationDraft | undefined {
  const method = methodOf(statement.method)
  if (method === undefined) return undefined
  const at = {
    start: { line: statement.firstLine, column: 1 },
    end: { line: statement.lastLine, column: (lines[statement.lastLine - 1] ?? '').length + 1 },
  }
  const { path, origin, parameters } = statement.target
  return {
    method,
    displayedPath: path,
    requests: origin === undefined ? [] : [{ language: 'http', url: origin + path, headers: [], at }],
    parameters: parameters.map(({ name }): ParameterDraft => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string', inferred: ['type'] },
      inferred: ['schema'],
      at,
    })),
    responses: [],
    at,
  }
}
