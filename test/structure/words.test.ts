/**
 * Habits of translated English that user-visible text should not have.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { COMMANDS } from '../../src/cli/commands/registry.ts'
import { CATALOGUE, type CatalogueEntry } from '../../src/core/catalogue.ts'
import { DIFF_RULES } from '../../src/diff/rules/registry.ts'

const HABITS = [
  /\b(?:tell|tells|told|anew|betrays?)\b/iu,
  /\bsince when\b/iu,
  /\ball the same\b/iu,
  /\b(?:is|are|was) none\b/iu,
  /\bas \w+ as they (?:are|were)\b/iu,
  /\bstands?\b/iu,
  /\bgo(?:es)? on\b/iu,
  /\bin vain\b/iu,
  /\b(?:is|are) no (?!longer\b)/iu,
]

const readText = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')

const TEXTS: [string, string][] = [
  ['README.md', readText('README.md')],
  ['docs/usage.md', readText('docs/usage.md')],
  ['docs/ci.md', readText('docs/ci.md')],
  ...Object.entries<CatalogueEntry>(CATALOGUE).map(([code, { says, why, todo }]): [string, string] => [
    `finding ${code}`,
    [says({}), why, todo].join('\n'),
  ]),
  ...DIFF_RULES.map(({ id, title, why, todo }): [string, string] => [
    `rule ${id}`,
    [title, why, todo].join('\n'),
  ]),
  ...COMMANDS.map(({ name, summary, options, ...command }): [string, string] => [
    `help of ${name}`,
    [summary, ...[...command.arguments, ...options].map(({ description }) => description)].join('\n'),
  ]),
]

test.each(TEXTS)('%s is plain English', (_, text) => {
  expect(text.split('\n').filter((line) => HABITS.some((habit) => habit.test(line)))).toEqual([])
})
