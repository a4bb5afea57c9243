/**
 * The samples of all named schemas, to tell a reference that no table shows: a generator makes the sample of a
 * reference from the schema that it points at, so equal samples are a trace of it.
 */
import { isJsonObject, type JsonValue } from '../../core/json.ts'
import { formatOfPlaceholder } from './placeholders.ts'

/** The schemas that have one sample. */
interface Sharing {
  names: Set<string>
  /** Those of which more is known than the sample; the others can themselves be nothing but a reference. */
  told: string[]
}

export class KnownSamples {
  readonly #bySample = new Map<string, Sharing>()

  get isEmpty(): boolean {
    return this.#bySample.size === 0
  }

  add(name: string, value: JsonValue, isTold: boolean): void {
    const key = JSON.stringify(value)
    const { names, told } = this.#bySample.get(key) ?? { names: new Set(), told: [] }
    this.#bySample.set(key, { names, told })
    if (isTold && !names.has(name)) told.push(name)
    names.add(name)
  }

  /** The only told schema with this sample; undefined where several have it, or where the sample tells too little. */
  nameOf(value: JsonValue): string | undefined {
    const told = isTelling(value) ? (this.#bySample.get(JSON.stringify(value))?.told ?? []) : []
    return told.length === 1 ? told[0] : undefined
  }
}

/** What generators write for many schemas alike is no trace of any. */
function isTelling(value: JsonValue): boolean {
  if (isJsonObject(value)) return Object.keys(value).length > 0
  return (
    typeof value === 'string' &&
    value !== 'string' &&
    value !== '' &&
    formatOfPlaceholder(value, '') === undefined
  )
}
