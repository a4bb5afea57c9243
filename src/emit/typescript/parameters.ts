/**
 * The parameters of one operation, by where they are sent.
 */
import { PARAMETER_PLACES } from '../../model/api.ts'
import type { Operation, ParameterPlace } from '../../model/api.ts'
import { placeParameters } from '../placement.ts'
import { paragraph, partLines, tagLines } from './comments.ts'
import { comment } from './scope.ts'
import type { Scope } from './scope.ts'

/** In the order that openapi-typescript made customary. */
const ORDER: readonly ParameterPlace[] = ['query', 'header', 'path', 'cookie']

interface Field {
  isRequired: boolean
  lines: string[]
}

export function parameterLines(operation: Operation, pointer: string, scope: Scope): string[] {
  const { fitting, missing } = placeParameters(operation, operation.path)
  const fields = new Map<ParameterPlace, Field[]>(PARAMETER_PLACES.map((place) => [place, []]))
  for (const { parameter, index } of fitting) {
    const at = `${pointer}/parameters/${index}`
    const isRequired = parameter.required || parameter.in === 'path'
    const type = scope.inline(parameter.schema, `${at}/schema`, 'request')
    const key = scope.tokens.property(parameter.name, false)
    const text = [
      ...paragraph(parameter.description ?? ''),
      ...tagLines(parameter.schema),
      ...(parameter.deprecated === true ? ['@deprecated'] : []),
      ...partLines(at, scope.comments),
    ]
    const lines = [...comment(text, scope), `${key}${isRequired ? '' : '?'}: ${type}`]
    fields.get(parameter.in)?.push({ isRequired, lines })
  }
  for (const name of missing)
    fields.get('path')?.push({ isRequired: true, lines: [`${scope.tokens.property(name, false)}: string`] })
  return ['parameters: {', ...ORDER.flatMap((place) => placeFields(place, fields.get(place) ?? [])), '}']
}

function placeFields(place: ParameterPlace, fields: Field[]): string[] {
  if (fields.length === 0) return [`${place}?: never`]
  const mark = fields.some(({ isRequired }) => isRequired) ? '' : '?'
  return [`${place}${mark}: {`, ...fields.flatMap(({ lines }) => lines), '}']
}
