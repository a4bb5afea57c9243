/**
 * Findings about samples: JSON, YAML and commands.
 */
import { printable, quote } from '../escape.ts'
import type { CatalogueEntry } from './types.ts'

export const SAMPLE_FINDINGS = {
  'curl/data-not-understood': {
    severity: 'warning',
    says: ({ text }) => `Cannot read the data ${quote(text)} as JSON`,
    why: 'The request has a body, but its fields are unknown.',
    todo: 'Correct the quotes or the JSON in the command.',
  },
  'curl/data-repaired': {
    severity: 'info',
    says: ({ text }) => `The data ${quote(text)} is valid JSON only after a repair`,
    why: 'Anyone who copies the command sends different data than intended.',
    todo: 'Correct the quotes or the JSON in the command.',
  },
  'curl/no-api': {
    severity: 'info',
    says: ({ text }) => `The command downloads ${quote(text)} and does not count as a request to the API`,
    why: 'Its output is saved to a file or piped to a shell, as in installation steps.',
    todo: 'Nothing, if that is correct. Otherwise show the request without the command after it.',
  },
  'curl/not-understood': {
    severity: 'warning',
    says: ({ reason }) => `Cannot read the command: ${printable(reason ?? 'its form is unknown')}`,
    why: 'The request is not in the model.',
    todo: 'Correct the command in the page.',
  },
  'curl/option-unknown': {
    severity: 'info',
    says: ({ name }) => `Unknown curl option ${quote(name)}`,
    why: 'If the option has a value, that value may be read as something else.',
    todo: 'Correct the option in the command.',
  },
  'curl/query-without-value': {
    severity: 'info',
    says: ({ name }) => `The query ${quote(name)} has no equals sign`,
    why: 'It is read as the name of a parameter without a value, as servers do.',
    todo: 'Write name=value, if it should have a value.',
  },
  'curl/quote-not-closed': {
    severity: 'warning',
    says: () => 'This quotation mark is never closed',
    why: 'The quoted text is read up to the line break or the first character that cannot be part of it.',
    todo: 'Close the quotation mark.',
  },
  'request/other-method': {
    severity: 'warning',
    says: ({ method, request }) =>
      `The sample request uses ${request ?? ''}, but the operation line states ${method ?? ''}`,
    why: 'The method of the operation line is used.',
    todo: 'Correct the sample or the line.',
  },
  'sample/extra-property': {
    severity: 'warning',
    says: ({ name }) => `The sample has ${quote(name)}, which the table does not`,
    why: 'Only tables define the properties of a schema, so this one is not in the model.',
    todo: 'Add the row, or remove the property from the sample.',
  },
  'sample/missing-property': {
    severity: 'info',
    says: ({ name }) => `The sample lacks ${quote(name)}, which the table has`,
    why: 'The sample confirms nothing about this property, for example its format.',
    todo: 'Add the property to the sample, or remove the row.',
  },
  'sample/no-response': {
    severity: 'info',
    says: ({ caption }) => `The samples under ${quote(caption)} belong to no response`,
    why: 'The caption is neither a status nor the description of a response, so the samples are not in the model.',
    todo: 'Correct the caption, or add the response.',
  },
  'sample/is-schema': {
    severity: 'info',
    says: () => 'The page shows a schema where a sample is expected',
    why: 'A schema is not a sample: formats and content that only samples show are not in the model.',
    todo: 'Render the page without the option that prints schemas (--raw of widdershins).',
  },
  'sample/not-json': {
    severity: 'warning',
    says: ({ reason }) => `Cannot read this sample as JSON: ${printable(reason ?? 'its form is unknown')}`,
    why: 'The sample is ignored: formats and content that only it shows are not in the model.',
    todo: 'Correct the sample.',
  },
  'sample/not-yaml': {
    severity: 'warning',
    says: ({ reason }) => `Cannot read this sample as YAML: ${printable(reason ?? 'its form is unknown')}`,
    why: 'The sample is ignored: content that only it shows is not in the model.',
    todo: 'Correct the sample.',
  },
  'sample/other-type': {
    severity: 'warning',
    says: ({ expected, found }) => `Expected ${expected ?? ''} in the sample, found ${found ?? ''}`,
    why: 'Sample and table disagree; the table is used.',
    todo: 'Correct the sample or the row.',
  },
  'sample/other-value': {
    severity: 'warning',
    says: ({ value }) => `The sample has the value ${quote(value)}, which is not among those listed`,
    why: 'Sample and table disagree; the table is used.',
    todo: 'Correct the sample, or add the value to the list.',
  },
  'sample/rejected': {
    severity: 'warning',
    says: ({ name, problem = '' }) => `${quote(name)} rejects this sample: ${printable(problem)}`,
    why: 'The page contradicts itself, so data that the page shows as valid fails validation with the schema.',
    todo: 'Correct the sample or the schema.',
  },
  'sample/repaired': {
    severity: 'info',
    says: ({ reason }) =>
      `This sample is not valid JSON; it was read after a repair: ${printable(reason ?? 'its form is unknown')}`,
    why: 'Programs reject the sample if they copy it.',
    todo: 'Correct the sample.',
  },
} as const satisfies Record<string, CatalogueEntry>
