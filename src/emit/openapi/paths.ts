/**
 * Paths: one item a requested path, methods in the order of the specification.
 */
import { byCodeUnits } from '../../core/order.ts'
import { record } from '../../core/record.ts'
import { METHODS, operationKey } from '../../model/api.ts'
import type { Operation } from '../../model/api.ts'
import { operationPointer } from '../../model/walk.ts'
import { originOf, planPaths } from '../paths.ts'
import type { JsonObject } from '../schema.ts'
import { operationObject } from './operation.ts'
import type { Scope } from './scope.ts'

export function pathItems(scope: Scope): JsonObject {
  const server = { url: originOf(scope.model.servers[0]?.url ?? '') || '/' }
  const byPath = operationsByPath(scope)
  const items = [...planPaths(scope.model)].map(([path, { key, isWhole }]) => {
    const operations = (byPath.get(path) ?? []).map(
      (one) => [one.method.toLowerCase(), printed(one, key, scope)] as const,
    )
    const servers = isWhole && scope.model.servers.length > 0 ? [server] : undefined
    return [key, { servers, ...Object.fromEntries(operations) }] as const
  })
  return record(items.sort(([a], [b]) => byCodeUnits(a, b)))
}

/** @param key the path without that of the server, whose templates are no parameters */
function printed(operation: Operation, key: string, scope: Scope): JsonObject {
  const pointer = operationPointer(operationKey(operation.method, operation.path))
  return operationObject({ operation, pointer, path: key }, scope)
}

function operationsByPath({ model }: Scope): Map<string, Operation[]> {
  const byPath = new Map<string, Operation[]>()
  for (const method of METHODS)
    for (const operation of Object.values(model.operations)) {
      if (operation.method !== method) continue
      byPath.set(operation.path, [...(byPath.get(operation.path) ?? []), operation])
    }
  return byPath
}
