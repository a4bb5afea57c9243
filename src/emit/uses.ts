/**
 * What uses each schema: operations and schemas that name it. In: a model. Out: names in code unit order, by schema.
 */
import { byCodeUnits } from '../core/order.ts'
import type { ApiModel } from '../model/api.ts'
import { namesIn, operationPointer, rootSchemas } from '../model/walk.ts'

export interface Uses {
  operations: string[]
  schemas: string[]
}

export function usesOf(model: ApiModel): Map<string, Uses> {
  const uses = new Map<string, Uses>(
    Object.keys(model.schemas).map((name) => [name, { operations: [], schemas: [] }]),
  )
  const add = (kind: keyof Uses, user: string, names: ReadonlySet<string>): void => {
    for (const name of names) uses.get(name)?.[kind].push(user)
  }
  for (const key of Object.keys(model.operations).sort(byCodeUnits)) {
    const roots = rootSchemas(model.operations[key]!, operationPointer(key))
    add('operations', key, new Set(roots.flatMap(({ schema }) => [...namesIn(schema)])))
  }
  for (const name of Object.keys(model.schemas).sort(byCodeUnits))
    add('schemas', name, namesIn(model.schemas[name]!))
  return uses
}
