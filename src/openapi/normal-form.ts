/**
 * The normal form that older Mintlify exports have in place of OpenAPI: one operation, its parameters by place, its
 * schemas written out as lists of alternatives.
 * In: a tree. Out: the same facts as a tree of OpenAPI, each part with its old place; undefined for other trees.
 */
import { childOf, entriesOf, flagOf, itemsOf, textOf } from './data.ts'
import type { DataNode, Entry } from './data.ts'

export function fromNormalForm(root: DataNode | undefined): DataNode | undefined {
  const paths = childOf(root, 'paths')
  const [path, method] = [textOf(childOf(paths, 'path')), textOf(childOf(paths, 'method'))]
  if (root === undefined || paths === undefined || path === undefined || method === undefined)
    return undefined
  const schemas = new Map<string, Entry>(entriesOf(childOf(childOf(root, 'components'), 'schemas')))
  const form = new NormalForm(paths, schemas)
  const item = form.map(paths, [[method.toLowerCase(), form.operation()]])
  return form.map(root, [
    ['openapi', form.text(root, '')],
    ['servers', childOf(paths, 'servers')],
    ['paths', form.map(paths, [[path, item]])],
    [
      'components',
      form.map(root, [
        ['securitySchemes', form.securitySchemes()],
        ['schemas', { start: root.start, end: root.end, kind: 'map', entries: schemas }],
      ]),
    ],
  ])
}

const PLACES = ['path', 'query', 'header', 'cookie'] as const

type Part = readonly [name: string, node: DataNode | undefined]

class NormalForm {
  readonly #paths: DataNode
  readonly #schemas: Map<string, Entry>

  constructor(paths: DataNode, schemas: Map<string, Entry>) {
    this.#paths = paths
    this.#schemas = schemas
  }

  map(at: DataNode, parts: readonly Part[]): DataNode {
    const range = { start: at.start, end: at.end }
    const entries = new Map<string, Entry>()
    for (const [name, value] of parts)
      if (value !== undefined) entries.set(name, { key: { start: value.start, end: value.end }, value })
    return { ...range, kind: 'map', entries }
  }

  text(at: DataNode, value: string | boolean): DataNode {
    return { start: at.start, end: at.end, kind: 'scalar', value }
  }

