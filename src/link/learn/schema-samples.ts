/**
 * An option of generators prints the text of schemas where their samples would stand. Such a text is no sample:
 * taken for one it would show properties called `type` and `properties`.
 */
import { isJsonObject, type JsonValue } from '../../core/json.ts'
import type { NamedSchemaDraft, SampleDraft } from '../../model/fragment.ts'
import type { Place } from '../../core/span.ts'
import { valueOfSample } from './samples.ts'
import type { Definitions, PlacedOperation, PlaceReport } from '../types.ts'

/** So many schemas with properties are looked at: where the option is set, it is set for all. */
const MOST_LOOKED_AT = 10

/** Empties all samples that are schemas, if the pages have such; the kind of sample still tells the content type. */
export function discardSchemaSamples(
  definitions: Definitions,
  operations: readonly PlacedOperation[],
  report: PlaceReport,
): void {
  const documented = [...definitions.values()].filter(({ schema }) => schema.properties !== undefined)
  const first = documented.slice(0, MOST_LOOKED_AT).find(showsItsOwnSchema)
  if (first === undefined) return
  report('sample/is-schema', first.samples[0]?.at ?? first.at)
  const holders = operations.flatMap((operation) => [
    ...(operation.body === undefined ? [] : [operation.body]),
    ...operation.responses,
  ])
  for (const holder of [...definitions.values(), ...holders])
    holder.samples = holder.samples.map((sample) =>
      isSchemaText(quietValue(sample)) ? { language: sample.language, text: '', at: sample.at } : sample,
    )
}

/** The sample lists the properties of the table below the key `properties`, which the table does not have. */
function showsItsOwnSchema({ schema, samples }: NamedSchemaDraft<Place>): boolean {
  const names = Object.keys(schema.properties ?? {})
  const value = samples[0] === undefined ? undefined : quietValue(samples[0])
  const shown = isJsonObject(value) && Object.hasOwn(value, 'properties') ? value['properties'] : undefined
  return (
    !names.includes('properties') && isJsonObject(shown) && names.some((name) => Object.hasOwn(shown, name))
  )
}

/** Of a copy, so that the sample itself is still to be parsed, with what there is to report. */
function quietValue(sample: SampleDraft<Place>): JsonValue | undefined {
  return valueOfSample({ ...sample }, () => undefined)
}

const TELLING = ['type', 'allOf', 'anyOf', 'oneOf', '$ref', 'properties', 'enum', 'items']
const KEYWORDS = new Set(
  [
    TELLING,
    [
      'title',
      'description',
      'format',
      'default',
      'example',
      'examples',
      'required',
      'nullable',
      'deprecated',
    ],
    [
      'readOnly',
      'writeOnly',
      'additionalProperties',
      'not',
      'discriminator',
      'xml',
      'externalDocs',
      'pattern',
    ],
    ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'minLength', 'maxLength'],
    ['minItems', 'maxItems', 'uniqueItems', 'minProperties', 'maxProperties', 'const', 'contentMediaType'],
  ].flat(),
)

function isSchemaText(value: JsonValue | undefined): boolean {
  if (!isJsonObject(value)) return false
  const keys = Object.keys(value)
  return (
    keys.some((key) => TELLING.includes(key)) &&
    keys.every((key) => KEYWORDS.has(key) || key.startsWith('x-'))
  )
}
