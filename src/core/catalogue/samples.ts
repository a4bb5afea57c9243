/**
 * Findings about samples: JSON, YAML and commands.
 */
import { printable, quote } from '../escape.ts'
import type { CatalogueEntry } from './types.ts'

export const SAMPLE_FINDINGS = {
  'curl/data-not-understood': {
    severity: 'warning',
    says: ({ text }) => `Cannot read the data ${quote(text)} as JSON`,
    why: 'The request has a body, but nothing is known of its fields.',
    todo: 'Correct the quotes or the JSON in the command.',
  },
  'curl/data-repaired': {
    severity: 'info',
    says: ({ text }) => `The data ${quote(text)} is JSON only after a repair`,
    why: 'A reader who copies the command sends something else than what is meant.',
    todo: 'Correct the quotes or the JSON in the command.',
  },
  'curl/no-api': {
    severity: 'info',
    says: ({ text }) => `The command downloads ${quote(text)} and is not taken for a request to the API`,
    why: 'Its output is saved as a file or handed to a shell, as in steps of an installation.',
    todo: 'Nothing, if that is right. Else show the request without what follows it.',
  },
  'curl/not-understood': {
    severity: 'warning',
    says: ({ reason }) => `Cannot read the command: ${printable(reason ?? 'its form is unknown')}`,
    why: 'What the command shows is not in the model.',
    todo: 'Correct the command in the page.',
  },
  'curl/option-unknown': {
    severity: 'info',
    says: ({ name }) => `curl has no option ${quote(name)} that is known here`,
    why: 'If it takes a value, that value may be read as something else.',
    todo: 'Correct the option in the command.',
  },
  'curl/query-without-value': {
    severity: 'info',
    says: ({ name }) => `The query ${quote(name)} has no equals sign`,
    why: 'It is read as the name of a parameter without a value, as a server does.',
    todo: 'Write it as name=value, if that is what is meant.',
  },
  'curl/quote-not-closed': {
    severity: 'warning',
    says: () => 'A quotation mark is opened here and never closed',
    why: 'The text is read as if it ended before the line break or before what cannot stand inside it.',
    todo: 'Close the quotation.',
  },
  'request/other-method': {
    severity: 'warning',
    says: ({ method, request }) =>
      `The sample request is a ${request ?? ''}, the operation line says ${method ?? ''}`,
    why: 'The operation line is believed.',
    todo: 'Correct the sample or the line.',
  },
  'sample/extra-property': {
    severity: 'warning',
    says: ({ name }) => `The sample has ${quote(name)}, which the table does not`,
    why: 'The property is not in the model: only tables say what a schema has.',
    todo: 'Add the row, or take the property out of the sample.',
  },
  'sample/missing-property': {
    severity: 'info',
    says: ({ name }) => `The sample lacks ${quote(name)}, which the table has`,
    why: 'The sample confirms nothing of this property, for example its format.',
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
    says: () => 'The page shows the text of a schema where a sample would stand',
    why: 'Such texts are no samples: formats and content that only samples show are not in the model.',
    todo: 'Print the page without the option that does so (--raw of widdershins).',
  },
  'sample/not-json': {
    severity: 'warning',
    says: ({ reason }) => `Cannot read this sample as JSON: ${printable(reason ?? 'its form is unknown')}`,
    why: 'The sample confirms nothing: formats and content that only it shows are not in the model.',
    todo: 'Correct the sample.',
  },
  'sample/not-yaml': {
    severity: 'warning',
    says: ({ reason }) => `Cannot read this sample as YAML: ${printable(reason ?? 'its form is unknown')}`,
    why: 'The sample confirms nothing: content that only it shows is not in the model.',
    todo: 'Correct the sample.',
  },
  'sample/other-type': {
    severity: 'warning',
    says: ({ expected, found }) => `Expected ${expected ?? ''} in the sample, found ${found ?? ''}`,
    why: 'Sample and table disagree; the table is believed.',
    todo: 'Correct the sample or the row.',
  },
  'sample/other-value': {
    severity: 'warning',
    says: ({ value }) => `The sample has the value ${quote(value)}, which is not among those listed`,
    why: 'Sample and table disagree; the table is believed.',
    todo: 'Correct the sample, or add the value to the list.',
  },
  'sample/rejected': {
    severity: 'warning',
    says: ({ name, problem = '' }) => `${quote(name)} rejects this sample: ${printable(problem)}`,
    why: 'The page contradicts itself, so validation with the schema fails for data that the page shows as right.',
    todo: 'Correct the sample or the schema.',
  },
  'sample/repaired': {
    severity: 'info',
    says: ({ reason }) =>
      `This sample is no JSON, and was read all the same: ${printable(reason ?? 'its form is unknown')}`,
    why: 'Programs that copy the sample will refuse it.',
    todo: 'Correct the sample.',
  },
} as const satisfies Record<string, CatalogueEntry>
