/**
 * What changed in the Harbour API from release 1.0 to 2.0: what was added, and what breaks clients.
 * Each edit names the one change that a diff must tell.
 */
import { list, object, oneOf, plain, ref } from '../schemas.mjs'
import { edit, rename, tagOf, takeOut } from './edits.mjs'
import { answer, jsonBody, operation, query } from './harbour-operations.mjs'

/** @typedef {import('./edits.mjs').Edit} Edit */

/** @type {Edit[]} */
const OPERATIONS = [
  {
    changes: [
      { rule: 'operation-added', operation: 'GET /tides/stations' },
      { rule: 'schema-added', schema: 'tide.Station' },
    ],
    apply: ({ api }) => {
      api.schemas['tide.Station'] = object({ 'name!': plain('string'), position: ref('harbour.Position') })
      tagOf(api, 'Tides').operations.push(
        operation('GET /tides/stations', 'List tide stations', [answer(list(ref('tide.Station')))], {
          security: [],
        }),
      )
    },
  },
  edit({ rule: 'operation-removed', operation: 'GET /ships/{ship}/flags' }, ({ api, operation: old }) =>
    takeOut(api, old),
  ),
  edit(
    {
      rule: 'operation-moved',
      operation: 'POST /visits/{visit}/cancel',
      after: 'POST /visits/{visit}/cancellation',
    },
    ({ operation: moved }) => Object.assign(moved, { path: '/visits/{visit}/cancellation' }),
  ),
  edit(
    { rule: 'path-parameter-renamed', operation: 'GET /visits/{visit}', after: 'GET /visits/{visitid}' },
    ({ operation: renamed }) => {
      renamed.path = '/visits/{visitid}'
      Object.assign(renamed.parameters[0] ?? {}, { name: 'visitid' })
    },
  ),
  edit(
    { rule: 'auth-added', operation: 'GET /tides/now' },
    ({ operation: closed }) => delete closed.security,
  ),
  edit(
    { rule: 'auth-removed', operation: 'GET /cargo/cranes' },
    ({ operation: open }) => (open.security = []),
  ),
  edit(
    {
      rule: 'operation-summary-changed',
      operation: 'GET /office/people',
      before: 'List people',
      after: 'List people of the harbour',
    },
    ({ operation: told }) => (told.summary = 'List people of the harbour'),
  ),
  edit(
    { rule: 'operation-description-changed', operation: 'GET /berths' },
    ({ operation: told }) => (told.description = 'Tells of all berths, by name.'),
  ),
  edit(
    { rule: 'operation-section-changed', operation: 'POST /office/bell', before: 'Office', after: 'Visits' },
    ({ api, operation: moved }) => {
      takeOut(api, moved)
      tagOf(api, 'Visits').operations.push(moved)
    },
  ),
]

/** @type {Edit[]} */
const PARAMETERS = [
  edit(
    { rule: 'parameter-added', operation: 'GET /berths', parameter: 'query limit' },
    ({ operation: more }) => {
      more.parameters.push(query('limit', plain('integer'), 'Longest list that is wanted'))
    },
  ),
  edit(
    { rule: 'parameter-added-required', operation: 'GET /tides', parameter: 'query station' },
    ({ operation: more }) => {
      more.parameters.push(query('station!', plain('string'), 'Name of the station'))
    },
  ),
  edit(
    { rule: 'parameter-removed', operation: 'GET /ships', parameter: 'query offset' },
    ({ operation: less, parameter }) => {
      less.parameters = less.parameters.filter((each) => each !== parameter)
    },
  ),
  edit(
    { rule: 'parameter-required', operation: 'GET /berths', parameter: 'query owner' },
    ({ parameter }) => (parameter.required = true),
  ),
  edit(
    {
      rule: 'parameter-type-changed',
      operation: 'GET /office/pilots',
      parameter: 'query page',
      before: 'integer',
      after: 'boolean',
    },
    ({ parameter }) => (parameter.schema = plain('boolean')),
  ),
  edit(
    {
      rule: 'parameter-type-widened',
      operation: 'GET /ships',
      parameter: 'query limit',
      before: 'integer',
      after: 'number',
    },
    ({ parameter }) => (parameter.schema = plain('number')),
  ),
  edit(
    { rule: 'parameter-enum-added', operation: 'GET /berths', parameter: 'query status', after: 'reserved' },
    ({ parameter }) => {
      parameter.schema.enum?.push('reserved')
    },
  ),
  edit(
    { rule: 'parameter-enum-introduced', operation: 'GET /office/pilots', parameter: 'query sort' },
    ({ parameter }) => {
      parameter.schema = oneOf(['name', 'rank'])
    },
  ),
  edit(
    { rule: 'parameter-description-changed', operation: 'GET /ships', parameter: 'query q' },
    ({ parameter }) => {
      parameter.description = 'Search words, with stars for parts of words'
    },
  ),
]

