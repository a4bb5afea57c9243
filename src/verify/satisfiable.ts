/**
 * Reports schemas for which no value can be valid: no request could be sent with them, and no response accepted.
 * In: a model with its origins. Out: findings, each at the innermost schema that is impossible.
 */
import type { Diagnostic } from '../core/diagnostics.ts'
import { sanitizeModel } from '../emit/sanitize.ts'
import type { ApiModel, Origins } from '../model/api.ts'
import type { Schema } from '../model/schema.ts'
import { childSchemas, walkModel } from '../model/walk.ts'
import { PossibleKinds } from './kinds.ts'
import { labelOf, placeAt } from './places.ts'

export function findImpossible(documented: ApiModel, origins: Origins): Diagnostic[] {
  // As it is written: without schemas that consist of nothing but themselves.
  const model = sanitizeModel(documented)
  const kinds = new PossibleKinds(model.schemas)
  const isImpossible = (schema: Schema): boolean => kinds.of(schema).size === 0
  const findings: Diagnostic[] = []
  walkModel(model, ({ schema, pointer }) => {
    if (isBareReference(schema) || !isImpossible(schema)) return
    const inner = childSchemas(schema, pointer).map((child) => child.schema)
    if (inner.some((one) => !isBareReference(one) && isImpossible(one))) return
    const at = placeAt(pointer, origins)
    if (at !== undefined) findings.push({ code: 'schema/impossible', at, args: { name: labelOf(pointer) } })
  })
  return findings
}

/** A schema that is nothing but a reference is as possible as its target, where that is reported. */
function isBareReference(schema: Schema): boolean {
  return schema.$ref !== undefined && schema.enum === undefined && schema.type === undefined
}
