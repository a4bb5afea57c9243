/**
 * The section of operations, by tag.
 */
import { htmlText, pointerStep } from '../../core/escape.ts'
import { byCodeUnits, sortedEntries } from '../../core/order.ts'
import type { ApiModel, Media, Operation, Response } from '../../model/api.ts'
import { operationPointer } from '../../model/walk.ts'
import { fieldTable, limitMarks, parameterTable, sampleMarks } from './fields.ts'
import { findingMarks, placeMarks, proseMarks, typeMarks, type Scope } from './scope.ts'

export interface TagGroup {
  name: string
  description?: string
  keys: string[]
}

const UNTAGGED = 'Other operations'

/** Operations by their first tag, in the order of the names of tags. */
export function groupsOf({ operations, tags }: ApiModel): TagGroup[] {
  const groups = new Map<string, string[]>()
  for (const key of Object.keys(operations).sort(byCodeUnits)) {
    const tag = operations[key]?.tags[0] ?? UNTAGGED
    groups.set(tag, [...(groups.get(tag) ?? []), key])
  }
  return [...groups]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([name, keys]) => {
      const description = tags.find((tag) => tag.name === name)?.description
      return { name, keys, ...(description !== undefined && { description }) }
    })
}

export function operationsSection(groups: readonly TagGroup[], scope: Scope): string[] {
  if (groups.length === 0) return []
  return [
    '<section id="operations" aria-labelledby="operations-title"><h2 id="operations-title">Operations</h2>',
    ...groups.flatMap((group, index) => [
      `<section id="t${index}"><h3>${htmlText(group.name)}</h3>${proseMarks(group.description)}`,
      ...group.keys.map((key) => article(key, scope)),
      '</section>',
    ]),
    '</section>',
  ]
}

function article(key: string, scope: Scope): string {
  const operation = scope.model.operations[key]!
  const pointer = operationPointer(key)
  const { method, path, summary, deprecated } = operation
  return [
    `<article id="${scope.anchors.operations.get(key)}" data-name="${htmlText(`${key} ${summary ?? ''}`)}">`,
    `<h4><span class="method">${method}</span> <code>${htmlText(path)}</code></h4>`,
    `<p>${deprecated ? '<b class="warning">deprecated</b> ' : ''}${htmlText(summary ?? '')} ${placeMarks(pointer, scope)}</p>`,
    proseMarks(operation.description),
    findingMarks(pointer, scope),
    securityMarks(operation),
    titled('Parameters', parameterTable(operation.parameters, pointer, scope)),
    bodyMarks(operation, pointer, scope),
    ...sortedEntries(operation.responses).map(([status, response]) =>
      responseMarks(status, response, { pointer: `${pointer}/responses/${pointerStep(status)}`, scope }),
    ),
    ...(operation.callbacks ?? []).map(({ name, expression, operation: asked }, index) => {
      const at = `${pointer}/callbacks/${index}/operation`
      const head = `<h5>Callback ${htmlText(name)}</h5><p><span class="method">${asked.method}</span> <code>${htmlText(expression)}</code></p>`
      return `${head}${bodyMarks(asked, at, scope)}`
    }),
    '</article>',
  ].join('')
}

function titled(title: string, marks: string): string {
  return marks === '' ? '' : `<h5>${title}</h5>${marks}`
}

function securityMarks({ security }: Operation): string {
  if (security === undefined || security.length === 0) return ''
  const alternatives = security.map((one) => Object.keys(one).join(' and ') || 'none')
  return `<p class="quiet">Authentication: ${htmlText(alternatives.join(', or '))}</p>`
}

function bodyMarks({ requestBody }: Operation, pointer: string, scope: Scope): string {
  if (requestBody === undefined) return ''
  const at = `${pointer}/requestBody`
  const required = requestBody.required === true ? ' <b class="required">required</b>' : ''
  const contents = sortedEntries(requestBody.content).map(([type, media]) =>
    mediaMarks(type, media, { pointer: at, scope }),
  )
  return `<h5>Request body${required}</h5>${proseMarks(requestBody.description)}${contents.join('')}`
}

interface Here {
  pointer: string
  scope: Scope
}

function responseMarks(status: string, response: Response, here: Here): string {
  const headers = sortedEntries(response.headers ?? {}).map(
    ([name, { schema }]) => `<li><code>${htmlText(name)}</code> ${typeMarks(schema, here.scope)}</li>`,
  )
  const contents = sortedEntries(response.content ?? {}).map(([type, media]) => mediaMarks(type, media, here))
  return [
    `<h5>Response ${htmlText(status)}</h5>`,
    `<p>${htmlText(response.description ?? '')} ${placeMarks(here.pointer, here.scope)}</p>`,
    headers.length === 0 ? '' : `<ul aria-label="Headers">${headers.join('')}</ul>`,
    ...contents,
  ].join('')
}

function mediaMarks(type: string, { schema, examples }: Media, { pointer, scope }: Here): string {
  const at = `${pointer}/content/${pointerStep(type)}/schema`
  const shown =
    schema === undefined
      ? ''
      : `${typeMarks(schema, scope)} ${placeMarks(at, scope)}${limitMarks(schema)}${fieldTable(schema, at, scope)}`
  return `<div class="media"><code>${htmlText(type)}</code> ${shown}${sampleMarks(examples)}</div>`
}