  operation(): DataNode {
    const request = childOf(this.#paths, 'request')
    const security = childOf(request, 'security')
    return this.map(this.#paths, [
      ['deprecated', childOf(this.#paths, 'deprecated')],
      [
        'security',
        security &&
          this.#list(
            security,
            itemsOf(security).map((one) => this.#requirement(one)),
          ),
      ],
      ['parameters', this.#parameters(childOf(request, 'parameters'))],
      ['requestBody', this.#body(childOf(request, 'body'))],
      ['responses', this.#responses(childOf(this.#paths, 'response'))],
    ])
  }

  #list(at: DataNode, items: DataNode[]): DataNode {
    return { start: at.start, end: at.end, kind: 'list', items }
  }

  #requirement(security: DataNode): DataNode {
    return this.map(security, [[textOf(childOf(security, 'title')) ?? '', this.#list(security, [])]])
  }

  /** What a requirement sends is the scheme; one that sends several things is described by the first. */
  securitySchemes(): DataNode {
    const stated = itemsOf(childOf(childOf(this.#paths, 'request'), 'security'))
    const schemes = stated.flatMap((security): Part[] => {
      const name = textOf(childOf(security, 'title'))
      const [first] = PLACES.flatMap((place) =>
        entriesOf(childOf(childOf(security, 'parameters'), place)).map(([sent, entry]) => ({
          place,
          sent,
          entry,
        })),
      )
      if (name === undefined || first === undefined) return []
      const { value, key } = first.entry
      const at: DataNode = { ...key, kind: 'scalar', value: first.sent }
      const own = entriesOf(value).map(([word, { value: held }]): Part => [word, held])
      return [[name, this.map(at, [...own, ['name', at], ['in', this.text(at, first.place)]])]]
    })
    return this.map(this.#paths, schemes)
  }

  #parameters(node: DataNode | undefined): DataNode | undefined {
    if (node === undefined) return undefined
    const items = PLACES.flatMap((place) =>
      entriesOf(childOf(node, place)).map(([name, { key, value }]) => {
        const [first] = itemsOf(childOf(value, 'schema'))
        const at: DataNode = { ...key, kind: 'scalar', value: name }
        return this.map(at, [
          ['name', at],
          ['in', this.text(at, place)],
          ['required', childOf(first, 'required')],
          ['description', childOf(first, 'description')],
          ['deprecated', childOf(value, 'deprecated')],
          ['style', childOf(value, 'style')],
          ['schema', this.#schema(childOf(value, 'schema'))],
        ])
      }),
    )
    return this.#list(node, items)
  }

  #body(node: DataNode | undefined): DataNode | undefined {
    if (node === undefined || entriesOf(node).length === 0) return undefined
    const isRequired = entriesOf(node).some(([, { value }]) =>
      itemsOf(childOf(value, 'schemaArray')).some((one) => flagOf(childOf(one, 'required')) === true),
    )
    return this.map(node, [
      ['required', isRequired ? this.text(node, true) : undefined],
      ['content', this.#content(node)],
    ])
  }

  #content(node: DataNode): DataNode {
    const types = entriesOf(node).filter(([, { value }]) => childOf(value, 'schemaArray') !== undefined)
    return this.map(
      node,
      types.map(([type, { value }]): Part => {
        const schema = this.#schema(childOf(value, 'schemaArray'))
        return [
          type,
          this.map(value, [
            ['schema', schema],
            ['examples', childOf(value, 'examples')],
          ]),
        ]
      }),
    )
  }

  #responses(node: DataNode | undefined): DataNode | undefined {
    if (node === undefined) return undefined
    const statuses = entriesOf(node).map(([status, { value }]): Part => {
      const description = entriesOf(value)
        .map(([, media]) => childOf(media.value, 'description'))
        .find((text) => text !== undefined)
      const hasContent = entriesOf(value).some(
        ([, media]) => childOf(media.value, 'schemaArray') !== undefined,
      )
      const content = hasContent ? this.#content(value) : undefined
      return [
        status,
        this.map(value, [
          ['description', description],
          ['content', content],
        ]),
      ]
    })
    return this.map(node, statuses)
  }

  /** A list of alternatives. */
  #schema(alternatives: DataNode | undefined): DataNode | undefined {
    if (alternatives === undefined) return undefined
    const schemas = itemsOf(alternatives).map((one) => this.#alternative(one))
    const [only] = schemas
    return schemas.length < 2 ? only : this.map(alternatives, [['anyOf', this.#list(alternatives, schemas)]])
  }

  /** Properties and items stand in an `allOf` of one; a schema that had a name says so. */
  #alternative(node: DataNode): DataNode {
    const parts = entriesOf(node).flatMap(([word, { value }]): Part[] => {
      if (word === 'required' || word === 'refIdentifier') return []
      if (word === 'requiredProperties') return [['required', value]]
      if (word === 'items') return [[word, unwrapped(value)]]
      if (word !== 'properties') return [[word, value]]
      return [
        [
          word,
          this.map(
            value,
            entriesOf(value).map(([name, one]): Part => [name, unwrapped(one.value)]),
          ),
        ],
      ]
    })
    const schema = this.map(node, parts)
    const name = /^#\/components\/schemas\/([^/]+)$/.exec(textOf(childOf(node, 'refIdentifier')) ?? '')?.[1]
    if (name === undefined) return schema
    if (!this.#schemas.has(name)) this.#schemas.set(name, { key: node, value: schema })
    return this.map(node, [['$ref', this.text(node, `#/components/schemas/${name}`)]])
  }
}

function unwrapped(node: DataNode): DataNode {
  const parts = itemsOf(childOf(node, 'allOf'))
  const [only] = parts
  return only !== undefined && parts.length === 1 && entriesOf(node).length === 1 ? only : node
}
