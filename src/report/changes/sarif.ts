/**
 * SARIF 2.1.0: for code scanning and other viewers of findings. Approved changes are suppressed, not left out.
 */
import type { Location, Log, PhysicalLocation, ReportingDescriptor, Result, Run } from 'sarif'
import { sarifMessage, uriPath } from '../../core/escape.ts'
import { stableJson } from '../../core/json.ts'
import { ruleById } from '../../diff/rules/registry.ts'
import { LEVELS, type Change, type ChangePlace, type Level } from '../../diff/types.ts'
import type { ChangeFormat, ChangeReportOptions } from './types.ts'
import { rooted, ruleTitle, sentenceOf } from './words.ts'

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'

const LEVEL_WORDS: Record<Level, 'error' | 'warning' | 'note'> = {
  breaking: 'error',
  warning: 'warning',
  info: 'note',
  docs: 'note',
}

export const sarif: ChangeFormat = {
  id: 'sarif',
  title: 'SARIF 2.1.0',
  extension: 'sarif',
  print: 'json',
  write: ({ changes }, options) => {
    const rules = [...new Set(changes.map(({ rule }) => rule))]
    const first = rules.map((rule) => changes.find((change) => change.rule === rule)!)
    const results = changes.map((change) => resultOf(change, rules.indexOf(change.rule), options))
    const version = options.toolVersion === undefined ? {} : { version: options.toolVersion }
    const driver = { name: 'deosil', ...version, rules: first.map(descriptorOf) }
    const run: Run = { tool: { driver }, columnKind: 'utf16CodeUnits', results }
    const log: Log = { $schema: SCHEMA, version: '2.1.0', runs: [run] }
    return stableJson(log)
  },
}

function descriptorOf(change: Change): ReportingDescriptor {
  const id = change.rule
  const rule = ruleById(id)
  if (rule === undefined) return { id }
  const { request, response } = rule.level
  const worst = LEVELS.find((level) => level === request || level === response) ?? 'info'
  return {
    id,
    shortDescription: { text: `${ruleTitle(change)}.` },
    fullDescription: { text: rule.why },
    help: { text: rule.todo },
    defaultConfiguration: { level: LEVEL_WORDS[worst] },
    properties: { area: rule.area, action: rule.action },
  }
}

function resultOf(change: Change, ruleIndex: number, options: ChangeReportOptions): Result {
  const { before, after } = change.places
  const logicalLocations = [{ fullyQualifiedName: change.where }]
  const physical = after ?? before
  const location = { ...(physical === undefined ? {} : physicalOf(physical, options)), logicalLocations }
  const related = after === undefined || before === undefined ? [] : [before]
  return {
    ruleId: change.rule,
    ruleIndex,
    level: LEVEL_WORDS[change.level],
    message: { text: sarifMessage(sentenceOf(change)) },
    locations: [location],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((place) =>
            relatedOf(place, change.isDisagreement ? 'docs' : 'old docs', options),
          ),
        }),
    partialFingerprints: { 'change/v1': change.fingerprint },
    ...suppressionsOf(change),
    properties: propertiesOf(change),
  }
}

function propertiesOf({
  before,
  after,
  requestOperations,
  responseOperations,
}: Change): Record<string, unknown> {
  return { before, after, requestOperations, responseOperations }
}

function physicalOf(
  { file, line, column }: ChangePlace,
  { fileRoot }: ChangeReportOptions,
): { physicalLocation: PhysicalLocation } {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriPath(rooted(file, fileRoot)) },
      region: { startLine: line, startColumn: column },
    },
  }
}

function relatedOf(place: ChangePlace, docs: string, options: ChangeReportOptions): Location {
  const text = place.isNearest ? `Nearest place in the ${docs}` : `In the ${docs}`
  return { ...physicalOf(place, options), message: { text } }
}

function suppressionsOf({ approval }: Change): Pick<Result, 'suppressions'> {
  if (approval === undefined) return {}
  return { suppressions: [{ kind: 'external', status: 'accepted', justification: approval.reason }] }
}
