/**
 * Blocks that name a specification and the operations of it that the page shows: GitBook and Fumadocs.
 * In: the text of a page. Out: the names, each with its line. Opens nothing.
 */
import { own } from '../../core/record.ts'
import { METHODS, type Method } from '../../model/api.ts'
import type { SpecificationUse } from '../../model/fragment.ts'

const GITBOOK = /^ {0,3}\{% (?:openapi(?:-operation)?|swagger) ([^%\n]{0,2000})%\}/
const ATTRIBUTE = /\b([a-z]+)="([^"\n]{0,500})"/g

export function namedSpecifications(text: string): SpecificationUse[] {
  return text.split('\n').flatMap((line, index) => {
    const start = { line: index + 1, column: 1 }
    const at = { start, end: { line: index + 1, column: line.length + 1 } }
    const found = GITBOOK.exec(line)
    if (found !== null) return gitbookUse(found[1] ?? '').map((use) => ({ ...use, at }))
    return line.startsWith('<APIPage ') ? fumadocsUses(line).map((use) => ({ ...use, at })) : []
  })
}

type Use = Omit<SpecificationUse, 'at'>

function gitbookUse(attributes: string): Use[] {
  const found = new Map([...attributes.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, value]))
  const specification = found.get('spec') ?? found.get('src')
  if (specification === undefined) return []
  const method = methodOf(found.get('method'))
  const path = found.get('path')
  return [{ specification, ...(method === undefined || path === undefined ? {} : { method, path }) }]
}

/** `<APIPage document={"../api.json"} operations={[{"path":"/a","method":"get"}]} />` */
function fumadocsUses(line: string): Use[] {
  const specification = /\bdocument=\{?"([^"\n]{1,500})"/.exec(line)?.[1]
  if (specification === undefined) return []
  const uses = operationsIn(line).flatMap((one): Use[] => {
    const [word, path] = [own(one, 'method'), own(one, 'path')]
    const method = methodOf(typeof word === 'string' ? word : undefined)
    return method === undefined || typeof path !== 'string' ? [] : [{ specification, method, path }]
  })
  return uses
}

function operationsIn(line: string): Record<string, unknown>[] {
  const start = line.indexOf('operations={[')
  const end = line.indexOf(']}', start)
  if (start < 0 || end < 0) return []
  try {
    return JSON.parse(line.slice(start + 'operations={'.length, end + 1)) as Record<string, unknown>[]
  } catch {
    // An expression of JavaScript: it names no operation that can be known.
    return []
  }
}

function methodOf(word: string | undefined): Method | undefined {
  return METHODS.find((method) => method === word?.toUpperCase())
}
