import { describe, expect, test } from 'vitest'
import { BOATS, fence, HEAD, operation, properties, schema, SCHEMAS } from './pages.ts'
import { dialectOf, linkTexts, modelOf, readText, unreadOf } from './read-text.ts'

const CONTACT =
  '<a href="https://h.test/terms">Terms of service</a>\nEmail: <a href="mailto:a@h.test">Ann</a> Web: <a href="https://h.test/c">Ann</a> \nLicense: <a href="https://h.test/l">MIT</a>\n\n'

describe('the head of a page', () => {
  test('title, version, description, servers, contact, licence', () => {
    const servers =
      'Base URLs:\n\n* <a href="https://h.test/v1/">https://h.test/v1/</a>\n\n* <a href="/rel">/rel</a>\n\n'
    const fragment = readText(
      `${HEAD}Boats and *more*.\n\n- one\n\n${servers}${CONTACT}${BOATS}${operation({})}`,
    )
    expect(unreadOf(fragment)).toEqual([])
    expect(fragment.info).toEqual({
      title: 'Harbour API',
      version: '1.2.0',
      description: 'Boats and *more*.\n\n- one',
      termsOfService: 'https://h.test/terms',
      contact: { name: 'Ann', email: 'a@h.test', url: 'https://h.test/c' },
      license: { name: 'MIT', url: 'https://h.test/l' },
    })
    expect(fragment.servers.map(({ url }) => url)).toEqual(['https://h.test/v1', '/rel'])
  })

  test('headings and words of a description that are also those of the generator', () => {
    const description =
      '# Introduction\n\nText.\n\n# Authentication\n\nUse keys.\n\n## Schemas\n\nLicense: yours.\n\n# Schemas\n\nMany.\n\n'
    const fragment = readText(
      `${HEAD}${description}Base URLs:\n\n* <a href="/v1">/v1</a>\n\n License: MIT\n\n${BOATS}${operation({})}${SCHEMAS}${schema('X', {}, '*None*\n\n')}`,
    )
    expect(unreadOf(fragment)).toEqual([])
    expect(fragment.info?.description).toBe(description.trim())
    expect(fragment.info?.license).toEqual({ name: 'MIT' })
    expect(fragment.tags.map(({ name }) => name)).toEqual(['Boats'])
    expect(fragment.schemas.map(({ name }) => name)).toEqual(['X'])
  })

  test('servers with variables', () => {
    const list =
      '* <a href="https://{region}.h.test:{port}/v1">https://{region}.h.test:{port}/v1</a>\n\n    * **region** - Where Default: eu\n\n        * eu\n\n        * us\n\n    * **port** -  Default: 443\n\n'
    const sample = `> Code samples\n\n${fence('shell', 'curl -X GET https://{region}.h.test:{port}/v1/boats')}`
    const model = modelOf(`${HEAD}Base URLs:\n\n${list}${BOATS}${operation({ samples: sample })}`)
    expect(model.servers).toEqual([
      {
        url: 'https://{region}.h.test:{port}/v1',
        variables: {
          region: { default: 'eu', description: 'Where', enum: ['eu', 'us'] },
          port: { default: '443' },
        },
      },
    ])
    expect(Object.keys(model.operations)).toEqual(['GET /v1/boats'])
  })

  test('without samples paths lie below the first server', () => {
    const model = modelOf(
      `${HEAD}Base URLs:\n\n* <a href="https://h.test/v1/">https://h.test/v1/</a>\n\n${BOATS}${operation({})}`,
    )
    expect(model.operations['GET /v1/boats']?.displayedPath).toBe('/boats')
  })
})

test('tags have descriptions and links to further docs', () => {
  const fragment = readText(
    `${HEAD}${BOATS}All boats.\n\n## Not an operation\n\nMore.\n\n<a href="https://x.test">Further</a>\n\n${operation({})}<h1 id="harbour-api-default">Default</h1>\n\n${operation({ id: 'x', line: 'GET /x' })}`,
  )
  expect(unreadOf(fragment)).toEqual([])
  expect(fragment.tags).toMatchObject([
    { name: 'Boats', description: 'All boats.\n\n## Not an operation\n\nMore.' },
    { name: 'Default' },
  ])
  expect(fragment.operations.map(({ tag }) => tag)).toEqual(['Boats', 'Default'])
})

