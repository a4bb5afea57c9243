/**
 * The page of rules is current, and every id of the comparison is covered or has a reason.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { OASDIFF_GROUPS, oasdiffIds } from '../../scripts/rules/oasdiff.mjs'
import { rulesPage } from '../../scripts/rules/page.mjs'
import { exampleModel } from '../../src/diff/example.ts'
import { diffExample } from '../../src/diff/explain.ts'
import { outlineOf } from '../../src/diff/outline.ts'
import { DIFF_RULES, ruleById } from '../../src/diff/rules/registry.ts'

test('docs/rules.md is what `npm run docs:rules` writes', () => {
  const page = rulesPage({
    rules: DIFF_RULES,
    outline: (api) => outlineOf(exampleModel(api)),
    diff: diffExample,
  })
  expect(readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8')).toBe(page)
})

test('each rule has one section', () => {
  const page = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8')
  const sections = [...page.matchAll(/^### (.+)$/gmu)].map(([, id]) => id)
  expect(sections.sort()).toEqual(DIFF_RULES.map(({ id }) => id).sort())
})

test('every rule that the comparison names exists, and no id is in two groups', () => {
  for (const { rules = [] } of OASDIFF_GROUPS) {
    for (const id of rules) expect(ruleById(id), id).toBeDefined()
  }
  const ids = oasdiffIds()
  expect(new Set(ids).size).toBe(ids.length)
})
