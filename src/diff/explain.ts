/**
 * What a diff rule is about, in words and by its example, for `deosil explain`.
 * In: a rule id. Out: text, or nothing where there is no such rule.
 */
import { diffModels } from './diff.ts'
import { exampleModel } from './example.ts'
import { outlineOf } from './outline.ts'
import type { DiffRule, ExampleApi } from './rule.ts'
import { ruleById } from './rules/registry.ts'
import type { ChangeSet, DiffSide } from './types.ts'

export function explainRule(id: string): string | undefined {
  const rule = ruleById(id)
  if (rule === undefined) return undefined
  const lines = [
    `${rule.id}`,
    '',
    `  ${rule.title}.`,
    '',
    `  level   ${levelWords(rule)}`,
    `  why     ${rule.why}`,
    `  fix     ${rule.todo}`,
    `  mirror  ${rule.mirror}${rule.mirrorWaiver === undefined ? '' : ` (${rule.mirrorWaiver})`}`,
    '',
    ...blockOf('before', outlineOf(exampleModel(rule.example.before))),
    '',
    ...blockOf('after', outlineOf(exampleModel(rule.example.after))),
    '',
    ...blockOf('tells', tellExample(rule)),
    '',
    `  To change its level, put this into the configuration: severity: { '${rule.id}': 'info' }`,
  ]
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}

/** The diff of the example of a rule. */
export function diffExample({ example }: DiffRule): ChangeSet {
  const side = (api: ExampleApi, label: string): DiffSide => ({
    model: exampleModel(api),
    origins: {},
    label,
  })
  return diffModels(side(example.before, 'before'), side(example.after, 'after'), { prose: true })
}

function levelWords({ level, action }: DiffRule): string {
  if (action === 'prose') return 'docs: reported on demand only'
  if (level.request === level.response) return level.request
  return `in requests ${level.request}, in responses ${level.response}, the more severe one in both`
}

function blockOf(name: string, lines: readonly string[]): string[] {
  return (lines.length === 0 ? ['nothing'] : lines).map(
    (line, index) => `  ${(index === 0 ? name : '').padEnd(8)}${line}`,
  )
}

function tellExample(rule: DiffRule): string[] {
  return diffExample(rule).changes.map(({ level, rule: id, where, before, after }) => {
    const values = [before, after].map((value) => (value === null ? 'nothing' : JSON.stringify(value)))
    return `${level}  ${id}  ${where}  ${values.join(' → ')}`
  })
}
