/**
 * Reads `model.json` and `origins.json` back.
 * In: their text. Out: typed data, or an InputError that names the place and what to do. Older formats are
 * read, newer ones are refused.
 */
import { parse, printParseErrorCode } from 'jsonc-parser'
import type { ParseError } from 'jsonc-parser'
import { InputError } from '../core/errors.ts'
import { parseJson } from '../core/json.ts'
import type { ApiModel, Origins } from './api.ts'
import { MODEL_FORMAT } from './api.ts'
import { DecodeError, inside, objectOf } from './decode.ts'
import type { Decode } from './decode.ts'
import { decodeModel, decodeOrigins } from './codec.ts'

/**
 * More levels of lists and objects than docs can lead to: 256 of theirs, five for each. All that walk a model take a level
 * of the stack for each.
 */
const MAX_LEVELS = 1400

const REMEDY = 'Write the file anew with "deosil generate".'

/** @param file what the user calls the file, for messages */
export function readModel(text: string, file = 'model.json'): ApiModel {
  return readFile(text, file, decodeModel)
}

/** @param file what the user calls the file, for messages */
export function readOrigins(text: string, file = 'origins.json'): Origins {
  return readFile(text, file, (value) => inside('origins', decodeOrigins, objectOf(value)['origins']))
}

function readFile<T>(text: string, file: string, decode: Decode<T>): T {
  try {
    return decode(bodyOf(parseShallow(text, file), file))
  } catch (error) {
    throw unfitAsInputError(error, file)
  }
}

function unfitAsInputError(error: unknown, file: string): unknown {
  if (error instanceof DecodeError) return new InputError(`Cannot read ${file}: ${error.message}. ${REMEDY}`)
  return error
}

function parseShallow(text: string, file: string): unknown {
  const value = parsed(text, file)
  if (!isTooDeep(value, MAX_LEVELS)) return value
  throw new InputError(`Cannot read ${file}: It is nested too deeply. ${REMEDY}`)
}

function parsed(text: string, file: string): unknown {
  try {
    return parseJson(text.replace(/^\uFEFF/u, ''))
  } catch {
    throw new InputError(`Cannot read ${file}: ${syntaxProblem(text)}. ${REMEDY}`)
  }
}

/** Looks no deeper than the limit. */
function isTooDeep(value: unknown, levelsLeft: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levelsLeft === 0 || Object.values(value).some((inner) => isTooDeep(inner, levelsLeft - 1))
}

/** JSON.parse does not always say where; a second parser does. */
function syntaxProblem(text: string): string {
  const errors: ParseError[] = []
  parse(text, errors, { disallowComments: true })
  const first = errors[0]
  if (first === undefined) return 'It is not JSON'
  const before = text.slice(0, first.offset).split('\n')
  const column = (before.at(-1)?.length ?? 0) + 1
  return `It is not JSON: ${printParseErrorCode(first.error)} at line ${before.length}, column ${column}`
}

/** The content without the format number, once that is one we know. */
function bodyOf(value: unknown, file: string): Record<string, unknown> {
  const { format, ...body } = objectOf(value)
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1)
    throw new DecodeError('Expected the number of a format', '/format')
  if (format > MODEL_FORMAT)
    throw new InputError(
      `Cannot read ${file}: it has format ${format}, and this Deosil reads up to ${MODEL_FORMAT}. ` +
        'Update Deosil, or write the file anew with this one.',
    )
  return body
}
