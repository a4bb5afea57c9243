/**
 * Parameters of an operation, as far as OpenAPI has a place for them; the others go to an extension, so that
 * nothing that the docs say is lost.
 */
import type { Parameter, ParameterPlace } from '../../model/api.ts'
import { placeParameters } from '../placement.ts'
import type { PlacedParameter } from '../placement.ts'
import type { JsonObject } from '../schema.ts'
import { examplesOf } from './examples.ts'
import type { PlacedOperation, Scope } from './scope.ts'

export function parametersOf({ operation, pointer, path }: PlacedOperation, scope: Scope): JsonObject {
  const { fitting, others, missing } = placeParameters(operation, path)
  const print = (placed: PlacedParameter): JsonObject => parameterObject(placed, pointer, scope)
  const parameters = [...fitting.map(print), ...missing.map(undocumented)]
  return {
    parameters: parameters.length > 0 ? parameters : undefined,
    'x-docs-parameters': others.length > 0 ? others.map(print) : undefined,
  }
}

function parameterObject({ parameter, index }: PlacedParameter, pointer: string, scope: Scope): JsonObject {
  const at = `${pointer}/parameters/${index}`
  return {
    name: parameter.name,
    in: parameter.in,
    description: parameter.description,
    // OpenAPI demands it of every parameter in a path.
    required: parameter.required || parameter.in === 'path' ? true : undefined,
    deprecated: parameter.deprecated,
    ...serialization(parameter),
    schema: scope.schema(parameter.schema, `${at}/schema`),
    ...examplesOf(parameter.examples ?? []),
    ...scope.marks(at),
  }
}

/** The styles that OpenAPI has for each place; others go to an extension. */
const STYLES: Readonly<Record<ParameterPlace, readonly string[]>> = {
  path: ['simple', 'label', 'matrix'],
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  header: ['simple'],
  cookie: ['form'],
}

function serialization({ in: place, style, explode }: Parameter): JsonObject {
  if (style === undefined) return { explode }
  return STYLES[place].includes(style) ? { style, explode } : { explode, 'x-docs-style': style }
}

/** A parameter that only the path shows. */
function undocumented(name: string): JsonObject {
  return { name, in: 'path', required: true, schema: { type: 'string' }, 'x-docs-inferred': ['parameter'] }
}
