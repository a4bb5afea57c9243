/**
 * Writes a model and its origins as text: `model.json` and `origins.json`.
 * Fields stand in the order of the format's tables and named things in code unit order, so that equal models
 * give equal bytes.
 */
import { ToolBug } from '../core/errors.ts'
import { stableJson } from '../core/json.ts'
import type { ApiModel, Origins } from './api.ts'
import { MODEL_FORMAT } from './api.ts'
import type { Decode } from './decode.ts'
import { DecodeError } from './decode.ts'
import { decodeModel, decodeOrigins } from './codec.ts'

export function writeModel(model: ApiModel): string {
  return stableJson({ format: MODEL_FORMAT, ...canonical(decodeModel, model) })
}

export function writeOrigins(origins: Origins): string {
  return stableJson({ format: MODEL_FORMAT, origins: canonical(decodeOrigins, origins) })
}

/** The value as the tables of the format have it. What does not fit was built wrongly by us. */
function canonical<T>(decode: Decode<T>, value: T): T {
  try {
    return decode(value)
  } catch (error) {
    if (error instanceof DecodeError)
      throw new ToolBug(`The model does not fit its own format: ${error.message}`)
    throw error
  }
}
