import type { DiffRule, ExampleApi } from '../../src/diff/rule.ts'
import type { ChangeSet } from '../../src/diff/types.ts'

export interface Explainer {
  rules: readonly DiffRule[]
  /** An API in a few lines. */
  outline: (api: ExampleApi) => string[]
  /** The diff of the example of a rule. */
  diff: (rule: DiffRule) => ChangeSet
}

/** The page that documents every diff rule, in Markdown. */
export function rulesPage(explainer: Explainer): string
