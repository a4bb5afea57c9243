/**
 * Samples as values. In: the text of a fence. Out: a JSON value, or undefined with a finding.
 * JSON first, then JSON with the mistakes that people make; YAML where the fence says so.
 */
import { jsonrepair } from 'jsonrepair'
import { parseDocument, visit } from 'yaml'
import { numberOf, parseJson, type JsonValue } from '../../core/json.ts'
import type { Place } from '../../core/span.ts'
import type { SampleDraft } from '../../model/fragment.ts'
import { jsonProblem, yamlProblem } from './sample-problem.ts'
import type { PlaceReport } from '../types.ts'

/** Longest sample that is repaired when it is not JSON, in UTF-16 units: repairing is slow. */
const MAX_REPAIR_UNITS = 200_000

/** Parses a sample the first time that it is asked for; only then a finding is made. */
export function valueOfSample(sample: SampleDraft<Place>, report: PlaceReport): JsonValue | undefined {
  if (sample.parsed === undefined) {
    const value = parseSample(sample, report)
    sample.parsed = value === undefined ? {} : { value }
  }
  return sample.parsed.value
}

function parseSample(sample: SampleDraft<Place>, report: PlaceReport): JsonValue | undefined {
  if (sample.text.trim() === '') return undefined
  if (sample.language === 'yaml') return yamlValue(sample, report)
  if (sample.language !== 'json' && sample.language !== '') return undefined
  try {
    return parseJson(sample.text)
  } catch {
    return repairedValue(sample, report)
  }
}

function repairedValue(sample: SampleDraft<Place>, report: PlaceReport): JsonValue | undefined {
  if (sample.language === '' || sample.text.length > MAX_REPAIR_UNITS) return undefined
  const { at, reason } = jsonProblem(sample)
  try {
    const value = parseJson(jsonrepair(sample.text))
    report('sample/repaired', at, { reason })
    return value
  } catch {
    report('sample/not-json', at, { reason })
    return undefined
  }
}

/** @throws where the text is no YAML */
function parseYaml(text: string): JsonValue {
  const document = parseDocument(text, { schema: 'core' })
  const [error] = document.errors
  if (error !== undefined) throw error
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key' && typeof node.value === 'number')
        node.value = numberOf(node.source ?? '') ?? node.value
    },
  })
  return document.toJS({ maxAliasCount: 0 }) as JsonValue
}

function yamlValue(sample: SampleDraft<Place>, report: PlaceReport): JsonValue | undefined {
  try {
    return parseYaml(sample.text)
  } catch (error) {
    const { at, reason } = yamlProblem(sample, error)
    report('sample/not-yaml', at, { reason })
    return undefined
  }
}
