/**
 * Every rule by its own example: it fires, it alone, in its place, and its mirror is what it says.
 */
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { diffExample, explainRule } from '../../src/diff/explain.ts'
import { DIFF_RULES, FAMILIES, ruleById } from '../../src/diff/rules/registry.ts'
import type { DiffRule } from '../../src/diff/rule.ts'

const mirrored = ({ example, ...rule }: DiffRule): DiffRule => ({
  ...rule,
  example: { ...example, before: example.after, after: example.before },
})

/** Sections that come and go with a name are told beside the rule that is shown. */
const told = (rule: DiffRule) => diffExample(rule).changes

describe.each(DIFF_RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('fires on its example, and nothing else does', () => {
    expect(told(rule).map((change) => [change.rule, change.where])).toEqual([[id, rule.example.where]])
  })

  test('is silent where both sides are the same', () => {
    const { after } = rule.example
    expect(told({ ...rule, example: { ...rule.example, before: after } })).toEqual([])
  })

  test('has the mirror that it names', () => {
    expect(told(mirrored(rule)).map((change) => change.rule)).toEqual([rule.mirror])
  })

  test('is the mirror of its mirror, or says why not', () => {
    const mirror = ruleById(rule.mirror)
    expect(mirror).toBeDefined()
    expect((mirror!.mirror === id) !== (rule.mirrorWaiver !== undefined)).toBe(true)
  })

  test('explains itself', () => {
    const text = explainRule(id)
    expect(text).toContain(rule.why)
    expect(text).toContain(rule.todo)
    expect(text).toContain(`${id}  ${rule.example.where}`)
  })
})

test('ids are unique, and sentences are sentences', () => {
  expect(new Set(DIFF_RULES.map(({ id }) => id)).size).toBe(DIFF_RULES.length)
  for (const { title, why, todo } of DIFF_RULES) {
    expect(title).toMatch(/^[A-Z].*[^.]$/u)
    expect(why).toMatch(/^[A-Z].*\.$/u)
    expect(todo).toMatch(/^[A-Z].*\.$/u)
  }
})

test('the registry lists every family that lies in the folder', () => {
  const files = readdirSync(new URL('../../src/diff/rules/', import.meta.url))
  const families = files.filter((file) => file !== 'registry.ts').map((file) => file.replace('.ts', ''))
  expect(FAMILIES.map(({ id }) => id).sort()).toEqual(families.sort())
})

test('nobody explains a rule that does not exist', () => {
  expect(explainRule('constructor')).toBeUndefined()
})
