/**
 * Readers for plain data that may be damaged: each takes a value and gives it back typed, with its fields in
 * the order of the table and its records without prototype, or says at which JSON Pointer something is wrong.
 * It knows nothing of APIs.
 */
import type { JsonValue } from '../core/json.ts'
import { isJsonObject } from '../core/json.ts'
import { pointerStep, quote } from '../core/escape.ts'
import { sortedEntries } from '../core/order.ts'
import { record } from '../core/record.ts'

export type Decode<T> = (value: unknown, at: string) => T

/** A value is not what the format asks for. */
export class Unfit extends Error {
  override name = 'Unfit'
  readonly at: string
  readonly problem: string

  constructor(at: string, problem: string) {
    super(`${problem} at ${at === '' ? 'the top' : at}`)
    this.at = at
    this.problem = problem
  }
}

interface Field<T> {
  decode: Decode<T>
  isOptional: boolean
}

type Fields<T> = { [K in keyof T]-?: Field<Exclude<T[K], undefined>> }

export function needed<T>(decode: Decode<T>): Field<T> {
  return { decode, isOptional: false }
}

export function optional<T>(decode: Decode<T>): Field<T> {
  return { decode, isOptional: true }
}

export const text: Decode<string> = (value, at) => {
  if (typeof value !== 'string') throw new Unfit(at, `Expected text, found ${kindOf(value)}`)
  return value
}

export const count: Decode<number> = (value, at) => {
  if (!Number.isSafeInteger(value) || (value as number) < 0)
    throw new Unfit(at, `Expected a whole number, found ${kindOf(value)}`)
  return value as number
}

export const flag: Decode<boolean> = (value, at) => {
  if (typeof value !== 'boolean') throw new Unfit(at, `Expected true or false, found ${kindOf(value)}`)
  return value
}

export const json: Decode<JsonValue> = (value, at) => {
  if (value === undefined) throw new Unfit(at, 'Expected a JSON value, found nothing')
  return value as JsonValue
}

export function word<T extends string>(words: readonly T[]): Decode<T> {
  return (value, at) => {
    if (!words.includes(value as T))
      throw new Unfit(at, `Expected one of ${words.join(', ')}, found ${kindOf(value)}`)
    return value as T
  }
}

export function list<T>(item: Decode<T>): Decode<T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) throw new Unfit(at, `Expected a list, found ${kindOf(value)}`)
    return value.map((one, index) => item(one, `${at}/${index}`))
  }
}

/** A record by names from documents, in the order given. */
export function recordOf<T>(item: Decode<T>): Decode<Record<string, T>> {
  return (value, at) => record(decodedEntries(Object.entries(objectAt(value, at)), item, at))
}

/** A record by names from documents, in code unit order. */
export function sortedRecordOf<T>(item: Decode<T>): Decode<Record<string, T>> {
  return (value, at) => record(decodedEntries(sortedEntries(objectAt(value, at)), item, at))
}

function decodedEntries<T>(entries: [string, unknown][], item: Decode<T>, at: string): [string, T][] {
  return entries.map(([name, one]) => [name, item(one, `${at}/${pointerStep(name)}`)])
}

/** An object with these fields and no others. */
export function object<T extends object>(fields: Fields<T>): Decode<T> {
  const table = Object.entries(fields) as [string, Field<unknown>][]
  const known = new Set(table.map(([name]) => name))
  return (value, at) => {
    const given = objectAt(value, at)
    const stranger = Object.keys(given).find((name) => !known.has(name))
    if (stranger !== undefined) throw new Unfit(at, `Found the unknown field ${quote(stranger)}`)
    const made: Record<string, unknown> = {}
    for (const [name, { decode, isOptional }] of table) {
      const found = Object.hasOwn(given, name) ? given[name] : undefined
      if (found !== undefined) made[name] = decode(found, `${at}/${name}`)
      else if (!isOptional) throw new Unfit(at, `Expected the field ${quote(name)}, found nothing`)
    }
    return made as T
  }
}

export function objectAt(value: unknown, at: string): Record<string, unknown> {
  if (!isJsonObject(value)) throw new Unfit(at, `Expected an object, found ${kindOf(value)}`)
  return value
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  return typeof value === 'string' ? quote(value) : String(value)
}
