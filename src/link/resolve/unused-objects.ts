/**
 * Objects of hand-written pages that state no operation: a table of fields on such a page is an object of the API only
 * where something refers to it.
 * In: all definitions and operations. Out: the definitions without such objects that nothing refers to.
 */
import { draftChildren } from '../../model/locate.ts'
import { nameOfRef } from '../../model/schema.ts'
import type { Definitions, PlacedOperation, PlacedSchema } from '../types.ts'
import { rootsOf } from './definitions.ts'

export function dropUnusedObjects(definitions: Definitions, operations: readonly PlacedOperation[]): void {
  const stating = new Set(operations.map(({ at }) => at.file))
  const isLoose = (name: string): boolean => {
    const { anchors, at } = definitions.get(name) ?? {}
    return anchors !== undefined && at !== undefined && !stating.has(at.file)
  }
  const kept = new Set([...definitions.keys()].filter((name) => !isLoose(name)))
  const open: PlacedSchema[] = operations.flatMap(rootsOf)
  for (const name of kept) open.push(...schemaOf(definitions, name))
  for (let schema = open.pop(); schema !== undefined; schema = open.pop()) {
    const name = schema.$ref === undefined ? undefined : nameOfRef(schema.$ref)
    if (name !== undefined && !kept.has(name)) {
      kept.add(name)
      open.push(...schemaOf(definitions, name))
    }
    open.push(...draftChildren(schema))
  }
  for (const name of definitions.keys()) if (!kept.has(name)) definitions.delete(name)
}

function schemaOf(definitions: Definitions, name: string): PlacedSchema[] {
  const schema = definitions.get(name)?.schema
  return schema === undefined ? [] : [schema]
}
