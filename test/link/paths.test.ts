import { expect, test } from 'vitest'
import { splitAddress } from '../../src/model/address.ts'
import { BOATS, fence, HEAD, operation } from '../dialects/widdershins/pages.ts'
import { linkTexts } from '../dialects/widdershins/read-text.ts'

type Row = [given: string, want: ReturnType<typeof splitAddress>]

const addresses: Row[] = [
  ['https://h.test/v1/boats', { origin: 'https://h.test', path: '/v1/boats' }],
  ['https://h.test', { origin: 'https://h.test', path: '/' }],
  ['https://h.test/boats?size={size}#x', { origin: 'https://h.test', path: '/boats' }],
  ['/v1/boats', { origin: '', path: '/v1/boats' }],
  ['boats', { origin: '', path: '/boats' }],
  ['', { origin: '', path: '/' }],
  ['//h.test/boats', { origin: '//h.test', path: '/boats' }],
  ['{protocol}://{host}:{port}/boats', { origin: '{protocol}://{host}:{port}', path: '/boats' }],
  ['https://{region}.h.test/{base}/boats', { origin: 'https://{region}.h.test', path: '/{base}/boats' }],
  ['{baseUrl}/boats/{id}', { origin: '{baseUrl}', path: '/boats/{id}' }],
  ['/{boat}/x', { origin: '', path: '/{boat}/x' }],
  ['http://h.test:8080https://x.test/v1/boats', { origin: 'https://x.test', path: '/v1/boats' }],
  ['http://h.test:8080{protocol}://{host}/boats', { origin: '{protocol}://{host}', path: '/boats' }],
  ['https://h.test/proxy/https://x.test/y', { origin: 'https://h.test', path: '/proxy/https://x.test/y' }],
]

test.each(addresses)('splitAddress: %s', (given, want) => expect(splitAddress(given)).toEqual(want))

const curl = (url: string) => `> Code samples\n\n${fence('shell', `curl -X GET ${url}`)}`
const linked = (...operations: string[]) => linkTexts(HEAD + BOATS + operations.join(''))

test('the base path comes from the sample request', () => {
  const { model } = linked(operation({ samples: curl('https://h.test/v1/boats') }))
  expect(model.servers).toEqual([{ url: 'https://h.test/v1' }])
  expect(model.operations['GET /v1/boats']?.displayedPath).toBe('/boats')
})

test('an operation whose sample goes elsewhere lies below the base of its neighbours', () => {
  const { model, diagnostics } = linked(
    operation({ id: 'a', line: 'GET /a', samples: curl('https://h.test/v1/a') }),
    operation({ id: 'b', line: 'GET /b', samples: curl('https://h.test/v1/other') }),
    operation({ id: 'c', line: 'GET /c' }),
  )
  expect(Object.keys(model.operations)).toEqual(['GET /v1/a', 'GET /v1/b', 'GET /v1/c'])
  expect(diagnostics.map(({ code }) => code)).toEqual(['path/other-request'])
})

test('variables of a server are no parameters of the paths below it', () => {
  const { diagnostics } = linked(operation({ samples: curl('https://h.test/{base}/boats') }))
  expect(diagnostics).toEqual([])
})

const options: [name: string, command: string][] = [
  ['long options in front', "curl --location --request GET 'https://h.test/v1/boats'"],
  ['joined letters', 'curl -sSLXGET https://h.test/v1/boats'],
  ['values of other options', 'curl -m 5 -o boats.json --url https://h.test/v1/boats'],
  ['the address in the middle', "curl -s https://h.test/v1/boats --header 'Accept: */*'"],
  ['lines', 'curl \\\n  --location \\\n  "https://h.test/v1/boats"'],
]

test.each(options)('options of curl are no addresses: %s', (_, command) => {
  const { model, diagnostics } = linked(
    operation({ samples: `> Code samples\n\n${fence('shell', command)}` }),
  )
  expect(model.servers).toEqual([{ url: 'https://h.test/v1' }])
  expect(Object.keys(model.operations)).toEqual(['GET /v1/boats'])
  expect(diagnostics).toEqual([])
})

test('a path with parentheses', () => {
  const { model, diagnostics } = linked(
    operation({ line: "GET /boats('{id}')", samples: curl("https://h.test/v1/boats('{id}')") }),
  )
  expect(Object.keys(model.operations)).toEqual(["GET /v1/boats('{id}')"])
  expect(diagnostics.map(({ code }) => code)).not.toContain('path/other-request')
})

test('a host without a scheme is no part of the path', () => {
  const servers = 'Base URLs:\n\n* <a href="//h.test/v1">//h.test/v1</a>\n\n'
  const { model } = linkTexts(
    `${HEAD}${servers}${BOATS}${operation({ line: 'GET /boats', samples: curl('/h.test/v1/boats') })}`,
  )
  expect(model.servers).toEqual([{ url: '//h.test/v1' }])
  expect(Object.keys(model.operations)).toEqual(['GET /v1/boats'])
})