describe('authentication', () => {
  const chapter = [
    '# Authentication\n\n',
    '* API Key (key)\n    - Parameter Name: **X-Key**, in: header. A key.\n\nGet it by mail.\n\n',
    '- HTTP Authentication, scheme: basic Old.\n\n',
    '- oAuth2 authentication. New.\n\n',
    '    - Flow: authorizationCode\n    - Authorization URL = [https://h.test/a](https://h.test/a)\n    - Token URL = [https://h.test/t](https://h.test/t)\n\n',
    '|Scope|Scope Description|\n|---|---|\n|read|Read \\| all|\n|write|Write|\n\n',
    '    - Flow: clientCredentials\n    - Token URL = [https://h.test/t](https://h.test/t)\n\n',
    '|Scope|Scope Description|\n|---|---|\n|read|Read|\n\n',
  ].join('')

  const note = (words: string) =>
    `<aside class="warning">\nTo perform this operation, you must be authenticated by means of one of the following methods:\n${words}\n</aside>\n\n`

  test('schemes, flows, scopes', () => {
    const fragment = readText(`${HEAD}${chapter}${BOATS}${operation({})}`)
    expect(unreadOf(fragment)).toEqual([])
    expect(fragment.securitySchemes.map(({ name, scheme }) => ({ name, scheme }))).toEqual([
      {
        name: 'key',
        scheme: { type: 'apiKey', in: 'header', name: 'X-Key', description: 'A key.\n\nGet it by mail.' },
      },
      { name: '', scheme: { type: 'http', scheme: 'basic', description: 'Old.' } },
      {
        name: '',
        scheme: {
          type: 'oauth2',
          description: 'New.',
          flows: {
            authorizationCode: {
              authorizationUrl: 'https://h.test/a',
              tokenUrl: 'https://h.test/t',
              scopes: { read: 'Read | all', write: 'Write' },
            },
            clientCredentials: { tokenUrl: 'https://h.test/t', scopes: { read: 'Read' } },
          },
        },
      },
    ])
  })

  test('schemes get the names that operations use, by what they are used for', () => {
    const { operations, securitySchemes } = modelOf(
      `${HEAD}${chapter}${BOATS}${operation({ end: note('key, login ( Scopes: read )') })}${operation({ id: 'x', line: 'GET /x', end: note('plain') })}`,
    )
    expect(operations['GET /boats']?.security).toEqual([{ key: [] }, { login: ['read'] }])
    expect(securitySchemes).toMatchObject({ key: { type: 'apiKey' }, login: { type: 'oauth2' } })
  })
})

describe('what does not carry facts', () => {
  test('front matter, comments, sections, scripts for search engines', () => {
    const script =
      '<script type="application/ld+json">\n{ "@type": "WebAPI",\n\n  "name": "Harbour"\n}\n</script>\n'
    const page = `${HEAD}<section>\n\n${BOATS}${operation({})}</section>\n\n${SCHEMAS}${schema('X', {}, '*None*\n\n')}${script}`
    expect(unreadOf(readText(page))).toEqual([])
  })
})

describe('version 3', () => {
  const old = `---\ntitle: Harbour v1\n---\n\n<h1 id="Harbour">Harbour v1</h1>\n\n> Scroll down for code samples, example requests and responses.\n\n${BOATS}${operation({})}${SCHEMAS}<h2 id="tocSboat_type">Boat_Type</h2>\n\n<a id="schemaboat_type"></a>\n\n${fence('json', '{\n  "a": "x"\n}')}*A boat*\n\n### Properties\n\n${properties('|a|string|false|none|none|')}`

  test('anchors are lower case, the name stands in the heading; titles are in emphasis', () => {
    const fragment = readText(old)
    expect(unreadOf(fragment)).toEqual([])
    expect(fragment.schemas).toMatchObject([
      { name: 'Boat_Type', schema: { description: 'A boat', properties: { a: { type: 'string' } } } },
    ])
  })

  test('emphasis in what version 4 says of a schema is its own', () => {
    const anchors = '<a id="schemaboat_type"></a>\n<a id="schema_Boat_Type"></a>'
    const [read] = readText(old.replace('<a id="schemaboat_type"></a>', anchors)).schemas
    expect(read?.schema.description).toBe('*A boat*')
  })
})

