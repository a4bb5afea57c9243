/**
 * Text to a tree: JSON where it begins like JSON, else YAML.
 * In: text. Out: nodes with offsets and the problems of the syntax. Aliases of YAML share one node, so that a small
 * text stays a small tree.
 */
import { parseTree, printParseErrorCode } from 'jsonc-parser'
import type { Node as JsonNode, ParseError } from 'jsonc-parser'
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Node as YamlNode, Pair, Scalar } from 'yaml'
import { DataRefused, MAX_LEVELS } from './data.ts'
import type { DataNode, DataProblem, Entry, ParsedData, Range } from './data.ts'

const TOO_DEEP = `it nests more than ${MAX_LEVELS} levels deep`

/** Never throws: a text that cannot be read has no root and a problem. */
export function parseData(text: string): ParsedData {
  try {
    return /^\s*\{/.test(text) ? parseJson(text) : parseYaml(text)
  } catch (error) {
    if (error instanceof DataRefused) return refused(error.message, error.at)
    // The stack ended in a parser.
    if (error instanceof RangeError) return refused(TOO_DEEP, 0)
    throw error
  }
}

function refused(reason: string, at: number): ParsedData {
  return { root: undefined, problems: [{ reason, at }] }
}

function parseJson(text: string): ParsedData {
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, { allowTrailingComma: true })
  const problems = errors.map(({ error, offset }) => ({ reason: printParseErrorCode(error), at: offset }))
  return { root: tree === undefined ? undefined : fromJson(tree, 0), problems }
}

function fromJson(node: JsonNode, level: number): DataNode {
  const range = { start: node.offset, end: node.offset + node.length }
  if (level > MAX_LEVELS) throw new DataRefused(TOO_DEEP, node.offset)
  const children = node.children ?? []
  if (node.type === 'array')
    return { ...range, kind: 'list', items: children.map((item) => fromJson(item, level + 1)) }
  if (node.type !== 'object') return { ...range, kind: 'scalar', value: node.value as string | number | null }
  const entries = new Map<string, Entry>()
  for (const { children: [name, value] = [] } of children) {
    if (name === undefined || value === undefined) continue
    const key = { start: name.offset, end: name.offset + name.length }
    entries.set(String(name.value), { key, value: fromJson(value, level + 1) })
  }
  return { ...range, kind: 'map', entries }
}

function parseYaml(text: string): ParsedData {
  const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent', stringKeys: false })
  const problems: DataProblem[] = document.errors.map(({ message, pos }) => ({
    reason: message.split('\n')[0] ?? message,
    at: pos[0],
  }))
  const { contents } = document
  return { root: contents === null ? undefined : new YamlReader().read(contents, 0), problems }
}

class YamlReader {
  /** What each anchor stands for so far; undefined while its node is being read. */
  readonly #anchors = new Map<string, DataNode | undefined>()

  read(node: YamlNode, level: number): DataNode {
    const [start = 0, end = start] = node.range ?? []
    if (level > MAX_LEVELS) throw new DataRefused(TOO_DEEP, start)
    if (isAlias(node)) return this.#known(node.source, { start, end })
    const anchor = 'anchor' in node ? node.anchor : undefined
    if (anchor === undefined) return this.#plain(node, { start, end }, level)
    this.#anchors.set(anchor, undefined)
    const read = this.#plain(node, { start, end }, level)
    this.#anchors.set(anchor, read)
    return read
  }

  #known(anchor: string, range: Range): DataNode {
    const known = this.#anchors.get(anchor)
    if (known === undefined && this.#anchors.has(anchor))
      throw new DataRefused('an alias holds itself', range.start)
    return known ?? { ...range, kind: 'scalar', value: null }
  }

  #plain(node: YamlNode, range: Range, level: number): DataNode {
    if (isSeq(node))
      return { ...range, kind: 'list', items: node.items.map((item) => this.#item(item, range, level)) }
    if (isMap(node)) return { ...range, kind: 'map', entries: this.#entries(node.items, range, level) }
    return { ...range, kind: 'scalar', value: scalarOf(node as Scalar) }
  }

  #item(item: unknown, near: Range, level: number): DataNode {
    return item === null || item === undefined
      ? { start: near.start, end: near.start, kind: 'scalar', value: null }
      : this.read(item as YamlNode, level + 1)
  }

  #entries(pairs: readonly Pair[], near: Range, level: number): Map<string, Entry> {
    const entries = new Map<string, Entry>()
    for (const { key, value } of pairs) {
      if (!isScalar(key)) continue
      const name = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value))
      const [start = near.start, end = start] = key.range ?? []
      const read = this.#item(value, { start, end }, level)
      // A merge key gives way to what is written out.
      if (name === '<<') for (const [inherited, entry] of merged(read)) addMissing(entries, inherited, entry)
      else entries.set(name, { key: { start, end }, value: read })
    }
    return entries
  }
}

function merged(node: DataNode): [string, Entry][] {
  const maps = node.kind === 'list' ? node.items : [node]
  return maps.flatMap((map) => (map.kind === 'map' ? [...map.entries] : []))
}

function addMissing(entries: Map<string, Entry>, name: string, entry: Entry): void {
  if (!entries.has(name)) entries.set(name, entry)
}

/** Dates, infinities and the like are no JSON: they stay as they are written. */
function scalarOf({ value, source }: Scalar): string | number | boolean | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  return typeof value === 'number' && Number.isFinite(value) ? value : (source ?? String(value))
}
