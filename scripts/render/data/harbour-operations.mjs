/**
 * The operations of the Harbour API, release 1.0.
 * Out: tags with their operations, in page order.
 */
import { list, object, oneOf, plain, ref } from '../schemas.mjs'

/** @typedef {import('../index.mjs').Answer} Answer */
/** @typedef {import('../index.mjs').Body} Body */
/** @typedef {import('../index.mjs').Operation} Operation */
/** @typedef {import('../index.mjs').Parameter} Parameter */
/** @typedef {import('../index.mjs').Schema} Schema */

const JSON_TYPE = 'application/json'

/**
 * @param {string} line  method and path
 * @param {string} summary @param {Answer[]} responses @param {Partial<Operation>} [more]
 * @returns {Operation}
 */
export function operation(line, summary, responses, more = {}) {
  const [method, path] = /** @type {[Operation['method'], string]} */ (line.split(' '))
  return {
    id: summary.toLowerCase().replaceAll(' ', '-'),
    summary,
    method,
    path,
    parameters: [],
    responses,
    ...more,
  }
}

/** A parameter; a name that ends in `!` is required. @param {Parameter['in']} place */
const parameterIn =
  (place) =>
  (/** @type {string} */ name, /** @type {Schema} */ schema, /** @type {string} */ description) => ({
    name: name.replace(/!$/u, ''),
    in: place,
    required: place === 'path' || name.endsWith('!'),
    description,
    schema,
  })

export const query = parameterIn('query')
export const header = parameterIn('header')
const inPath = parameterIn('path')
const id = (/** @type {string} */ name, /** @type {string} */ what) =>
  inPath(name, plain('string(uuid)'), `ID of the ${what}`)

/** @param {string} name @param {string} description @returns {Body} */
export const jsonBody = (name, description) => ({
  contentType: JSON_TYPE,
  required: true,
  description,
  schema: ref(name),
})

/** @param {Schema} [schema] @param {string} [status] @param {Partial<Answer>} [more] @returns {Answer} */
export function answer(schema, status = '200', more = {}) {
  const words = {
    200: 'OK',
    201: 'Created',
    202: 'Accepted',
    204: 'No Content',
    303: 'See Other',
    404: 'Not Found',
    409: 'Conflict',
  }
  const description = words[/** @type {200} */ (Number(status))] ?? 'Bad Request'
  return { status, description, ...(schema === undefined ? {} : { schema }), ...more }
}

const problem = (/** @type {string} */ status) => answer(ref('harbour.Problem'), status)

const berths = () => [
  operation('GET /berths', 'List berths', [answer(list(ref('harbour.Berth')))], {
    description: 'Tells of all berths, the free ones first.\n\nThe list is short enough for one answer.',
    parameters: [
      query('status', oneOf(['free', 'taken']), 'Only berths with this status'),
      query('min_length', plain('integer'), 'Least length in metres'),
      query('tag', list(oneOf(['deep', 'quiet'])), 'Only berths with these tags'),
      query('owner', plain('string(uuid)'), 'Only berths of this owner'),
    ],
  }),
  operation('POST /berths', 'Create berth', [answer(ref('harbour.Berth'), '201'), problem('400')], {
    body: jsonBody('harbour.CreateBerthRequest', 'The new berth'),
  }),
  operation('GET /berths/{berth}', 'Get berth by ID', [answer(ref('harbour.Berth')), problem('404')], {
    parameters: [id('berth', 'berth')],
  }),
  operation('PATCH /berths/{berth}', 'Update berth', [answer(ref('harbour.Berth'))], {
    parameters: [id('berth', 'berth')],
    body: jsonBody('harbour.UpdateBerthRequest', 'What is to be changed'),
  }),
  operation('DELETE /berths/{berth}', 'Delete berth', [answer(undefined, '204')], {
    parameters: [id('berth', 'berth')],
  }),
  operation(
    'GET /berths/{berth}/plan',
    'Get plan of berth',
    [
      answer(undefined, '200', {
        headers: [
          { name: 'Last-Modified', schema: plain('string(date-time)'), description: 'When it was drawn' },
        ],
      }),
    ],
    { parameters: [id('berth', 'berth')] },
  ),
  operation('POST /berths/{berth}/photos', 'Add photo of berth', [answer(ref('harbour.Photo'), '201')], {
    parameters: [id('berth', 'berth')],
    body: {
      contentType: 'multipart/form-data',
      required: false,
      schema: {
        type: 'object',
        properties: {
          caption: plain('string', { description: 'A line below the picture' }),
          file: plain('string(binary)', { description: 'The picture' }),
          kind: oneOf(['drawing', 'picture'], { description: 'What it is' }),
        },
        required: ['file'],
      },
    },
  }),
]

