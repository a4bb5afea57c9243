/**
 * Client docs of openapi-generator and swagger-codegen, of our own writing in the form of several languages.
 */
import { describe, expect, test } from 'vitest'
import { typeTextOf } from '../../../src/dialects/openapi-generator/type-text.ts'
import { link } from '../../../src/link/link.ts'
import { readPage } from '../../../src/pipeline/read/read-page.ts'

function linked(pages: Readonly<Record<string, string>>) {
  const read = Object.entries(pages).map(([path, text]) => readPage({ path, text }))
  const result = link(read.map(({ path, dialect, fragment }) => ({ path, dialect: dialect ?? '', fragment })))
  const unread = read.flatMap(({ fragment }) => fragment.ledger.filter(({ by }) => by === undefined))
  return {
    ...result,
    dialects: [...new Set(read.map(({ dialect }) => dialect))],
    unread: unread.map(({ kind, at }) => `${at.file}:${at.start.line} ${kind}`),
    codes: result.diagnostics.map(({ code }) => code),
  }
}

const FOOTER =
  '[[Back to top]](#) [[Back to API list]](../README.md#endpoints) [[Back to Model list]](../README.md#models)\n\n'

const JAVA = `# BoatApi

All URIs are relative to *https://harbour.example/v1*

| Method | HTTP request | Description |
|------------- | ------------- | -------------|
| [**listBoats**](BoatApi.md#listBoats) | **GET** /boats | List boats |
| [**putBoat**](BoatApi.md#putBoat) | **PUT** /boats/{boat_id} | Change a boat |

<a name="listBoats"></a>
# **listBoats**
> List&lt;Boat&gt; listBoats(kind, limit)

List boats

All of them, newest first.

### Example
\`\`\`java
List<Boat> result = apiInstance.listBoats(kind, limit);
\`\`\`

### Parameters

Name | Type | Description  | Notes
------------- | ------------- | ------------- | -------------
 **kind** | **String**| Kind of boat | [optional] [enum: sail, motor]
 **limit** | **Integer**| At most so many | [optional] [default to 20]

### Return type

[**List&lt;Boat&gt;**](Boat.md)

### Authorization

[HarbourKey](../README.md#HarbourKey)

### HTTP request headers

 - **Content-Type**: Not defined
 - **Accept**: application/json

### HTTP response details
| Status code | Description | Response headers |
|-------------|-------------|------------------|
**200** | the boats |  -  |
**0** | anything else |  -  |

<a name="putBoat"></a>
# **putBoat**
> putBoat(boatId, boat)

Change a boat

### Parameters

Name | Type | Description  | Notes
------------- | ------------- | ------------- | -------------
 **boatId** | **UUID**|  |
 **boat** | [**Boat**](Boat.md)| The new boat |

### Return type

null (empty response body)

### Authorization

No authorization required

### HTTP request headers

 - **Content-Type**: application/json
 - **Accept**: Not defined

### HTTP response details
| Status code | Description | Response headers |
|-------------|-------------|------------------|
**204** | changed |  -  |
`

const JAVA_MODEL = `# Boat

Floats &amp; sails

## Properties

Name | Type | Description | Notes
------------ | ------------- | ------------- | -------------
**name** | **String** | On the stern &amp; bow |
**length** | **BigDecimal** |  | [optional]
**kind** | [**KindEnum**](#KindEnum) |  | [optional]
**berths** | **Map&lt;String, List&lt;Integer&gt;&gt;** |  | [optional]
**owner** | [**Owner**](Owner.md) |  | [optional]

## Enum: KindEnum

Name | Value
---- | -----
SAIL | &quot;sail&quot;
MOTOR | &quot;motor&quot;
`

const OWNER = `# Owner

## Properties

Name | Type | Description | Notes
------------ | ------------- | ------------- | -------------
**id** | **Long** |  |

${FOOTER}`

const README = `# harbour-client

- API version: 1.4.0

## Documentation for API Endpoints

All URIs are relative to *https://harbour.example/v1*

Class | Method | HTTP request | Description
------------ | ------------- | ------------- | -------------
*BoatApi* | [**listBoats**](docs/BoatApi.md#listBoats) | **GET** /boats | List boats

## Documentation for Authorization

### HarbourKey

- **Type**: API key
- **API key parameter name**: X-Harbour-Key
- **Location**: HTTP header

## Author
`