/** @type {Edit[]} */
const BODIES = [
  edit({ rule: 'body-added', operation: 'POST /office/bell' }, ({ operation: more }) => {
    more.body = { ...jsonBody('harbour.Signal', 'How to ring'), required: false }
  }),
  edit({ rule: 'body-added-required', operation: 'POST /office/horn' }, ({ operation: more }) => {
    more.body = jsonBody('harbour.Signal', 'How to sound')
  }),
  edit(
    {
      rule: 'body-type-changed',
      operation: 'PUT /cargo/cranes/{crane}/load',
      before: 'harbour.LoadRequest',
      after: 'harbour.LiftRequest',
    },
    ({ operation: other }) => (other.body = jsonBody('harbour.LiftRequest', 'What to lift')),
  ),
  edit({ rule: 'body-description-changed', operation: 'POST /visits' }, ({ operation: told }) => {
    told.body = jsonBody('harbour.RequestVisit', 'The visit, with its ship')
  }),
  edit(
    {
      rule: 'request-media-changed',
      operation: 'PATCH /berths/{berth}',
      before: 'application/json',
      after: 'application/merge-patch+json',
    },
    ({ operation: other }) =>
      Object.assign(other.body ?? {}, { contentType: 'application/merge-patch+json' }),
  ),
  edit(
    {
      rule: 'response-media-changed',
      operation: 'GET /ships/{ship}',
      before: 'application/json',
      after: 'application/ship+json',
    },
    ({ operation: other }) =>
      Object.assign(other.responses[0] ?? {}, { contentType: 'application/ship+json' }),
  ),
  edit(
    {
      rule: 'response-type-changed',
      operation: 'GET /ships/{ship}/crew',
      response: '200',
      before: 'array of harbour.CrewMember',
      after: 'harbour.CrewList',
    },
    ({ operation: other }) => (other.responses = [answer(ref('harbour.CrewList'))]),
  ),
  edit({ rule: 'response-added', operation: 'POST /ships', response: '202' }, ({ operation: more }) => {
    more.responses.splice(1, 0, answer(ref('harbour.Job'), '202'))
  }),
  edit(
    { rule: 'response-removed', operation: 'POST /cargo/manifests', response: '200' },
    ({ operation: less }) => less.responses.shift(),
  ),
  edit(
    { rule: 'error-response-added', operation: 'DELETE /berths/{berth}', response: '409' },
    ({ operation: more }) => {
      more.responses.push(answer(undefined, '409'))
    },
  ),
  edit(
    { rule: 'response-body-added', operation: 'PUT /cargo/cranes/{crane}/load', response: '200' },
    ({ operation: more }) => {
      more.responses = [answer(ref('harbour.Job'))]
    },
  ),
  edit(
    { rule: 'response-header-added', operation: 'GET /berths/{berth}/plan', response: '200', header: 'ETag' },
    ({ operation: more }) => {
      more.responses[0]?.headers?.push({
        name: 'ETag',
        schema: plain('string'),
        description: 'Version of the drawing',
      })
    },
  ),
  edit(
    { rule: 'response-description-changed', operation: 'POST /berths', response: '400' },
    ({ operation: told }) => {
      Object.assign(told.responses[1] ?? {}, { description: 'Not all that is needed was told' })
    },
  ),
]

