/**
 * What all parts of the file of types share: names, tokens, and the shapes that wait for the generator.
 */
import { sortedEntries } from '../../core/order.ts'
import type { ApiModel } from '../../model/api.ts'
import type { Schema } from '../../model/schema.ts'
import type { EmitInput } from '../types.ts'
import type { CommentSource } from './comments.ts'
import { shapeOf } from './project.ts'
import type { Projection, Shape } from './project.ts'
import { createTokens } from './tokens.ts'
import type { Tokens } from './tokens.ts'
import { schemaNames } from './type-names.ts'
import { variantNames, variantsOf } from './variants.ts'
import type { Variant } from './variants.ts'

export interface Scope {
  model: ApiModel
  tokens: Tokens
  comments: CommentSource
  /** Type names by documented name, for each variant that a schema has. */
  names: Record<Variant, ReadonlyMap<string, string>>
  projection: Record<Variant, Projection>
  /** A word that stands for the type of a schema until it is generated; it must end its line. */
  inline: (schema: Schema, pointer: string, direction: 'request' | 'response') => string
  /** The shapes behind those words, in order. */
  inlineShapes: Shape[]
}

export function scopeOf({ model, origins, options, since }: EmitInput): Scope {
  const tokens = createTokens()
  const plain = schemaNames(Object.keys(model.schemas), options.names)
  const names = { plain, ...variantNames(plain, variantsOf(model.schemas)) }
  const comments = { origins, hasProvenance: options.provenance, ...(since && { since }) }
  const project = (variant: Variant): Projection => ({
    tokens,
    comments,
    variant,
    schemas: model.schemas,
    reference: (name) => {
      const type = names[variant].get(name) ?? plain.get(name)
      return type === undefined ? undefined : tokens.type(type)
    },
  })
  const projection = { plain: project('plain'), request: project('request'), response: project('response') }
  const inlineShapes: Shape[] = []
  return {
    model,
    tokens,
    comments,
    names,
    projection,
    inlineShapes,
    inline: inlineInto(inlineShapes, projection),
  }
}

/** Equal shapes share a word. */
function inlineInto(shapes: Shape[], projection: Scope['projection']): Scope['inline'] {
  const words = new Map<string, string>()
  return (schema, pointer, direction) => {
    const shape = shapeOf(schema, pointer, projection[direction])
    const key = JSON.stringify(shape)
    const word = words.get(key) ?? `X${shapes.push(shape) - 1}Z`
    words.set(key, word)
    return word
  }
}

export interface Declared {
  /** The documented name. */
  name: string
  type: string
  variant: Variant
}

/** All types to declare: each schema, with its variants behind it. */
export function declaredTypes({ model, names }: Scope): Declared[] {
  return sortedEntries(model.schemas).flatMap(([name]) =>
    (['plain', 'request', 'response'] as const).flatMap((variant) => {
      const type = names[variant].get(name)
      return type === undefined ? [] : [{ name, type, variant }]
    }),
  )
}

/** The lines of a comment block, as the generator writes it. */
export function comment(lines: string[], { tokens }: Scope): string[] {
  return lines.length === 0 ? [] : ['/**', `* ${tokens.comment(lines)}`, '*/']
}
