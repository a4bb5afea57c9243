/**
 * What `profile` in a configuration may hold. In: any value. Out: a profile, or issues that name the key.
 */
import { z } from 'zod'
import { compileTemplate } from '../reading/locate/line-template.ts'
import { ROLES } from '../reading/profile.ts'
import { USER_COLUMNS } from '../reading/user-profile.ts'

const texts = z.array(z.string().min(1).max(200)).max(200)

function lists<const Id extends string>(ids: readonly Id[]) {
  return z.strictObject(
    Object.fromEntries(ids.map((id) => [id, texts.optional()])) as Record<Id, z.ZodOptional<typeof texts>>,
  )
}

const TYPES = ['string', 'integer', 'number', 'boolean', 'array', 'object', 'null'] as const

const template = texts.element.superRefine((text, context) => {
  try {
    compileTemplate(text)
  } catch (error) {
    context.addIssue({ code: 'custom', message: `${(error as Error).message.replace(/\.$/, '')}` })
  }
})

export const PROFILE = z.strictObject({
  columns: lists(USER_COLUMNS).optional(),
  labels: lists(ROLES).optional(),
  types: z
    .record(
      z.string().min(1).max(200),
      z.strictObject({ type: z.enum(TYPES).optional(), format: z.string().optional() }),
    )
    .optional(),
  notes: lists(['required', 'readOnly', 'writeOnly']).optional(),
  operations: z.array(template).max(50).optional(),
})