describe('client docs with a table of statuses', () => {
  const pages = {
    'README.md': README,
    'docs/BoatApi.md': JAVA,
    'docs/Boat.md': JAVA_MODEL,
    'docs/Owner.md': OWNER,
  }

  test('operations, models, security and version', () => {
    const { model, dialects, unread, codes } = linked(pages)
    expect(dialects).toEqual(['openapi-generator'])
    expect(unread).toEqual(['README.md:21 heading'])
    expect(codes).toEqual([])
    expect(model.info.version).toBe('1.4.0')
    expect(model.securitySchemes).toEqual({
      HarbourKey: { type: 'apiKey', in: 'header', name: 'X-Harbour-Key' },
    })
    expect(Object.keys(model.operations)).toEqual(['GET /v1/boats', 'PUT /v1/boats/{boat_id}'])
    expect(model.operations['GET /v1/boats']).toMatchObject({
      operationId: 'listBoats',
      summary: 'List boats',
      description: 'All of them, newest first.',
      tags: ['Boat'],
      security: [{ HarbourKey: [] }],
      parameters: [
        { name: 'kind', in: 'query', required: false, schema: { type: 'string', enum: ['sail', 'motor'] } },
        { name: 'limit', in: 'query', required: false, schema: { type: 'integer', default: 20 } },
      ],
      responses: {
        '200': {
          description: 'the boats',
          content: { 'application/json': { schema: { type: 'array', items: { $ref: '#/schemas/Boat' } } } },
        },
        default: { description: 'anything else' },
      },
    })
  })

  test('a place that is not printed is inferred, that in the path is stated and spelled as there', () => {
    const { model, origins } = linked(pages)
    expect(origins['/operations/GET ~1v1~1boats/parameters/0']?.inferred).toEqual(['in', 'spelling'])
    expect(origins['/operations/PUT ~1v1~1boats~1{boat_id}/parameters/0']?.inferred).toBeUndefined()
    expect(origins['/schemas/Boat/properties/name']?.inferred).toContain('spelling')
    const put = model.operations['PUT /v1/boats/{boat_id}']
    expect(put?.parameters).toMatchObject([
      { name: 'boat_id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
    ])
    expect(put?.requestBody).toEqual({
      description: 'The new boat',
      required: true,
      content: { 'application/json': { schema: { $ref: '#/schemas/Boat' } } },
    })
    expect(put?.security).toEqual([])
    expect(put?.responses['204']).toEqual({ description: 'changed' })
  })

  test('properties of a model, and the enumeration below them', () => {
    expect(linked(pages).model.schemas['Boat']).toMatchObject({
      description: 'Floats & sails',
      type: 'object',
      required: ['name'],
      properties: {
        name: { type: 'string', description: 'On the stern & bow' },
        length: { type: 'number' },
        kind: { type: 'string', enum: ['sail', 'motor'] },
        berths: { type: 'object', additionalProperties: { type: 'array', items: { type: 'integer' } } },
        owner: { $ref: '#/schemas/Owner' },
      },
    })
  })
})

describe('client docs without a table of statuses', () => {
  const api = `# \\BoatAPI

All URIs are relative to *https://harbour.example*

Method | HTTP request | Description
------------- | ------------- | -------------
[**FindBoat**](BoatAPI.md#FindBoat) | **Get** /boats/{id} | Find a boat


## FindBoat

> Boat FindBoat(ctx, id).Deep(deep).Execute()

Find a boat

### Path Parameters

Name | Type | Description  | Notes
------------- | ------------- | ------------- | -------------
**ctx** | **context.Context** | context for authentication, logging, cancellation, deadlines, tracing, etc.
**id** | **string** |  |

### Other Parameters

Other parameters are passed through a pointer to an apiFindBoatRequest struct

Name | Type | Description  | Notes
------------- | ------------- | ------------- | -------------

 **deep** | **bool** | All of it |

### Return type

[**Boat**](Boat.md)

### Authorization

No authorization required

### HTTP request headers

- **Content-Type**: Not defined
- **Accept**: application/json

${FOOTER}`
  const boat = `# Boat

## Properties

Name | Type | Description | Notes
------------ | ------------- | ------------- | -------------
**Name** | Pointer to **string** |  | [optional]

## Methods

### NewBoat

\`func NewBoat() *Boat\`

${FOOTER}`

  test('state no status, and rows behind a blank line are rows', () => {
    const { model, origins, unread, codes } = linked({ 'docs/BoatAPI.md': api, 'docs/Boat.md': boat })
    expect(unread).toEqual([])
    expect(codes).toEqual([])
    const found = model.operations['GET /boats/{id}']
    expect(found?.parameters).toMatchObject([
      { name: 'id', in: 'path', required: true },
      { name: 'deep', in: 'query', required: false, description: 'All of it', schema: { type: 'boolean' } },
    ])
    expect(origins['/operations/GET ~1boats~1{id}/parameters/1']?.inferred).toContain('required')
    expect(Object.keys(found?.responses ?? {})).toEqual(['default'])
    expect(model.schemas['Boat']?.properties?.['Name']).toMatchObject({ type: 'string' })
  })
})

describe('an operation with two tags', () => {
  const page = (title: string, summary: string) => `# ${title}

All URIs are relative to *https://harbour.example*

Method | HTTP request | Description
------------- | ------------- | -------------
[**listBoats**](${title}.md#listBoats) | **GET** /boats | ${summary}

# **listBoats**

${summary}

### Return type

[**Boat**](Boat.md)

### Authorization

No authorization required
`
  test('is one operation where both pages state the same', () => {
    const { model, codes } = linked({
      'docs/BoatApi.md': page('BoatApi', 'List boats'),
      'docs/HarbourApi.md': page('HarbourApi', 'List boats'),
    })
    expect(codes.filter((code) => code.startsWith('operation/'))).toEqual([])
    expect(model.operations['GET /boats']?.tags).toEqual(['Boat', 'Harbour'])
  })

  test('is reported where they differ', () => {
    const { model, codes } = linked({
      'docs/BoatApi.md': page('BoatApi', 'List boats'),
      'docs/HarbourApi.md': page('HarbourApi', 'List the fleet'),
    })
    expect(codes).toContain('operation/twice')
    expect(model.operations['GET /boats']?.tags).toEqual(['Boat'])
  })
})

test('a union of Ruby has the branches, the discriminator and its values', () => {
  const example = (call: string, lines: string) =>
    `#### Example\n\n\`\`\`ruby\nrequire 'harbour'\n\nHarbour::Vessel.${call}\n${lines}\n\`\`\`\n\n`
  const page = `# Harbour::Vessel

## Class instance methods

### \`openapi_one_of\`

Returns the list of classes defined in oneOf.

${example('openapi_one_of', "# =>\n# [\n#   :'Boat',\n#   :'Owner'\n# ]")}### \`openapi_discriminator_name\`

Returns the discriminator's property name.

${example('openapi_discriminator_name', "# => :'kind'")}### \`openapi_discriminator_name\`

Returns the discriminator's mapping.

${example('openapi_discriminator_mapping', "# =>\n# {\n#   :'boat' => :'Boat',\n#   :'owner' => :'Owner'\n# }")}### build

Find the appropriate object from the \`openapi_one_of\` list and casts the data into it.

${example('build(data)', '# => #<Boat:0x00007f>')}`
  const { model, unread } = linked({ 'Vessel.md': page, 'Boat.md': JAVA_MODEL, 'Owner.md': OWNER })
  expect(unread).toEqual([])
  expect(model.schemas['Vessel']).toEqual({
    oneOf: [{ $ref: '#/schemas/Boat' }, { $ref: '#/schemas/Owner' }],
    discriminator: {
      propertyName: 'kind',
      mapping: { boat: '#/schemas/Boat', owner: '#/schemas/Owner' },
    },
  })
})

test.each([
  ['[**List&lt;Boat&gt;**](Boat.md)', 'List<Boat>', 'Boat.md'],
  ['Pointer to [**[]Boat**](Boat.md)', '[]Boat', 'Boat.md'],
  ['Option<[**Vec<models::Boat>**](Boat.md)>', 'Vec<Boat>', 'Boat.md'],
  ['[**\\Harbour\\Model\\Boat[]**](../Model/Boat.md)', 'Boat[]', '../Model/Boat.md'],
  ['[***Boat**](Boat.md)', 'Boat', 'Boat.md'],
  ['**optional.String**', 'String', ''],
  ['[**[Boat]**](Boat.md)', '[Boat]', 'Boat.md'],
  ['**kotlin.collections.List&lt;kotlin.String&gt;**', 'List<String>', ''],
  ['**NullableString**', 'String', ''],
  ['**{str: (bool,)}**', '{str: bool}', ''],
])('the type %s', (source, text, url) => {
  expect(typeTextOf(source)).toEqual({ text, url })
})
