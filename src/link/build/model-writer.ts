/**
 * From linked drafts to the model: clean data, with places and inferred facts laid beside it by JSON Pointer.
 */
import { pointerStep } from '../../core/escape.ts'
import type { JsonValue } from '../../core/json.ts'
import { record } from '../../core/record.ts'
import type { Place } from '../../core/span.ts'
import type {
  Callback,
  Media,
  Operation,
  Origins,
  Parameter,
  RequestBody,
  Response,
} from '../../model/api.ts'
import { operationKey } from '../../model/api.ts'
import type {
  BodyDraft,
  MediaDraft,
  ParameterDraft,
  ResponseDraft,
  SampleDraft,
} from '../../model/fragment.ts'
import { KEYWORDS, isKeyword, type Keyword } from '../../model/keywords.ts'
import type { InferredFact, Schema } from '../../model/schema.ts'
import { withObjectType } from './object-type.ts'
import type { Arrivals } from '../arrivals.ts'
import type { PlacedPath } from '../locate/paths.ts'
import type { DocumentedSample, PlacedOperation, PlacedSchema } from '../types.ts'

interface Marked {
  at?: Place | undefined
  inferred?: InferredFact[] | undefined
}

/** Samples that are not read as values show only that there is this type, by their language. */
const NOT_JSON: ReadonlyMap<string, string> = new Map([
  ['xml', 'xml'],
  ['', 'text/plain'],
])

/** Makes clean parts and keeps their origins. */
export class ModelWriter {
  readonly origins: Origins = record()
  readonly samples: DocumentedSample[] = []
  readonly #arrivals: Arrivals

  constructor(arrivals: Arrivals) {
    this.#arrivals = arrivals
  }

  /** Notes that what was read at a place is in the model. */
  arrive(at: Place): void {
    this.#arrivals.add(at)
  }

  mark(pointer: string, { at, inferred }: Marked): void {
    if (at === undefined) return
    this.arrive(at)
    this.origins[pointer] = inferred === undefined || inferred.length === 0 ? at : { ...at, inferred }
  }

  schema(told: PlacedSchema, pointer: string): Schema {
    const draft = withObjectType(told)
    this.mark(pointer, draft)
    draft.valuesAt?.forEach((at, index) => this.mark(`${pointer}/enum/${index}`, { at }))
    const clean: Record<string, unknown> = {}
    for (const key of Object.keys(draft)) {
      if (isKeyword(key) && draft[key] !== undefined) clean[key] = this.#value(draft, key, pointer)
    }
    return clean as Schema
  }

