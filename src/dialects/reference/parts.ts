/**
 * The parts of a unit by their roles: fields, statuses, samples, requests, prose.
 * In: blocks and the lines of their unit. Out: parts, each with the role that the label above it gave.
 */
import type { Blockquote, Code, Heading, Html, List, Nodes, Paragraph, RootContent } from 'mdast'
import type { Span } from '../../core/span.ts'
import { FURNITURE } from '../../markdown/claims.ts'
import { phraseMarkdown, phraseOf, phraseText, plainOf, withoutCodeMarks } from '../../markdown/phrases.ts'
import { spanOf } from '../../markdown/span.ts'
import { readTypePhrase } from '../../reading/types/type-phrase.ts'
import type { Vocabulary } from '../../reading/profile.ts'
import type { Field } from '../../reading/fields/field.ts'
import { putInside } from '../../reading/fields/inner-fields.ts'
import { fieldTree } from '../../reading/fields/field-tree.ts'
import type { FieldMade } from '../../reading/fields/make-field.ts'
import { isPartTitle } from '../../reading/labels/parts.ts'
import { roleOfLabel, type Role, type RoleLabel } from '../../reading/labels/roles.ts'
import { readDefinitions } from '../../reading/lists/definition-list.ts'
import { readListFields } from '../../reading/lists/list-fields.ts'
import { readRequests } from '../../reading/requests/read-requests.ts'
import { sampleTextOfCode } from '../../reading/requests/sample-text.ts'
import { readBodySample } from '../../reading/responses/json-sample.ts'
import {
  htmlTextTable,
  readFieldTable,
  textTable,
  type FieldTable,
  type TextRow,
  type TextTable,
} from '../../reading/tables/field-table.ts'
import { NO_WORDS } from '../../reading/words/house.ts'
import { readElements } from '../../reading/lists/elements.ts'
import {
  headerOf,
  inside,
  isStatusItem,
  isTyped,
  JSON_SCHEMA,
  NAMED_TYPE,
  requireUnmarked,
  STATUS_LINE,
} from './part-signs.ts'
import { emptyParts, type Parts, type PartsInput } from './part-types.ts'

export const READER = 'reference'

export function readParts(blocks: readonly RootContent[], input: PartsInput): Parts {
  const reader = new PartsReader(input)
  reader.read(blocks)
  return reader.parts
}

class PartsReader {
  readonly parts: Parts = emptyParts()
  readonly #input: PartsInput
  /** Words of the user's house style. */
  readonly #house: Vocabulary
  /** From the heading, and from the label below it. */
  #section: RoleLabel | undefined
  #label: RoleLabel | undefined
  #object: string | undefined
  /** The words above what comes next: a title or a sentence. */
  #lead = ''
  #headings = 0
  /** Roles of the headings around, with their depths. */
  readonly #around: { depth: number; label: RoleLabel | undefined }[] = []
  #isAfterRequest = false

  constructor(input: PartsInput) {
    this.#input = input
    this.#house = input.tools.words ?? NO_WORDS
  }

  read(blocks: readonly RootContent[]): void {
    for (let index = 0; index < blocks.length; index += 1) {
      const block = blocks[index] as RootContent
      if (block.type === 'table') {
        const table = textTable(blocks, index, this.#input.lines)
        this.#table(table, block)
        index += table.blockCount - 1
      } else this.#block(block)
    }
  }

  #claim(node: Nodes, by = READER): void {
    this.#input.tools.claims.claim(node, by)
  }

  #block(block: RootContent): void {
    if (this.#input.isStated(spanOf(block)) && block.type !== 'heading' && block.type !== 'list')
      return this.#claim(block)
    if (block.type === 'heading') this.#heading(block)
    else if (block.type === 'paragraph') this.#paragraph(block)
    else if (block.type === 'list') this.#list(block)
    else if (block.type === 'code') this.#code(block)
    else if (block.type === 'html') this.#html(block)
    else if (block.type === 'blockquote') this.#quote(block)
    else if (block.type === 'thematicBreak') this.#claim(block, FURNITURE)
    else if (block.type === 'definition') this.#claim(block, FURNITURE)
  }

