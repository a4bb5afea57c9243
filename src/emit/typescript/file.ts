/**
 * Puts the file of types together: shapes to the generator, its output laid out, texts written back, the
 * result checked.
 */
import { soundModel } from '../sound.ts'
import type { EmitInput, Memory } from '../types.ts'
import { schemaPointer } from '../../model/walk.ts'
import { checkTypes } from './check.ts'
import { placeLines, schemaLines } from './comments.ts'
import { constantArrays } from './enumerations.ts'
import type { Generated } from './generate.ts'
import { rememberedTypes } from './remember.ts'
import { indented, withUnions } from './layout.ts'
import { componentsInterface, operationsInterface, pathsInterface } from './operations.ts'
import { comment, declaredTypes, definitionsOf, scopeOf } from './scope.ts'
import type { Declared, Scope } from './scope.ts'

const HEADER = `/**
 * Types of an API, made by Deosil from its documentation. Changes to this file will be lost.
 */`

interface Statement {
  /** What it declares: `interface User`, `type Status`, `const Values`. */
  declares: string
  text: string
}

export async function typesFile(input: EmitInput, memory?: Memory): Promise<string> {
  const scope = scopeOf({ ...input, model: soundModel(input.model) })
  const declared = declaredTypes(scope)
  // Printed before the generator runs, because this collects the inline shapes.
  const fixed = [pathsInterface(scope), operationsInterface(scope), componentsInterface(scope)]
  const generated = await rememberedTypes(definitionsOf(declared, scope), scope.inlineShapes, memory)
  const statements = [
    ...fixed.map((lines) => fixedStatement(lines, generated)),
    ...declared.map((one) => declaration(one, generated, scope)),
    ...(input.options.enumArrays ? arrays(scope) : []),
  ]
  const text = laidOut([HEADER, ...statements.map((one) => one.text)].join('\n\n'), scope)
  checkTypes(
    text,
    statements.map(({ declares }) => declares),
  )
  return `${text}\n`
}

function laidOut(text: string, { tokens }: Scope): string {
  return tokens.expand(withUnions(indented(text, ''), tokens.expand))
}

/** A statement of ours, with the generated types in place of the words that stood for them. */
function fixedStatement(lines: string[], { inline }: Generated): Statement {
  const text = lines.map((line) =>
    line.replace(/\bX(\d+)Z$/, (_, index: string) => inline[Number(index)] ?? ''),
  )
  return { declares: declaresOf(lines[0] ?? ''), text: text.join('\n') }
}

function declaration({ name, type, variant }: Declared, generated: Generated, scope: Scope): Statement {
  const text = generated.declarations.get(scope.tokens.type(type)) ?? ''
  const pointer = schemaPointer(name)
  const notes = { plain: [], request: ['As it is sent.'], response: ['As it is received.'] }[variant]
  const lines = [
    ...notes,
    ...schemaLines(scope.model.schemas[name] ?? {}),
    ...placeLines(pointer, scope.comments),
  ]
  return {
    declares: declaresOf(scope.tokens.expand(text.slice(0, text.indexOf('Z') + 1))),
    text: [...comment(lines, scope), text].join('\n'),
  }
}

function declaresOf(head: string): string {
  return head.replace(/^export /, '').replace(/ \{$/, '')
}

function arrays(scope: Scope): Statement[] {
  return constantArrays(scope).map(({ name, text }) => ({ declares: `const ${name}`, text }))
}
