/**
 * The emitters, in the order in which their files are listed. Only a table: a new emitter is a folder and a
 * line here.
 */
import type { Emitter } from './types.ts'
import { html } from './html/index.ts'
import { jsonSchema } from './json-schema/index.ts'
import { llms } from './llms/index.ts'
import { model } from './model/index.ts'
import { openapi } from './openapi/index.ts'
import { typescript } from './typescript/index.ts'

export const emitters = [
  openapi,
  jsonSchema,
  typescript,
  model,
  html,
  llms,
] as const satisfies readonly Emitter[]

/** Those that are made unless others are asked for. */
export const usualEmitters = emitters
  .filter((emitter: Emitter) => emitter.isOnRequest !== true)
  .map(({ id }) => id)

export type EmitterId = (typeof emitters)[number]['id']