  #heading(node: Heading): void {
    this.#headings += 1
    this.#claim(node)
    const title = plainOf(node)
    this.#label = undefined
    this.#lead = title
    if (this.#headings === 1) return
    const isPart = isPartTitle(title, this.#house)
    while ((this.#around.at(-1)?.depth ?? 0) >= node.depth) this.#around.pop()
    const outer = this.#around.at(-1)?.label
    const role = inside(outer, roleOfLabel(title, this.#house))
    this.#section = role ?? (isPart ? (outer ?? this.#section) : undefined)
    this.#around.push({ depth: node.depth, label: this.#section })
    // A title that is no part names a thing of its own, such as an object.
    this.#object = isPart || (role !== undefined && role.role !== 'parameters') ? undefined : title
  }

  #role(): RoleLabel | undefined {
    return this.#label ?? this.#section
  }

  #paragraph(node: Paragraph): void {
    const definitions = readDefinitions(node, this.#input.lines, this.#house.types.words)
    if (definitions !== undefined) return this.#definitions(definitions, node)
    const text = plainOf(node)
    this.#lead = text
    if (this.#status(node, text)) return
    const [only, ...others] = node.children
    const isLabel =
      (others.length === 0 && (only?.type === 'strong' || only?.type === 'emphasis')) ||
      /^.{1,120}:\s*$/.test(text)
    const role = isLabel ? roleOfLabel(text, this.#house) : undefined
    if (role !== undefined) {
      this.#label = role
      return this.#claim(node)
    }
    this.parts.prose.push(node)
    if (this.parts.fields.length === 0 && this.#section === undefined) {
      this.parts.description.push(phraseMarkdown(phraseOf(node.children)))
      this.#claim(node)
    }
  }

  /** `**Code** : 404 NOT FOUND`: what follows belongs to that response. */
  #status(node: Paragraph, text: string): boolean {
    const found = STATUS_LINE.exec(text.split('\n')[0]?.trim() ?? '')
    if (found === null) return false
    const status = found[1] ?? ''
    const description = (found[2] ?? '').replace(/^[\s–—:-]+/, '')
    this.parts.statuses.push({ status, description, at: spanOf(node) })
    this.#label = { role: 'response', status }
    this.#claim(node)
    return true
  }

  #definitions(made: readonly FieldMade[], node: Paragraph): void {
    this.#claim(node)
    this.#fields(made, spanOf(node))
  }

  #fields(made: readonly FieldMade[], at: Span): void {
    for (const { unknownType, field } of made) this.#reportType(unknownType, field.at)
    this.#tree(fieldTree(made), at)
  }

  #tree(fields: Field[], at: Span): void {
    if (fields.length === 0) return
    const label: RoleLabel = this.#role() ?? { role: 'parameters' }
    const role =
      label.role === 'request-sample'
        ? 'parameters'
        : label.role === 'response-sample'
          ? 'response'
          : label.role
    if (this.#input.marksOptional) for (const field of fields) requireUnmarked(field)
    if (this.#isInside(role, fields)) return
    this.parts.fields.push({ ...label, role, fields, object: this.#object, at })
  }

  /** Whether the words above name a field that was read before, of which these are the fields. */
  #isInside(role: Role, fields: readonly Field[]): boolean {
    if (isPartTitle(this.#lead, this.#house)) return false
    const before = this.parts.fields.filter((part) => part.role === role || role === 'parameters')
    return before.some((part) => putInside(part.fields, this.#lead, fields))
  }

  #reportType(text: string, at: Span): void {
    if (text !== '') this.#input.tools.report('type/not-understood', at, { text })
  }

  #table(table: TextTable, node: RootContent): void {
    if (this.#input.isStated(spanOf(node))) return this.#claim(node)
    const read = readFieldTable(table, this.#house)
    if (read.kind === 'other' && this.#role() !== undefined)
      this.#input.tools.report('table/not-read', spanOf(node), { header: headerOf(table) })
    if (this.#isProse(read)) return
    this.#claimRows(table, read.unread)
    if (node.type === 'html') this.#claim(node)
    this.#fields(read.fields, spanOf(node))
    this.parts.statuses.push(...read.statuses)
  }

  /** Lists of values and of words are no fields. */
  #isProse({ kind, fields }: FieldTable): boolean {
    if (kind === 'other' || kind === 'values') return true
    const isBare = this.#input.needsTypes === true && this.#role() === undefined
    return kind === 'fields' && isBare && !fields.some(({ field }) => isTyped(field))
  }

  #claimRows({ header, rows }: TextTable, unread: readonly TextRow[]): void {
    for (const row of [header, ...rows]) {
      if (unread.includes(row))
        this.#input.tools.report('row/not-read', row.at, { text: row.cells.map(phraseText)[0] ?? '' })
      else for (const node of row.nodes) this.#claim(node)
    }
  }

  #list(node: List): void {
    const read = this.#input.isStated(spanOf(node)) ? undefined : this.#listFields(node)
    if (read === undefined) return this.#proseList(node)
    const isUnread = new Set<Nodes>(read.unread)
    for (const item of node.children) if (!isUnread.has(item)) this.#claim(item)
    for (const { text, item } of read.unknown) this.#reportType(text, spanOf(item))
    this.#tree(read.fields, spanOf(node))
  }

  /** A list without a label above it can be anything. */
  #listFields(node: List) {
    const role = this.#role()?.role
    if (role === 'statuses' || role === 'other') return undefined
    if (node.children.some(isStatusItem)) return undefined
    const read = readListFields(node, this.#house.types.words)
    const isProse = this.#input.needsTypes === true && role === undefined
    return isProse && read?.fields.every((field) => !isTyped(field)) === true ? undefined : read
  }

  /** Blueprint nests all parts of an operation in lists; other lists of prose hold samples and labels. */
  #proseList(node: List): void {
    for (const item of node.children) {
      const [first, ...others] = item.children
      if (first?.type === 'paragraph') {
        const text = plainOf(first)
        if (this.#status(first, text)) {
          this.#claim(item)
          this.read(others)
          continue
        }
        const isLabel = others.length > 0 || text.endsWith(':') || NAMED_TYPE.test(text)
        const before = this.#label
        const role = isLabel
          ? inside(this.#role(), roleOfLabel(text.split('\n')[0] ?? '', this.#house))
          : undefined
        if (role !== undefined) {
          this.#label = role
          this.#claim(item)
          this.#type(first, role)
        } else this.parts.prose.push(first)
        this.read(others)
        if (others.length > 0) this.#label = before
      } else this.read(item.children)
      if (this.#input.isStated(spanOf(item))) this.#claim(item)
    }
    this.#statusItems(node)
  }

  /** `Attributes (Boat)`, `Attributes (array[Boat])`. */
  #type(node: Paragraph, label: RoleLabel): void {
    const { text, links } = phraseOf(node.children)
    const written = NAMED_TYPE.exec(withoutCodeMarks(text))?.[1]
    if (written === undefined) return
    const { schema } = readTypePhrase(written, links, this.#house.types.words)
    if (schema.named !== undefined || schema.items?.named !== undefined)
      this.parts.types.push({ ...label, schema, at: spanOf(node) })
  }

  /** `200 OK - text`. */
  #statusItems(node: List): void {
    if (this.#role()?.role !== 'statuses' && this.#role()?.role !== 'response') return
    for (const item of node.children) {
      const text = plainOf(item.children[0] ?? item)
      const found = /^([1-5](?:\d\d|xx))\b\s*[:–—-]?\s*(.*)$/is.exec(text)
      if (found === null) continue
      this.parts.statuses.push({
        status: (found[1] ?? '').toUpperCase(),
        description: found[2] ?? '',
        at: spanOf(item),
      })
      this.#claim(item)
    }
  }

  #code(node: Code): void {
    const role = this.#role()
    const sample = readBodySample(node)
    // A schema is no sample of what it describes.
    if (sample !== undefined && JSON_SCHEMA.test(sample.sample.text)) return
    if (sample !== undefined) {
      this.#claim(node)
      this.parts.samples.push({
        ...sample,
        role: role?.role,
        statusOfLabel: role?.status,
        isAfterRequest: this.#isAfterRequest,
      })
      return
    }
    const { requests } = readRequests(sampleTextOfCode(node, this.#input.lines), this.#input.tools.report)
    if (requests.length === 0) return
    this.#claim(node)
    this.#isAfterRequest = true
    this.parts.requests.push(...requests)
  }

  #html(node: Html): void {
    const table = htmlTextTable(node)
    if (table !== undefined) return this.#table(table, node)
    const fields = readElements(node, this.#house.types.words)
    if (fields !== undefined) {
      this.#claim(node)
      for (const { role, made } of fields) {
        const [before, label] = [this.#label, role === undefined ? this.#label : { role }]
        this.#label = label
        this.#fields([made], spanOf(node))
        this.#label = before
      }
      return
    }
    const label = /^<summary>(.*)<\/summary>|<(?:b|strong)>([^<]*)<\//i.exec(node.value)
    const role = roleOfLabel(label?.[1] ?? label?.[2] ?? '', this.#house)
    if (role !== undefined) this.#label = role
    this.#claim(node, FURNITURE)
  }

  /** Slate writes labels of samples as quotations. */
  #quote(node: Blockquote): void {
    const [first] = node.children
    const role =
      node.children.length === 1 && first?.type === 'paragraph'
        ? roleOfLabel(plainOf(first), this.#house)
        : undefined
    if (role !== undefined) {
      this.#label = role
      this.#claim(node)
    } else if (node.children.some(({ type }) => type === 'table' || type === 'list' || type === 'code'))
      this.read(node.children)
    else if (first?.type === 'paragraph') this.parts.prose.push(first)
  }
}
