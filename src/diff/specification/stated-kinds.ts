/**
 * Kinds of facts that docs print everywhere or nowhere: which fields are required, what is deprecated, limits.
 * In: a model of docs and one of a specification. Out: both without the kinds that the docs never state, as the
 * silence of a page whose generator never prints a fact says nothing about it.
 */
import { mapRecord, record } from '../../core/record.ts'
import { PARAMETER_PLACES } from '../../model/api.ts'
import type { ApiModel, Operation, Parameter, ParameterPlace, Response } from '../../model/api.ts'
import { KEYWORD_ROWS, mapInner, type Keyword } from '../../model/keywords.ts'
import type { Schema, TypeName } from '../../model/schema.ts'
import { isErrorStatus } from '../match/responses.ts'

/** Takes an optional member away. */
function leaveOut<K extends string>(name: K): <T extends { [Name in K]?: unknown }>(thing: T) => T {
  return (thing) => {
    if (!Object.hasOwn(thing, name)) return thing
    const copy = { ...thing }
    delete copy[name]
    return copy
  }
}

/** One kind of fact: `without` takes it away, and what does not change by that does not state it. */
interface FactKind {
  without: (model: ApiModel) => ApiModel
  /** Both sides may leave it out: addresses, for example, are often given elsewhere. */
  isOptional?: true
}

/** The models, each without what the docs, or for optional kinds either of them, never state. */
export function withStatedKinds(docs: ApiModel, specification: ApiModel): [ApiModel, ApiModel] {
  let [documented, specified] = [docs, specification]
  for (const kind of KINDS) {
    const isShared = states(documented, kind) && (kind.isOptional !== true || states(specified, kind))
    if (!isShared) [documented, specified] = [kind.without(documented), kind.without(specified)]
  }
  return [documented, specified]
}

function states(model: ApiModel, { without }: FactKind): boolean {
  return JSON.stringify(without(model)) !== JSON.stringify(model)
}

/** Keywords that limit or explain values, beside those that say of what kind they are. */
const KEYWORDS: readonly Keyword[] = [
  ...KEYWORD_ROWS.flatMap(([keyword, { compares }]) => (compares === undefined ? [] : [keyword])),
  'deprecated',
  'readOnly',
  'writeOnly',
  'required',
  'format',
  'not',
  'discriminator',
]

const KINDS: readonly FactKind[] = [
  { without: (model) => ({ ...model, servers: [] }), isOptional: true },
  { without: (model) => ({ ...model, securitySchemes: record() }), isOptional: true },
  { without: ofOperations(leaveOut('security')) },
  { without: ofOperations(leaveOut('deprecated')) },
  { without: ofOperations(leaveOut('callbacks')) },
  { without: ofParameters(leaveOut('deprecated')) },
  { without: ofParameters((parameter) => ({ ...parameter, required: parameter.in === 'path' })) },
  { without: ofOperations(withoutRequiredBody) },
  { without: ofResponses(leaveOut('headers')) },
  { without: ofResponses(leaveOut('links')) },
  ...PARAMETER_PLACES.map((place): FactKind => ({ without: ofOperations(withoutParameters(place)) })),
  { without: ofOperations(leaveOut('requestBody')) },
  { without: ofContents((status) => isErrorStatus(status)) },
  { without: ofContents((status) => !isErrorStatus(status)) },
  ...KEYWORDS.map((keyword): FactKind => ({
    without: ofSchemas(leaveOut(keyword)),
  })),
  { without: ofSchemas(withoutNull) },
  { without: ofSchemas(withoutIntegers) },
]

function ofOperations(change: (operation: Operation) => Operation): FactKind['without'] {
  return (model) => ({ ...model, operations: mapRecord(model.operations, change) })
}

function ofParameters(change: (parameter: Parameter) => Parameter): FactKind['without'] {
  return ofOperations((operation) => ({ ...operation, parameters: operation.parameters.map(change) }))
}

function ofResponses(change: (response: Response) => Response): FactKind['without'] {
  return ofOperations((operation) => ({ ...operation, responses: mapRecord(operation.responses, change) }))
}

function withoutParameters(place: ParameterPlace): (operation: Operation) => Operation {
  return (operation) => ({
    ...operation,
    parameters: operation.parameters.filter((parameter) => parameter.in !== place),
  })
}

/** What is sent with statuses of one kind: many docs print no bodies of errors. */
function ofContents(isMeant: (status: string) => boolean): FactKind['without'] {
  return ofOperations((operation) => ({
    ...operation,
    responses: record(
      Object.entries(operation.responses).map(([status, response]) => {
        return [status, isMeant(status) ? leaveOut('content')(response) : response]
      }),
    ),
  }))
}

function withoutRequiredBody(operation: Operation): Operation {
  if (operation.requestBody === undefined) return operation
  return { ...operation, requestBody: leaveOut('required')(operation.requestBody) }
}

/** Changes every schema of a model, from the inside out. */
function ofSchemas(change: (schema: Schema) => Schema): FactKind['without'] {
  const deep = (schema: Schema): Schema => change(mapInner(schema, deep))
  const held = <T extends { schema?: Schema }>(holder: T): T =>
    holder.schema === undefined ? holder : { ...holder, schema: deep(holder.schema) }
  const operation = (one: Operation): Operation => ({
    ...one,
    parameters: one.parameters.map(held),
    ...(one.requestBody && {
      requestBody: { ...one.requestBody, content: mapRecord(one.requestBody.content, held) },
    }),
    responses: mapRecord(one.responses, ({ headers, content, ...response }) => ({
      ...response,
      ...(headers && { headers: mapRecord(headers, held) }),
      ...(content && { content: mapRecord(content, held) }),
    })),
    ...(one.callbacks && {
      callbacks: one.callbacks.map((callback) => ({ ...callback, operation: operation(callback.operation) })),
    }),
  })
  return (model) => ({
    ...model,
    operations: mapRecord(model.operations, operation),
    schemas: mapRecord(model.schemas, deep),
  })
}

function withoutNull(schema: Schema): Schema {
  const named = withTypes(schema, (types) => types.filter((type) => type !== 'null'))
  const copy = { ...named }
  for (const union of ['anyOf', 'oneOf'] as const) {
    const branches = named[union]?.filter(({ type }) => type !== 'null')
    if (branches !== undefined && branches.length > 0) copy[union] = branches
  }
  return copy
}

function withoutIntegers(schema: Schema): Schema {
  return withTypes(schema, (types) => [
    ...new Set(types.map((type) => (type === 'integer' ? 'number' : type))),
  ])
}

function withTypes(schema: Schema, change: (types: TypeName[]) => TypeName[]): Schema {
  if (schema.type === undefined) return schema
  const types = change([schema.type].flat())
  if (types.length === 0) return schema
  return { ...schema, type: types.length === 1 ? types[0]! : types }
}
