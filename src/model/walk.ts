/**
 * Walks the schemas of a model, with the JSON Pointer of each place.
 * In: a schema or a model. Out: visits in document order. It follows no references and changes nothing.
 */
import { pointerStep } from '../core/escape.ts'
import type { ApiModel, Header, Media, Operation, RequestBody, Response } from './api.ts'
import { eachInner } from './keywords.ts'
import { nameOfRef } from './schema.ts'
import type { Schema } from './schema.ts'

/** A schema, and where it stands in the model. */
export interface PlacedSchema {
  schema: Schema
  pointer: string
}

/** A schema of an operation, and which way its values travel. */
export interface RootSchema extends PlacedSchema {
  direction: 'request' | 'response'
}

/** The schemas that stand directly inside a schema, in the order of the keywords. */
export function childSchemas(schema: Schema, pointer: string): PlacedSchema[] {
  const children: PlacedSchema[] = []
  eachInner(schema, (child, keyword, step) => {
    const below = step === undefined ? '' : `/${pointerStep(String(step))}`
    children.push({ schema: child, pointer: `${pointer}/${keyword}${below}` })
  })
  return children
}

/** Visits a schema and all schemas inside it, outer ones first. */
export function walkSchema(schema: Schema, pointer: string, visit: (placed: PlacedSchema) => void): void {
  visit({ schema, pointer })
  for (const child of childSchemas(schema, pointer)) walkSchema(child.schema, child.pointer, visit)
}

/** Visits every schema of a model: the named ones and those of operations, with all that stands inside them. */
export function walkModel(model: ApiModel, visit: (placed: PlacedSchema) => void): void {
  for (const [name, schema] of Object.entries(model.schemas)) walkSchema(schema, schemaPointer(name), visit)
  for (const [key, operation] of Object.entries(model.operations))
    for (const root of rootSchemas(operation, operationPointer(key)))
      walkSchema(root.schema, root.pointer, visit)
}

/** The outermost schemas of an operation and of its callbacks. */
export function rootSchemas(operation: Operation, pointer: string): RootSchema[] {
  const roots: RootSchema[] = operation.parameters.map(({ schema }, index) => ({
    schema,
    pointer: `${pointer}/parameters/${index}/schema`,
    direction: 'request',
  }))
  roots.push(...bodySchemas(operation.requestBody, `${pointer}/requestBody`))
  for (const [status, response] of Object.entries(operation.responses))
    roots.push(...responseSchemas(response, `${pointer}/responses/${pointerStep(status)}`))
  operation.callbacks?.forEach((callback, index) =>
    roots.push(...rootSchemas(callback.operation, `${pointer}/callbacks/${index}/operation`)),
  )
  return roots
}

function bodySchemas(body: RequestBody | undefined, pointer: string): RootSchema[] {
  return mediaSchemas(body?.content, `${pointer}/content`).map((placed) => ({
    ...placed,
    direction: 'request',
  }))
}

function responseSchemas(response: Response, pointer: string): RootSchema[] {
  const placed = [
    ...headerSchemas(response.headers, `${pointer}/headers`),
    ...mediaSchemas(response.content, `${pointer}/content`),
  ]
  return placed.map((one) => ({ ...one, direction: 'response' }))
}

function headerSchemas(headers: Record<string, Header> | undefined, pointer: string): PlacedSchema[] {
  return Object.entries(headers ?? {}).map(([name, { schema }]) => ({
    schema,
    pointer: `${pointer}/${pointerStep(name)}/schema`,
  }))
}

function mediaSchemas(content: Record<string, Media> | undefined, pointer: string): PlacedSchema[] {
  return Object.entries(content ?? {}).flatMap(([type, { schema }]) =>
    schema === undefined ? [] : [{ schema, pointer: `${pointer}/${pointerStep(type)}/schema` }],
  )
}

/** The documented names that a schema refers to, anywhere inside it. */
export function namesIn(schema: Schema): Set<string> {
  const names = new Set<string>()
  walkSchema(schema, '', (placed) => {
    if (placed.schema.$ref !== undefined) names.add(nameOfRef(placed.schema.$ref))
  })
  return names
}

export function schemaPointer(name: string): string {
  return `/schemas/${pointerStep(name)}`
}

export function operationPointer(key: string): string {
  return `/operations/${pointerStep(key)}`
}
