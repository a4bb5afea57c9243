/**
 * The schema of a field with the fields inside it.
 */
import { record } from '../../core/record.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import type { Field } from './field.ts'

/** An object with these fields as its properties. */
export function objectOfFields(fields: readonly Field[]): SchemaDraft {
  const required = fields.filter(({ isRequired }) => isRequired === true).map(({ name }) => name)
  return {
    type: 'object',
    properties: record(fields.map((field) => [field.name, schemaOfField(field)] as const)),
    ...(required.length === 0 ? {} : { required }),
  }
}

export function schemaOfField({ schema, children, isList = false }: Field): SchemaDraft {
  if (children.length === 0)
    return isList && schema.type === undefined ? { ...schema, type: 'array' } : schema
  const object = objectOfFields(children)
  const { named: _named, ...plain } = schema
  if (isList || plain.type === 'array') {
    const { type, properties, required } = object
    const items: SchemaDraft = {
      type: type ?? 'object',
      properties: properties ?? {},
      ...(required && { required }),
    }
    return { ...plain, type: 'array', items }
  }
  const types = [plain.type ?? 'object'].flat().filter((type) => type === 'object' || type === 'null')
  const isNullable = types.includes('null')
  return { ...plain, ...object, type: isNullable ? ['object', 'null'] : 'object' }
}
