/**
 * Pages as Coder's generator writes them, made up: operations, schemas, both layouts of tables and enumerations.
 */
import fc from 'fast-check'

const WORDS = [
  'owner',
  'of the harbour',
  'berth',
  'in the log',
  'tide',
  'ships',
  'crane',
  'for each quay',
  'pilot',
]
/** Text that Markdown, tables or JSON could take for marks. */
const TRICKY = [
  'a*b*c',
  'snake_case',
  '_alone_',
  'x < y',
  '<b',
  '[0]',
  '`code`',
  '~5~',
  '100% & more',
  '"quoted"',
  'a|b',
  '{id}',
  '# 1',
]

const anyWord = fc.constantFrom(...WORDS, ...WORDS, ...TRICKY)
const anySentence = fc
  .array(anyWord, { minLength: 1, maxLength: 6 })
  .map((words) => `The ${words.join(' ')}.`)
const anyDescription = fc.oneof(fc.constant(''), anySentence)
const anyName = fc.constantFrom(
  'id',
  'berth_id',
  'type',
  'true_name',
  'csp-report',
  'user',
  'path',
  'array',
  'q',
)
const anySchemaName = fc.constantFrom(
  'harbour.Ship',
  'harbour.Berth',
  'portsdk.CreateShipRequest',
  'tide.Struct-array_int',
)
const anyScalar = fc.constantFrom(
  'string',
  'integer',
  'boolean',
  'number',
  'object',
  'string(uuid)',
  'string(date-time)',
  'any',
)
const anyFlag = fc.constantFrom('true', 'false')

/** A table in one of the two layouts of the generator: narrow, or padded to the widest cell. */
interface Layout {
  isPadded: boolean
  hasJoinedValues: boolean
  schemasPage: string
}

const anyLayout = fc.record({
  isPadded: fc.boolean(),
  hasJoinedValues: fc.boolean(),
  schemasPage: fc.constant('schemas.md'),
})

