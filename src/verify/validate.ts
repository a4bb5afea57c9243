/**
 * Holds documented samples against the schemas as they are written, with a validator.
 * In: a model with origins and samples. Out: a finding for each sample that its schema rejects, at the value in the
 * sample and at the part of the schema. What generators cut from samples (`null`, `{}`, `[]`) proves nothing.
 */
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import type { Diagnostic } from '../core/diagnostics.ts'
import { quote } from '../core/escape.ts'
import { withPlainNumbers, type JsonValue } from '../core/json.ts'
import type { DocumentedSample } from '../link/types.ts'
import { placeInSample } from '../link/locate/sample-place.ts'
import type { ApiModel, Origins } from '../model/api.ts'
import { labelOf, placeAt } from './places.ts'
import { schemaBundle, POINTER, type SchemaBundle } from './schema-bundle.ts'

export function findRejected(
  model: ApiModel,
  origins: Origins,
  samples: readonly DocumentedSample[],
): Diagnostic[] {
  const [strict, lenient] = [validators(schemaBundle(model, false)), validators(schemaBundle(model, true))]
  const found = new Map<string, Diagnostic>()
  for (const one of samples) {
    const parsed = one.sample.parsed?.value
    const value = parsed === undefined ? undefined : withPlainNumbers(parsed)
    if (value === undefined || isEmpty(value) || strict(one.pointer, value).length === 0) continue
    // What is cut from a sample can make it fit a branch less as well as more: either reading may be right.
    const errors = lenient(one.pointer, value)
    const error = tellingError(errors)
    if (error === undefined) continue
    const { identity, finding } = findingOf({ one, value, error }, origins)
    if (!found.has(identity)) found.set(identity, finding)
  }
  return [...found.values()]
}

/** A whole sample that was cut, or that was made without knowing a type. */
function isEmpty(value: JsonValue): boolean {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0)
}

type Validate = (pointer: string, value: JsonValue) => readonly ErrorObject[]

function validators({ keys, definitions }: SchemaBundle): Validate {
  const ajv = new Ajv2020({
    strict: false,
    validateFormats: false,
    validateSchema: false,
    inlineRefs: false,
    // Each validator sees few samples, so making it faster costs more than it saves.
    code: { optimize: false },
    verbose: true,
  })
  ajv.addSchema({ $id: 'docs', $defs: definitions })
  return (pointer, value) => {
    const key = keys.get(pointer)
    const validate: ValidateFunction | undefined =
      key === undefined ? undefined : ajv.getSchema(`docs#/$defs/${key}`)
    return validate === undefined || validate(value) === true ? [] : (validate.errors ?? [])
  }
}

/** The error that says most: several branches that fit, else the one deepest in the sample. */
function tellingError(errors: readonly ErrorObject[]): ErrorObject | undefined {
  // Schemas without a place in the model are ours: they let in what is empty.
  const stated = errors.filter((error) => pointerOf(error) !== undefined)
  const several = stated.find(
    ({ keyword, params }) => keyword === 'oneOf' && fittingBranches(params) !== undefined,
  )
  const depth = ({ instancePath }: ErrorObject): number => instancePath.split('/').length
  const [deepest] = stated.toSorted((a, b) => depth(b) - depth(a))
  return several ?? deepest ?? errors[0]
}

/** Which branches of a `oneOf` fit, where more than one does. */
function fittingBranches(params: ErrorObject['params']): readonly number[] | undefined {
  const { passingSchemas } = params as { passingSchemas?: number[] | null }
  return passingSchemas ?? undefined
}

interface Rejected {
  one: DocumentedSample
  value: JsonValue
  error: ErrorObject
}

function findingOf(
  { one, value, error }: Rejected,
  origins: Origins,
): { identity: string; finding: Diagnostic } {
  const pointer = pointerOf(error) ?? one.pointer
  const problem = problemOf(error)
  const related = placeAt(pointer, origins)
  const at = placeInSample(one.sample, pathIn(value, error.instancePath))
  const args = { name: labelOf(pointer), problem }
  const finding: Diagnostic = { code: 'sample/rejected', at, args }
  if (related !== undefined) finding.related = [related]
  return { identity: `${pointer} ${error.keyword} ${problem}`, finding }
}

/** Where in the model the schema stands that the value does not fit. */
function pointerOf({ parentSchema }: ErrorObject): string | undefined {
  const pointer: unknown = parentSchema?.[POINTER]
  return typeof pointer === 'string' ? pointer : undefined
}

function problemOf({ keyword, message = '', params }: ErrorObject): string {
  const branches = keyword === 'oneOf' ? fittingBranches(params) : undefined
  if (branches !== undefined) return `it fits ${branches.length} branches of "oneOf", which allows one`
  const { missingProperty } = params as { missingProperty?: unknown }
  if (typeof missingProperty === 'string') return `it must have ${quote(missingProperty)}`
  return `it ${message}`
}

/** The steps to a value, with numbers for items of lists. */
function pathIn(value: JsonValue, pointer: string): (string | number)[] {
  const path: (string | number)[] = []
  let inner: unknown = value
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
    path.push(Array.isArray(inner) ? Number(name) : name)
    inner = (inner as Record<string, unknown> | undefined)?.[name]
  }
  return path
}
