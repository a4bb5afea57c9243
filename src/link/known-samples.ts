/**
 * The samples of all named schemas, to tell a reference that no table shows: a generator makes the sample of a
 * reference from the schema that it points at, so equal samples are a trace of it.
 */
import { isJsonObject, type JsonValue } from '../core/json.ts'
import { formatOfPlaceholder } from './placeholders.ts'

interface Known {
  name: string
  /** Whether more than a sample is known of the schema; else it can itself be nothing but a reference. */
  isTold: boolean
}

export class KnownSamples {
  readonly #bySample = new Map<string, Known[]>()

  get isEmpty(): boolean {
    return this.#bySample.size === 0
  }

  add(name: string, value: JsonValue, isTold: boolean): void {
    const key = JSON.stringify(value)
    const same = this.#bySample.get(key) ?? []
    this.#bySample.set(key, same)
    if (!same.some((known) => known.name === name)) same.push({ name, isTold })
  }

  /** The only told schema with this sample; undefined where several have it, or where the sample tells too little. */
  nameOf(value: JsonValue): string | undefined {
    const same = isTelling(value) ? (this.#bySample.get(JSON.stringify(value)) ?? []) : []
    const told = same.filter((known) => known.isTold)
    return told.length === 1 ? told[0]?.name : undefined
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