function tableOf(rows: string[][], { isPadded }: Layout): string {
  const [header = []] = rows
  const widths = header.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  const write = (row: string[]): string =>
    isPadded ? `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |` : `|${row.join('|')}|`
  const rule = isPadded
    ? `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
    : `|${'---|'.repeat(header.length)}`
  return [write(header), rule, ...rows.slice(1).map(write)].join('\n')
}

function linkTo(name: string, { schemasPage }: Layout): string {
  return `[${name}](${schemasPage}#${name.toLowerCase().replace('.', '')})`
}

/** Text in a cell: as the generator writes it, with marks that Markdown would read taken away. */
function inCell(text: string): string {
  return text.replaceAll(/[|*_`~<[]/gu, String.raw`\$&`)
}

type AnyType = { kind: 'scalar' | 'reference' | 'list'; scalar: string; name: string }
const anyType: fc.Arbitrary<AnyType> = fc.record({
  kind: fc.constantFrom('scalar', 'reference', 'list'),
  scalar: anyScalar,
  name: anySchemaName,
})

function typeCell({ kind, scalar, name }: AnyType, layout: Layout): string {
  if (kind === 'scalar') return scalar
  return kind === 'list' ? `array of ${linkTo(name, layout)}` : linkTo(name, layout)
}

const anyProperty = fc.record({
  name: fc.oneof(anyName, anyName, fc.constantFrom('[any property]', '» id', '»» type')),
  type: anyType,
  required: anyFlag,
  restrictions: fc.constantFrom('', '', 'read-only'),
  description: anyDescription,
})

type AnyProperty = typeof anyProperty extends fc.Arbitrary<infer T> ? T : never

const anyParameter = fc.record({
  name: anyName,
  in: fc.constantFrom('path', 'query', 'header', 'body'),
  type: anyType,
  required: anyFlag,
  description: anyDescription,
})

const anyResponse = fc.record({
  status: fc.constantFrom('200 OK', '201 Created', '404 Not Found', '101 Switching Protocols'),
  description: fc.constantFrom('OK', 'Created', 'The ship was found.', 'Not found'),
  type: fc.option(anyType.filter(({ kind }) => kind !== 'scalar')),
})

const anyValues = fc.record({
  property: anyName,
  values: fc.uniqueArray(fc.constantFrom('open', 'closed', 'in-use', 'a_b', '1'), { minLength: 1 }),
})

function propertyTable(rows: AnyProperty[], layout: Layout): string {
  const cells = rows.map((row) => [
    `\`${row.name}\``,
    typeCell(row.type, layout),
    row.required,
    row.restrictions,
    inCell(row.description),
  ])
  return tableOf([['Name', 'Type', 'Required', 'Restrictions', 'Description'], ...cells], layout)
}

function valueTable({ property, values }: { property: string; values: string[] }, layout: Layout): string {
  const spans = values.map((value) => `\`${value}\``)
  const rows = layout.hasJoinedValues
    ? [
        ['Property', 'Value(s)'],
        [`\`${property}\``, spans.join(', ')],
      ]
    : [['Property', 'Value'], ...spans.map((span) => [`\`${property}\``, span])]
  return `#### Enumerated Values\n\n${tableOf(rows, layout)}`
}

const anySample = fc
  .jsonValue({ maxDepth: 2 })
  .filter((value) => typeof value === 'object' && value !== null && !/ {2}/u.test(JSON.stringify(value)))
const fenced = (value: unknown): string => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``

const anyOperation = fc.record({
  summary: fc.constantFrom('List ships', 'Moor a ship', 'Get the berth of a ship', 'Ship log, in full'),
  method: fc.constantFrom('GET', 'POST', 'DELETE'),
  path: fc.constantFrom('/', '/ships', '/ships/{ship}/log', '/berths/{id}'),
  description: anyDescription,
  body: fc.option(anySample),
  parameters: fc.array(anyParameter, { maxLength: 4 }),
  values: fc.option(anyValues),
  sample: fc.option(anySample),
  responses: fc.uniqueArray(anyResponse, { minLength: 1, maxLength: 3, selector: ({ status }) => status }),
  properties: fc.array(anyProperty, { maxLength: 4 }),
  isSecured: fc.boolean(),
})

type AnyOperation = typeof anyOperation extends fc.Arbitrary<infer T> ? T : never

function operationText(operation: AnyOperation, layout: Layout): string[] {
  const { summary, method, path, description, isSecured } = operation
  return [
    `## ${summary}`,
    '### Code samples',
    `\`\`\`shell\n${curlOf(operation)}\n\`\`\``,
    `\`${method} ${path}\``,
    ...(description === '' ? [] : [inCell(description)]),
    ...requestText(operation, layout),
    ...responseText(operation, layout),
    ...(isSecured
      ? ['To perform this operation, you must be authenticated. [Learn more](authentication.md).']
      : []),
  ]
}

/** Only an operation that has a schema to answer with asks for a media type. */
function curlOf({ method, path, responses }: AnyOperation): string {
  const accept = responses.some(({ type }) => type !== null) ? " \\\n  -H 'Accept: application/json'" : ''
  return `# Example request using curl\ncurl -X ${method} http://harbour:8080/api${path}${accept}`
}

function requestText({ body, parameters, values }: AnyOperation, layout: Layout): string[] {
  const text = body === null ? [] : ['> Body parameter', fenced(body)]
  if (parameters.length === 0) return text
  const rows = parameters.map(({ name, in: place, type, required, description }) => [
    `\`${name}\``,
    place,
    typeCell(type, layout),
    required,
    inCell(description),
  ])
  const table = tableOf([['Name', 'In', 'Type', 'Required', 'Description'], ...rows], layout)
  return [...text, '### Parameters', table, ...(values === null ? [] : [valueTable(values, layout)])]
}

function responseText({ summary, sample, responses, properties }: AnyOperation, layout: Layout): string[] {
  const hasSample =
    sample !== null && responses.some(({ status, type }) => status === '200 OK' && type !== null)
  const rows = responses.map(({ status, description, type }) => [
    status.slice(0, 3),
    `[${status.slice(4)}](https://tools.ietf.org/html/rfc7231)`,
    description,
    type === null ? '' : typeCell(type, layout),
  ])
  const text = [
    ...(hasSample ? ['### Example responses', '> 200 Response', fenced(sample)] : []),
    '### Responses',
    tableOf([['Status', 'Meaning', 'Description', 'Schema'], ...rows], layout),
  ]
  if (properties.length === 0) return text
  const slug = summary.toLowerCase().replace(/[^a-z]+/gu, '-')
  const heading = `<h3 id="${slug}-responseschema">Response Schema</h3>`
  return [...text, heading, 'Status Code **200**', propertyTable(properties, layout)]
}

/** A page of operations. */
export const anyOperationsPage: fc.Arbitrary<string> = fc
  .tuple(fc.array(anyOperation, { minLength: 1, maxLength: 3 }), anyLayout)
  .map(
    ([operations, layout]) =>
      ['# Harbour', ...operations.flatMap((operation) => operationText(operation, layout))].join('\n\n') +
      '\n',
  )

const anySchema = fc.record({
  name: anySchemaName,
  sample: anySample,
  description: anyDescription,
  properties: fc.array(anyProperty, { maxLength: 5 }),
  values: fc.option(anyValues),
})

/** The page of schemas. */
export const anySchemasPage: fc.Arbitrary<string> = fc
  .tuple(fc.array(anySchema, { minLength: 1, maxLength: 4 }), anyLayout)
  .map(([schemas, found]) => {
    const layout = { ...found, schemasPage: '' }
    const blocks = schemas.flatMap(({ name, sample, description, properties, values }) => [
      `## ${name}`,
      fenced(sample),
      ...(description === '' ? [] : [inCell(description)]),
      '### Properties',
      properties.length === 0 ? 'None' : propertyTable(properties, layout),
      ...(values === null ? [] : [valueTable(values, layout)]),
    ])
    return ['# Schemas', ...blocks].join('\n\n') + '\n'
  })

export const anyPage: fc.Arbitrary<string> = fc.oneof(anyOperationsPage, anySchemasPage)