/** @type {Edit[]} */
const PROPERTIES = [
  edit({ rule: 'property-added', schema: 'harbour.Berth', property: 'depth_m' }, ({ schema, properties }) => {
    schema.properties = sorted({ ...properties, depth_m: plain('number') })
  }),
  edit(
    { rule: 'property-added-required', schema: 'harbour.CreateBerthRequest', property: 'depth_m' },
    ({ schema, properties }) => {
      schema.properties = sorted({ ...properties, depth_m: plain('number') })
      schema.required?.push('depth_m')
    },
  ),
  edit(
    { rule: 'property-removed', schema: 'harbour.Ship', property: 'nickname' },
    ({ properties }) => delete properties['nickname'],
  ),
  edit({ rule: 'property-required', schema: 'harbour.RegisterShipRequest', property: 'imo' }, ({ schema }) =>
    schema.required?.push('imo'),
  ),
  edit(
    {
      rule: 'property-type-changed',
      schema: 'harbour.Visit',
      property: 'fee',
      before: 'number',
      after: 'harbour.Fee',
    },
    ({ properties }) => (properties['fee'] = ref('harbour.Fee')),
  ),
  edit(
    {
      rule: 'property-type-widened',
      schema: 'harbour.Position',
      property: 'lat',
      before: 'integer',
      after: 'number',
    },
    ({ properties }) => (properties['lat'] = plain('number')),
  ),
  edit(
    {
      rule: 'property-type-equivalent',
      schema: 'harbour.Ship',
      property: 'owner',
      before: 'harbour.Person',
      after: 'harbour.Contact',
    },
    ({ properties }) => (properties['owner'] = ref('harbour.Contact')),
  ),
  edit(
    { rule: 'property-enum-added', schema: 'harbour.Crane', property: 'power', after: 'hand' },
    ({ properties }) => {
      properties['power']?.enum?.push('hand')
    },
  ),
  edit({ rule: 'property-enum-introduced', schema: 'harbour.Photo', property: 'kind' }, ({ properties }) => {
    properties['kind'] = oneOf(['drawing', 'picture'])
  }),
  edit({ rule: 'property-read-only', schema: 'harbour.Settings', property: 'opens' }, ({ properties }) => {
    Object.assign(properties['opens'] ?? {}, { readOnly: true })
  }),
  edit(
    { rule: 'property-description-changed', schema: 'harbour.Problem', property: 'message' },
    ({ properties }) => {
      Object.assign(properties['message'] ?? {}, { description: 'Message for those who read it.' })
    },
  ),
]

/** @type {Edit[]} */
const SCHEMAS = [
  edit({ rule: 'schema-enum-added', schema: 'harbour.ShipKind', after: 'ferry' }, ({ schema }) =>
    schema.enum?.push('ferry'),
  ),
  edit({ rule: 'schema-enum-introduced', schema: 'office.TokenKind' }, ({ schema }) =>
    Object.assign(schema, { enum: ['short', 'long'] }),
  ),
  edit({ rule: 'schema-removed', schema: 'harbour.Text' }, ({ api }) => delete api.schemas['harbour.Text']),
  edit({ rule: 'schema-renamed', schema: 'harbour.Weight', after: 'harbour.Mass' }, ({ api, schema }) => {
    delete api.schemas['harbour.Weight']
    api.schemas['harbour.Mass'] = schema
    rename(api, 'harbour.Weight', 'harbour.Mass')
  }),
  edit(
    { rule: 'schema-description-changed', schema: 'harbour.Berth' },
    ({ schema }) => (schema.description = 'A place at the quay, for one ship.'),
  ),
]

/** Properties in code unit order. @param {Record<string, import('../index.mjs').Schema>} properties */
const sorted = (properties) =>
  Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)))

export const HARBOUR_EDITS_2 = [...OPERATIONS, ...PARAMETERS, ...BODIES, ...PROPERTIES, ...SCHEMAS]
