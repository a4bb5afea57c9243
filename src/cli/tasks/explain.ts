/**
 * The work of `deosil explain`.
 */
import { CATALOGUE, type CatalogueEntry } from '../../core/catalogue.ts'
import type { FindingArgs } from '../../core/diagnostics.ts'
import { UsageError } from '../../core/errors.ts'
import { quote } from '../../core/escape.ts'
import { stableJson } from '../../core/json.ts'
import { nearest } from '../../core/nearest.ts'
import { byCodeUnits } from '../../core/order.ts'
import type { DiffRule } from '../../diff/rule.ts'
import { DIFF_RULES } from '../../diff/rules/registry.ts'
import type { Call } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { oneOf } from '../settings.ts'
import { paletteFor } from '../terminal.ts'

/** What can be explained, of whatever kind. */
interface Topic {
  name: string
  level: string
  says: string
  why: string
  todo: string
  /** How its level is changed. */
  change: string
}

/** Stands for the words of a real finding. */
const ANY_WORDS: FindingArgs = new Proxy({}, { get: () => '…' })

export async function runExplain({ arguments: [name], settings, context }: Call): Promise<number> {
  const topics = [...findingTopics(), ...DIFF_RULES.map(ruleTopic)]
  const topic = name === undefined ? undefined : topicNamed(name, topics)
  if (settings.format === 'json') context.out(stableJson(topic ?? topics), 'json')
  else if (topic === undefined) context.out(listOf(topics))
  else context.out(explanationOf(topic, paletteFor('out', settings, context)))
  return EXIT.done
}

function findingTopics(): Topic[] {
  const entries = Object.entries<CatalogueEntry>(CATALOGUE).sort(([a], [b]) => byCodeUnits(a, b))
  return entries.map(([name, { severity, says, why, todo }]) => {
    const change = 'The severity of a finding is fixed; deosil check --strict also fails on warnings.'
    return { name, level: severity, says: says(ANY_WORDS), why, todo, change }
  })
}

function ruleTopic({ id, title, why, todo, level: { request, response } }: DiffRule): Topic {
  const level = request === response ? request : `${request} in requests, ${response} in responses`
  const change = `In deosil.config.ts: severity: { '${id}': 'info' }`
  return { name: id, level, says: title, why, todo, change }
}

function listOf(topics: Topic[]): string {
  const width = Math.max(...topics.map(({ name }) => name.length))
  return topics.map(({ name, says }) => `${name.padEnd(width)}  ${says}\n`).join('')
}

function topicNamed(given: string, topics: Topic[]): Topic {
  const names = topics.map(({ name }) => name)
  // There are too many to list them in a sentence.
  if (!names.includes(given) && nearest(given, names) === undefined)
    throw new UsageError(`Unknown finding or rule ${quote(given)}. deosil explain lists them all.`)
  const name = oneOf('finding or rule', given, names)
  return topics[names.indexOf(name)]!
}

function explanationOf(topic: Topic, palette: ReturnType<typeof paletteFor>): string {
  const rows = [
    ['what', topic.says],
    ['why', topic.why],
    ['fix', topic.todo],
    ['level', topic.change],
  ] as const
  const lines = rows.map(([word, text]) => `  ${palette.dim(word.padEnd(5))}  ${text}`)
  return `${palette.bold(topic.name)}  ${topic.level}\n\n${lines.join('\n')}\n`
}