const ships = () => [
  operation('GET /ships', 'List ships', [answer(ref('harbour.ShipsPage'))], {
    parameters: [
      query('q', plain('string'), 'Search words, such as `kind:tanker`'),
      query('limit', plain('integer'), 'Longest list that is wanted'),
      query('offset', plain('integer'), 'How many to leave out'),
      query('after_id', plain('string(uuid)'), 'Only ships behind this one'),
    ],
  }),
  operation('POST /ships', 'Register ship', [answer(ref('harbour.Ship'), '201'), problem('409')], {
    body: jsonBody('harbour.RegisterShipRequest', 'The ship'),
  }),
  operation('GET /ships/{ship}', 'Get ship by ID', [answer(ref('harbour.Ship'))], {
    parameters: [id('ship', 'ship')],
  }),
  operation('PUT /ships/{ship}/papers', 'Upload papers of ship', [answer(ref('harbour.PapersReceipt'))], {
    parameters: [
      header(
        'Content-Type!',
        plain('string', { examples: ['application/pdf'] }),
        'Content-Type must be `application/pdf`',
      ),
      id('ship', 'ship'),
    ],
    body: {
      contentType: 'application/x-www-form-urlencoded',
      required: true,
      schema: object({ 'file!': plain('string(binary)', { description: 'The papers, in one file' }) }),
    },
  }),
  operation('GET /ships/{ship}/crew', 'List crew of ship', [answer(list(ref('harbour.CrewMember')))], {
    parameters: [id('ship', 'ship')],
  }),
  operation('GET /ships/{ship}/flags', 'List flags of ship', [answer(list(plain('string')))], {
    parameters: [id('ship', 'ship')],
  }),
  operation('GET /ships/{ship}/tags', 'Get tags', [answer(list(plain('string')))], {
    parameters: [id('ship', 'ship')],
  }),
]

const visits = () => [
  operation('POST /visits', 'Ask for visit', [answer(ref('harbour.Visit'), '201')], {
    body: jsonBody('harbour.RequestVisit', 'The visit that is wanted'),
  }),
  operation('GET /visits/{visit}', 'Get visit', [answer(ref('harbour.Visit'))], {
    parameters: [id('visit', 'visit')],
  }),
  operation(
    'GET /visits/{visit}/log',
    'Watch log of visit',
    [answer(ref('harbour.LogLine'), '200', { contentType: 'text/event-stream' })],
    { parameters: [id('visit', 'visit'), query('follow', plain('boolean'), 'Whether to wait for more')] },
  ),
  operation('POST /visits/{visit}/cancel', 'Cancel visit', [answer(undefined, '204')], {
    parameters: [id('visit', 'visit')],
    security: ['HarbourGateKey'],
  }),
  operation('GET /visits/{visit}/tags', 'Get tags', [answer(list(plain('string')))], {
    parameters: [id('visit', 'visit')],
  }),
  operation('GET /visits/{visit}/lantern', 'See lantern of visit', [answer(ref('harbour.Log'))], {
    description: 'Deprecated: lanterns are no longer used.',
    parameters: [id('visit', 'visit')],
  }),
]

const cargo = () => [
  operation(
    'POST /cargo/manifests',
    'Send manifest',
    [answer(ref('harbour.Job')), answer(ref('harbour.Job'), '202')],
    {
      body: jsonBody('harbour.Manifest', 'What is on board'),
    },
  ),
  operation('GET /cargo/cranes', 'List cranes', [answer(ref('harbour.CraneMap'))]),
  operation('PUT /cargo/cranes/{crane}/load', 'Load with crane', [answer()], {
    parameters: [inPath('crane', plain('string'), 'Name of the crane, or any')],
    body: jsonBody('harbour.LoadRequest', 'What to lift'),
  }),
]

const tides = () => [
  operation('GET /tides', 'Get tide table', [answer(ref('tide.Table'))], { security: [] }),
  operation(
    'GET /tides/now',
    'Get tide as text',
    [answer(ref('tide.Note'), '200', { contentType: 'text/plain' })],
    { security: [] },
  ),
]

const office = () => [
  operation('GET /', 'Root of the API', [answer(ref('harbour.Problem'))], { security: [] }),
  operation('POST /office/tokens', 'Issue token', [answer(ref('office.Token'))], {
    security: [],
    body: {
      contentType: 'application/x-www-form-urlencoded',
      required: false,
      schema: {
        type: 'object',
        properties: {
          client_id: plain('string', { description: 'Who asks' }),
          grant_type: oneOf(['code', 'renewal'], { description: 'What is shown for it' }),
        },
        required: ['grant_type'],
      },
    },
  }),
  operation('DELETE /office/tokens/{token}', 'Revoke token', [answer(undefined, '204')], {
    security: [],
    parameters: [inPath('token', plain('string(key)'), 'The token')],
  }),
  operation('GET /office/settings', 'Get settings', [answer(ref('harbour.Settings'))]),
  operation(
    'PUT /office/settings',
    'Replace settings',
    [answer(ref('harbour.Settings')), answer(undefined, '303')],
    {
      body: jsonBody('harbour.Settings', 'All settings'),
    },
  ),
  operation('GET /office/pilots', 'List pilots', [answer(list(ref('harbour.Pilot')))], {
    parameters: [
      query('page', plain('integer'), 'Number of the page'),
      query('sort', plain('string'), 'Order of the list'),
      query('lang', oneOf(['no', 'en']), 'Language of the answer'),
      query('rank!', oneOf(['first', 'second', 'third']), 'Only pilots of this rank'),
    ],
  }),
  operation('GET /office/people', 'List people', [answer(list(ref('harbour.Person')))], {
    parameters: [query('since!', plain('string(date-time)'), 'Only people who came later')],
  }),
  operation('POST /office/bell', 'Ring the bell', [answer(undefined, '204')]),
  operation('POST /office/horn', 'Sound the horn', [answer(undefined, '204')]),
]

export const harbourTags = () => [
  { name: 'Berths', operations: berths() },
  { name: 'Cargo', operations: cargo() },
  { name: 'Office', description: 'What goes over the counter.', operations: office() },
  { name: 'Ships', operations: ships() },
  { name: 'Tides', operations: tides() },
  { name: 'Visits', operations: visits() },
]