describe("Coder's templates", () => {
  const boats = `# Boats\n\n## List boats\n\n### Code samples\n\n${fence('shell', "# Example request using curl\ncurl -X GET http://h.test:8080/api/v2/boats \\\n  -H 'Accept: application/json' \\\n  -H 'Session-Token: API_KEY'")}\`GET /boats\`\n\n### Parameters\n\n| Name | In | Type | Required | Description |\n|---|---|---|---|---|\n| \`q\` | query | string | false | Filter |\n\n### Example responses\n\n> 200 Response\n\n${fence('json', '[\n  {\n    "id": "497f6eca-6276-4993-bfeb-53cbbbba6f08"\n  }\n]')}### Responses\n\n| Status | Meaning | Description | Schema |\n|---|---|---|---|\n| 200 | [OK](https://x.test) | OK | array of [dock.Boat](schemas.md#dockboat) |\n\n<h3 id="list-boats-responseschema">Response Schema</h3>\n\nStatus Code **200**\n\n| Name | Type | Required | Restrictions | Description |\n|---|---|---|---|---|\n| \`[array item]\` | array | false | | |\n| \`» id\` | string(uuid) | false | | |\n\nTo perform this operation, you must be authenticated. [Learn more](authentication.md).\n`
  const schemas = `# Schemas\n\n## dock.Boat\n\n${fence('json', '{\n  "id": "497f6eca-6276-4993-bfeb-53cbbbba6f08"\n}')}### Properties\n\n| Name | Type | Required | Restrictions | Description |\n|---|---|---|---|---|\n| \`id\` | string | false | | |\n\n## dock.Kind\n\n${fence('json', '"sail"')}### Properties\n\n#### Enumerated Values\n\n| Value(s) |\n|---|\n| \`motor\`, \`sail\` |\n`
  const guide = `# Authentication\n\nUse a token:\n\n${fence('console', "curl 'http://h.test:8080/other/things' \\\n  -H 'Session-Token: *****'")}`

  test('are their own dialect', () => {
    expect([boats, schemas].map((page) => dialectOf(page).id)).toEqual(['coder', 'coder'])
  })

  test('pages are one API, in any order', () => {
    const model = modelOf(boats, schemas)
    expect(model).toEqual(modelOf(schemas, boats))
    expect(model.operations['GET /api/v2/boats']).toMatchObject({
      summary: 'List boats',
      tags: ['Boats'],
      security: [{ SessionToken: [] }],
      parameters: [{ name: 'q', in: 'query' }],
    })
    expect(model.schemas['dock.Boat']?.properties).toEqual({ id: { type: 'string', format: 'uuid' } })
    expect(model.schemas['dock.Kind']).toMatchObject({ type: 'string', enum: ['motor', 'sail'] })
  })

  test('a chapter that somebody wrote by hand shows operations, and is read by the dialect of requests', () => {
    const chapter = `# Berths\n\nFree a berth:\n\n${fence('sh', 'curl -X DELETE http://h.test:8080/api/v2/berths/7')}`
    const { model, diagnostics } = linkTexts(boats + chapter, schemas)
    expect(model.operations['DELETE /api/v2/berths/{berth_id}']).toMatchObject({
      displayedPath: '/berths/{berth_id}',
      summary: 'Berths',
    })
    expect(diagnostics.map(({ code }) => code)).toEqual(['operation/only-requested', 'path/sample-value'])
  })

  test('requests of a guide are examples', () => {
    const { model, diagnostics } = linkTexts(boats, schemas, guide)
    expect(Object.keys(model.operations)).toEqual(['GET /api/v2/boats'])
    expect(diagnostics.map(({ code }) => code)).toContain('operation/only-example')
  })
})

test('a chapter without operations stays unread: it is no tag, and not of the generator', () => {
  const chapter = '# By hand\n\nFree a berth:\n\n```bash\ncurl -X DELETE https://h.test/berths/7\n```\n\n'
  const fragment = readText(`# Boats\n\n${operation({})}${chapter}`)
  expect(fragment.tags.map(({ name }) => name)).toEqual(['Boats'])
  expect(unreadOf(fragment).map((entry) => entry.split(':')[0])).toEqual(['heading', 'paragraph', 'code'])
})
