import { expect, test } from 'vitest'
import { linkPages } from '../../support/link-pages.ts'

const LINK = '<a href="./src/boats.ts">'
const PAGE = `# Boats

Types:

- <code>${LINK}Boat</a></code>
- <code>${LINK}BoatListResponse</a></code>

Methods:

- <code title="get /boats/{boat_id}">client.boats.${LINK}retrieve</a>(boatID) -> Boat</code>
- <code title="post /boats?beta=true">client.beta.boats.${LINK}create</a>({ ...params }) -> Boat</code>

## Crew

Types:

\`\`\`python
from boats.types import Sailor
\`\`\`

Methods:

- <code title="delete /boats/{boat_id}/crew/{id}">client.boats.crew.${LINK}remove</a>(id, \\*\\*${LINK}params</a>) -> None</code>
- <code title="fetch /boats">client.boats.${LINK}fetch</a>() -> Boat</code>
`

test('methods are operations with nothing around them', () => {
  const { model, dialects, codes, unread } = linkPages({ 'api.md': PAGE })
  expect(dialects).toEqual(['stainless'])
  expect(Object.keys(model.operations)).toEqual([
    'DELETE /boats/{boat_id}/crew/{id}',
    'GET /boats/{boat_id}',
    'POST /boats',
  ])
  expect(model.operations['GET /boats/{boat_id}']).toMatchObject({
    parameters: [{ name: 'boat_id', in: 'path', required: true }],
    responses: {},
  })
  expect(model.schemas).toEqual({})
  expect(model.operations['POST /boats']).not.toHaveProperty('requestBody')
  expect(unread).toEqual(['api.md:24 listItem'])
  expect(codes).toEqual([])
})
