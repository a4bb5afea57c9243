/**
 * Enumerations as constant arrays, so that programs can list and test values at run time.
 */
import { sortedEntries } from '../../core/order.ts'
import { isJsonObject, type JsonValue } from '../../core/json.ts'
import type { Schema } from '../../model/schema.ts'
import { operationPointer, rootSchemas, schemaPointer, walkSchema } from '../../model/walk.ts'
import type { Scope } from './scope.ts'
import { allocateNames, pascal } from './type-names.ts'

interface Enumeration {
  pointer: string
  /** The name that its owner has in types. */
  owner: string
  values: JsonValue[]
}

export interface ConstantArray {
  name: string
  text: string
}

export function constantArrays(scope: Scope): ConstantArray[] {
  const found = [...ofSchemas(scope), ...ofOperations(scope)]
  const names = allocateNames(found.map(wishFor))
  return found.map(({ pointer, values }) => {
    const name = names.get(pointer) ?? ''
    return {
      name,
      text: arrayText(
        // A name can hold what looks like a token, between letters of other scripts.
        scope.tokens.type(name),
        values.map((value) => `"${scope.tokens.value(value)}"`),
      ),
    }
  })
}

function ofSchemas({ model, names }: Scope): Enumeration[] {
  return sortedEntries(model.schemas).flatMap(([name, schema]) =>
    enumerationsIn(schema, schemaPointer(name), names.plain.get(name) ?? ''),
  )
}

function ofOperations({ model }: Scope): Enumeration[] {
  return sortedEntries(model.operations).flatMap(([key, operation]) => {
    const pointer = operationPointer(key)
    const owner = pascal(`${operation.method.toLowerCase()} ${operation.path}`)
    return rootSchemas(operation, pointer).flatMap((root) => {
      const index = /^\/parameters\/(\d+)\//.exec(root.pointer.slice(pointer.length))?.[1]
      const name = index === undefined ? '' : (operation.parameters[Number(index)]?.name ?? '')
      return enumerationsIn(root.schema, root.pointer, owner + pascal(name))
    })
  })
}

function enumerationsIn(schema: Schema, pointer: string, owner: string): Enumeration[] {
  const found: Enumeration[] = []
  walkSchema(schema, pointer, (placed) => {
    const values = placed.schema.enum ?? []
    // Lists and objects have no constant form that is also a type.
    if (values.length === 0 || values.some((value) => Array.isArray(value) || isJsonObject(value))) return
    found.push({
      pointer: placed.pointer,
      owner: owner + fieldsIn(placed.pointer.slice(pointer.length)),
      values,
    })
  })
  return found
}

/** The names of fields on the way to an inner schema. */
function fieldsIn(steps: string): string {
  return pascal([...steps.matchAll(/\/properties\/([^/]*)/g)].map(([, name]) => name).join(' '))
}

function wishFor({ pointer, owner }: Enumeration): { key: string; levels: string[] } {
  return { key: pointer, levels: [`${owner}Values`] }
}

function arrayText(name: string, values: string[]): string {
  const members = values.map((value) => `  ${value},`)
  return [`export const ${name} = [`, ...members, '] as const'].join('\n')
}