  #value(draft: PlacedSchema, keyword: Keyword, pointer: string): unknown {
    const at = `${pointer}/${keyword}`
    const value = draft[keyword] as unknown
    switch (KEYWORDS[keyword].holds) {
      case 'schema':
        return this.schema(value as PlacedSchema, at)
      case 'schemaOrFlag':
        return typeof value === 'object' ? this.schema(value as PlacedSchema, at) : value
      case 'schemas':
        return (value as PlacedSchema[]).map((branch, index) => this.schema(branch, `${at}/${index}`))
      case 'schemasByName':
        return this.#properties(value as Record<string, PlacedSchema>, at)
      default:
        return value
    }
  }

  #properties(drafts: Record<string, PlacedSchema>, pointer: string): Record<string, Schema> {
    const clean = record<Schema>()
    for (const [name, draft] of Object.entries(drafts))
      clean[name] = this.schema(draft, `${pointer}/${pointerStep(name)}`)
    return clean
  }

  operation(placed: PlacedPath, security: Operation['security']): Operation {
    const { operation: draft } = placed
    const key = operationKey(draft.method, placed.path)
    return this.#operation(draft, placed, { pointer: `/operations/${pointerStep(key)}`, security })
  }

  #operation(
    draft: PlacedOperation,
    { path, displayedPath }: Pick<PlacedPath, 'path' | 'displayedPath'>,
    { pointer, security }: { pointer: string; security: Operation['security'] },
  ): Operation {
    this.mark(pointer, draft)
    const operation: Operation = {
      method: draft.method,
      path,
      displayedPath,
      ...given(draft, ['operationId', 'summary', 'description', 'deprecated', 'externalDocs']),
      tags: draft.tags ?? (draft.tag === undefined ? [] : [draft.tag]),
      ...(security === undefined ? {} : { security }),
      parameters: draft.parameters.map((parameter, index) =>
        this.#parameter(parameter, `${pointer}/parameters/${index}`),
      ),
      responses: record(
        draft.responses.map((response) => [
          response.status,
          this.#response(response, `${pointer}/responses/${pointerStep(response.status)}`),
        ]),
      ),
    }
    if (draft.body !== undefined) operation.requestBody = this.#body(draft.body, `${pointer}/requestBody`)
    if (draft.callbacks !== undefined) operation.callbacks = this.#callbacks(draft, `${pointer}/callbacks`)
    return operation
  }

  #callbacks(draft: PlacedOperation, pointer: string): Callback[] {
    return (draft.callbacks ?? []).map(({ name, expression, operation, at }, index) => {
      this.mark(`${pointer}/${index}`, { at })
      const path = operation.displayedPath ?? '/'
      const inner = { pointer: `${pointer}/${index}/operation`, security: undefined }
      return { name, expression, operation: this.#operation(operation, { path, displayedPath: path }, inner) }
    })
  }

  #parameter(draft: ParameterDraft<Place>, pointer: string): Parameter {
    this.mark(pointer, draft)
    return {
      name: draft.name,
      in: draft.in,
      required: draft.required,
      ...given(draft, ['description', 'deprecated', 'style', 'explode', 'examples']),
      schema: this.schema(draft.schema, `${pointer}/schema`),
    }
  }

  #body(draft: BodyDraft<Place>, pointer: string): RequestBody {
    this.mark(pointer, draft)
    return { ...given(draft, ['description', 'required']), content: this.#content(draft, pointer) }
  }

  #response(draft: ResponseDraft<Place>, pointer: string): Response {
    this.mark(pointer, draft)
    const response: Response = given(draft, ['description', 'links'])
    if (draft.headers !== undefined) {
      response.headers = record(
        draft.headers.map((header) => {
          const at = `${pointer}/headers/${pointerStep(header.name)}`
          this.mark(at, header)
          return [
            header.name,
            {
              ...given(header, ['description', 'required', 'deprecated', 'examples']),
              schema: this.schema(header.schema, `${at}/schema`),
            },
          ]
        }),
      )
    }
    if (draft.schema !== undefined || draft.mediaTypes !== undefined || draft.content !== undefined)
      response.content = this.#content(draft, pointer)
    return response
  }

  /**
   * The samples that could be read, as values.
   * @param pointer of the schema that they stand for, unless it was given them before
   */
  examples(pointer: string | undefined, samples: readonly SampleDraft<Place>[]): JsonValue[] {
    return samples.flatMap((sample) => {
      const value = sample.parsed?.value
      // What was emptied says again what its table says.
      if (value !== undefined || sample.text === '') this.arrive(sample.at)
      if (value === undefined) return []
      if (pointer !== undefined) this.samples.push({ pointer, sample })
      return [value]
    })
  }

  /** Each content type with a schema of its own. */
  #media(content: readonly MediaDraft<Place>[], pointer: string, around: Marked): Record<string, Media> {
    return record(
      content.map(({ type, schema, ...media }) => {
        const at = `${pointer}/${pointerStep(type)}`
        this.mark(at, around)
        return [
          type,
          schema === undefined ? media : { schema: this.schema(schema, `${at}/schema`), ...media },
        ]
      }),
    )
  }

  #content(draft: BodyDraft<Place> | ResponseDraft<Place>, pointer: string): Record<string, Media> {
    if (draft.content !== undefined) return this.#media(draft.content, `${pointer}/content`, draft)
    const types = draft.mediaTypes ?? ['application/json']
    for (const { language, at } of draft.samples)
      if (types.some((type) => type.includes(NOT_JSON.get(language) ?? '\n'))) this.arrive(at)
    return record(
      types.map((type, index) => {
        const at = `${pointer}/content/${pointerStep(type)}`
        this.mark(at, draft)
        const media: Media = {}
        if (draft.schema !== undefined) media.schema = this.schema(draft.schema, `${at}/schema`)
        const examples = this.examples(index === 0 ? `${at}/schema` : undefined, draft.samples)
        // Values are those of JSON.
        if (index > 0 && type.includes('xml')) return [type, media]
        if (examples.length > 0) media.examples = examples
        return [type, media]
      }),
    )
  }
}

/** The named facts that a draft has. */
function given<T extends object, K extends keyof T>(draft: T, names: readonly K[]): Pick<T, K> {
  return Object.fromEntries(
    names.filter((name) => draft[name] !== undefined).map((name) => [name, draft[name]]),
  ) as Pick<T, K>
}
