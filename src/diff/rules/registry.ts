/**
 * The only list of rule families. A new one is a file beside this one and a line here.
 */
import type { DiffRule, RuleFamily } from '../rule.ts'
import { bodies } from './bodies.ts'
import { callbacks } from './callbacks.ts'
import { deprecations } from './deprecations.ts'
import { discriminators } from './discriminators.ts'
import { enums } from './enums.ts'
import { limits } from './limits.ts'
import { links } from './links.ts'
import { media } from './media.ts'
import { operations } from './operations.ts'
import { parameters } from './parameters.ts'
import { properties } from './properties.ts'
import { proseRules } from './prose.ts'
import { responses } from './responses.ts'
import { schemas } from './schemas.ts'
import { security } from './security.ts'
import { servers } from './servers.ts'
import { types } from './types.ts'

export const FAMILIES: readonly RuleFamily[] = [
  servers,
  security,
  operations,
  parameters,
  media,
  bodies,
  responses,
  links,
  callbacks,
  properties,
  types,
  enums,
  limits,
  discriminators,
  deprecations,
  schemas,
  proseRules,
]

/** Every rule, in the order of the families. */
export const DIFF_RULES: readonly DiffRule[] = FAMILIES.flatMap((family) => family.rules)

const BY_ID: ReadonlyMap<string, DiffRule> = new Map(DIFF_RULES.map((rule) => [rule.id, rule]))

export function ruleById(id: string): DiffRule | undefined {
  return BY_ID.get(id)
}
