/**
 * Readers for plain data that may be damaged: each takes a value and gives it back typed, with its fields in
 * the order of the table and its records without prototype, or says at which JSON Pointer something is wrong.
 * It knows nothing of APIs.
 */
import type { JsonValue } from '../core/json.ts'
import { isJsonObject } from '../core/json.ts'
import { pointerStep, quote } from '../core/escape.ts'
import { byCodeUnits } from '../core/order.ts'
import { record } from '../core/record.ts'

export type Decode<T> = (value: unknown) => T

/** A value is not what the format asks for. */
export class DecodeError extends Error {
  override name = 'Unfit'
  readonly #problem: string
  readonly #at: string

  /** @param at from the value that was read; what holds it adds its own step, since most values are right */
  constructor(problem: string, at = '') {
    super(`${problem} at ${at === '' ? 'the top' : at}`)
    this.#problem = problem
    this.#at = at
  }

  below(step: string | number): DecodeError {
    return new DecodeError(this.#problem, `/${pointerStep(String(step))}${this.#at}`)
  }
}

/** Reads a part of a value: what is wrong there is told as seen from the value. */
export function inside<T>(step: string | number, decode: Decode<T>, part: unknown): T {
  try {
    return decode(part)
  } catch (error) {
    throw error instanceof DecodeError ? error.below(step) : error
  }
}

interface Field<T> {
  decode: Decode<T>
  isOptional: boolean
}

export type Fields<T> = { [K in keyof T]-?: Field<Exclude<T[K], undefined>> }

export function needed<T>(decode: Decode<T>): Field<T> {
  return { decode, isOptional: false }
}

export function optional<T>(decode: Decode<T>): Field<T> {
  return { decode, isOptional: true }
}

export const text: Decode<string> = (value) => {
  if (typeof value !== 'string') throw new DecodeError(`Expected text, found ${kindOf(value)}`)
  return value
}

export const count: Decode<number> = (value) => {
  if (!Number.isSafeInteger(value) || (value as number) < 0)
    throw new DecodeError(`Expected a whole number, found ${kindOf(value)}`)
  return value as number
}

export const finite: Decode<number> = (value) => {
  if (!Number.isFinite(value)) throw new DecodeError(`Expected a number, found ${kindOf(value)}`)
  return value as number
}

export const flag: Decode<boolean> = (value) => {
  if (typeof value !== 'boolean') throw new DecodeError(`Expected true or false, found ${kindOf(value)}`)
  return value
}

export const json: Decode<JsonValue> = (value) => {
  if (value === undefined) throw new DecodeError('Expected a JSON value, found nothing')
  return value as JsonValue
}

export function word<T extends string>(words: readonly T[]): Decode<T> {
  return (value) => {
    if (!words.includes(value as T))
      throw new DecodeError(`Expected one of ${words.join(', ')}, found ${kindOf(value)}`)
    return value as T
  }
}

export function list<T>(item: Decode<T>): Decode<T[]> {
  return (value) => {
    if (!Array.isArray(value)) throw new DecodeError(`Expected a list, found ${kindOf(value)}`)
    return value.map((one, index) => inside(index, item, one))
  }
}

/** A record by names from documents, in the order given. */
export function recordOf<T>(item: Decode<T>): Decode<Record<string, T>> {
  return (value) => decodedRecord(Object.keys(objectOf(value)), objectOf(value), item)
}

/** A record by names from documents, in code unit order. */
export function sortedRecordOf<T>(item: Decode<T>): Decode<Record<string, T>> {
  return (value) => decodedRecord(Object.keys(objectOf(value)).sort(byCodeUnits), objectOf(value), item)
}

function decodedRecord<T>(
  names: string[],
  from: Record<string, unknown>,
  item: Decode<T>,
): Record<string, T> {
  const made = record<T>()
  for (const name of names) made[name] = inside(name, item, from[name])
  return made
}

/** An object with these fields and no others. */
export function object<T extends object>(fields: Fields<T>): Decode<T> {
  const table = Object.entries(fields) as [string, Field<unknown>][]
  const known = new Set(table.map(([name]) => name))
  return (value) => {
    const given = objectOf(value)
    const stranger = Object.keys(given).find((name) => !known.has(name))
    if (stranger !== undefined) throw new DecodeError(`Found the unknown field ${quote(stranger)}`)
    const made: Record<string, unknown> = {}
    for (const [name, field] of table) {
      const found = Object.hasOwn(given, name) ? given[name] : undefined
      if (found !== undefined) made[name] = inside(name, field.decode, found)
      else if (!field.isOptional) throw new DecodeError(`Expected the field ${quote(name)}, found nothing`)
    }
    return made as T
  }
}

export function objectOf(value: unknown): Record<string, unknown> {
  if (!isJsonObject(value)) throw new DecodeError(`Expected an object, found ${kindOf(value)}`)
  return value
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  return typeof value === 'string' ? quote(value) : String(value)
}
