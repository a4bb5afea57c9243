/**
 * Writes `docs/rules.md` from the registry of diff rules.
 * Run: npm run docs:rules
 */
import { writeFileSync } from 'node:fs'
import { createJiti } from 'jiti'
import { rulesPage } from './rules/page.mjs'

const jiti = createJiti(import.meta.url)
const { DIFF_RULES } = await jiti.import('../src/diff/rules/registry.ts')
const { diffExample } = await jiti.import('../src/diff/explain.ts')
const { exampleModel } = await jiti.import('../src/diff/example.ts')
const { outlineOf } = await jiti.import('../src/diff/outline.ts')

const page = rulesPage({
  rules: DIFF_RULES,
  outline: (api) => outlineOf(exampleModel(api)),
  diff: diffExample,
})
writeFileSync(new URL('../docs/rules.md', import.meta.url), page)
