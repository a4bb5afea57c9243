/**
 * Parameters of an operation, as far as OpenAPI has a place for them; the others go to an extension, so that
 * nothing that the docs say is lost.
 */
import type { Parameter } from '../../model/api.ts'
import { withoutUndefined } from '../schema.ts'
import type { JsonObject } from '../schema.ts'
import { isOtherwiseTold } from './legal.ts'
import type { PlacedOperation } from './operation.ts'
import type { Scope } from './scope.ts'

/** The names between braces in a path, in order, each once. */
export function templatesOf(path: string): string[] {
  return [...new Set([...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name ?? ''))]
}

export function parametersOf({ operation, pointer, path }: PlacedOperation, scope: Scope): JsonObject {
  const templates = new Set(templatesOf(path ?? ''))
  const legal = new Map<string, JsonObject>()
  const others: JsonObject[] = []
  operation.parameters.forEach((parameter, index) => {
    const printed = parameterObject(parameter, `${pointer}/parameters/${index}`, scope)
    const identity = `${parameter.in} ${parameter.name}`
    if (legal.has(identity) || !hasPlace(parameter, templates)) others.push(printed)
    else legal.set(identity, printed)
  })
  for (const name of templates) if (!legal.has(`path ${name}`)) legal.set(`path ${name}`, undocumented(name))
  return {
    parameters: legal.size > 0 ? [...legal.values()] : undefined,
    'x-docs-parameters': others.length > 0 ? others : undefined,
  }
}

/** Whether OpenAPI can hold the parameter: its template must be in the path, its header must not be told otherwise. */
export function hasPlace(parameter: Parameter, templates: ReadonlySet<string>): boolean {
  if (parameter.in === 'path') return templates.has(parameter.name)
  return parameter.in !== 'header' || !isOtherwiseTold(parameter.name)
}

function parameterObject(parameter: Parameter, pointer: string, scope: Scope): JsonObject {
  return withoutUndefined({
    name: parameter.name,
    in: parameter.in,
    description: parameter.description,
    // OpenAPI demands it of every parameter in a path.
    required: parameter.required || parameter.in === 'path' ? true : undefined,
    schema: scope.schema(parameter.schema, `${pointer}/schema`),
    ...scope.marks(pointer),
  })
}

/** A parameter that only the path shows. */
function undocumented(name: string): JsonObject {
  return { name, in: 'path', required: true, schema: { type: 'string' }, 'x-docs-inferred': ['parameter'] }
}
