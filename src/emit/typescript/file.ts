/**
 * Puts the file of types together: what stands for itself, and around it what all parts have in common.
 */
import { sanitizeModel } from '../sanitize.ts'
import type { EmitInput, Memory } from '../types.ts'
import { ToolBug } from '../../core/errors.ts'
import { own } from '../../core/record.ts'
import { schemaPointer } from '../../model/walk.ts'
import { checkTypes } from './check.ts'
import { placeLines, schemaLines } from './comments.ts'
import { constantArrays } from './enumerations.ts'
import { componentsInterface, operationParts, pathsInterface } from './operations.ts'
import { laidOut, writeParts, type Part, type Written } from './parts.ts'
import { shapeOf } from './project.ts'
import { comment, declaredTypes, scopeOf } from './scope.ts'
import type { Declared, Scope } from './scope.ts'

const HEADER = `/**
 * Types of an API, made by Deosil from its documentation. Changes to this file will be lost.
 */`

interface Statement {
  /** What it declares: `interface User`, `type Status`, `const Values`. */
  declares: string
  text: string
}

/** What is remembered passes through the same check as what is made now. Where it does not pass, all is made now. */
export async function typesFile(input: EmitInput, memory?: Memory): Promise<string> {
  const scope = scopeOf({ ...input, model: sanitizeModel(input.model) })
  const declared = declaredTypes(scope)
  const parts = [...operationParts(scope), ...declared.map((one) => declaration(one, scope))]
  const written = await writeParts(parts, scope, memory)
  const statements = fileAround(scope, input.options.enumArrays)(written)
  const text = textOf(statements)
  try {
    checkTypes(
      text,
      statements.map(({ declares }) => declares),
      declared.map(({ type }) => type),
    )
    return text
  } catch (error) {
    if (memory === undefined || !(error instanceof ToolBug)) throw error
    return await typesFile(input)
  }
}

function textOf(statements: readonly Statement[]): string {
  return `${[HEADER, ...statements.map(({ text }) => text)].join('\n\n')}\n`
}

/** The statements of a file that holds these parts: fields of `operations`, and declarations. */
function fileAround(scope: Scope, hasArrays: boolean): (written: readonly Written[]) => Statement[] {
  const paths = laidOut(pathsInterface(scope), 0, scope)
  const components = laidOut(componentsInterface(scope), 0, scope)
  const arrays = hasArrays ? constantArrays(scope) : []
  return (written) => {
    const fields = written.filter(({ part }) => part.type === undefined).map(({ text }) => text)
    return [
      { declares: 'interface paths', text: paths },
      {
        declares: 'interface operations',
        text: ['export interface operations {', ...fields, '}'].join('\n'),
      },
      { declares: 'interface components', text: components },
      ...written.flatMap(({ part: { type }, text }) =>
        type === undefined ? [] : [{ declares: `${kindOf(text)} ${type}`, text }],
      ),
      ...arrays.map(({ name, text }) => ({ declares: `const ${name}`, text: laidOut([text], 0, scope) })),
    ]
  }
}

/** Whether an interface was generated or another type. Comments before it begin with other signs. */
function kindOf(text: string): string {
  return /^export (interface|type) /m.exec(text)?.[1] ?? ''
}

function declaration({ name, type, variant }: Declared, scope: Scope): Part {
  const schema = own(scope.model.schemas, name) ?? {}
  const pointer = schemaPointer(name)
  return {
    type,
    about: [variant, type, { ...schema, examples: [] }, own(scope.comments.origins, pointer)],
    depth: 0,
    draft: (definitions) => {
      const token = scope.tokens.type(type)
      definitions.set(token, shapeOf(schema, pointer, scope.projection[variant]))
      const notes = { plain: [], request: ['As it is sent.'], response: ['As it is received.'] }[variant]
      const lines = [...notes, ...schemaLines(schema), ...placeLines(pointer, scope.comments)]
      return ({ declarations }) => [...comment(lines, scope), declarations.get(token) ?? '']
    },
  }
}
