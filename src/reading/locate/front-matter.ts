/**
 * Front matter that states the operation of the whole page: `method` and `route`, or `api: "GET /x"`.
 */
import { readMethods, readRequestLine } from './request-line.ts'
import { readTarget } from './target.ts'
import type { Locator, SectionGroup, Statement } from './types.ts'

const METHOD_KEYS = ['method', 'http_method', 'http-method', 'http method', 'verb']
const PATH_KEYS = ['route', 'path', 'url', 'endpoint', 'uri', 'api_path', 'api-path']
const WHOLE_KEYS = ['api', 'openapi', 'endpoint', 'operation', 'request']

export const frontMatter: Locator = {
  id: 'front-matter',
  title: 'method and path in the front matter',
  locate,
}

function locate({ page, firstLine }: SectionGroup): Statement[] {
  const { frontMatter: found } = page
  if (found === undefined || firstLine > 1) return []
  const valueOf = (keys: readonly string[]) => keys.map((key) => found.entries.get(key)?.value).find(Boolean)
  const place = { locator: 'front-matter' as const, firstLine: 1, lastLine: found.lastLine }
  for (const key of WHOLE_KEYS) {
    const line = readRequestLine(withoutFile(found.entries.get(key)?.value ?? ''), { anyCase: true })
    if (line !== undefined) return line.methods.map((method) => ({ method, target: line.target, ...place }))
  }
  const methods = readMethods(valueOf(METHOD_KEYS) ?? '', true) ?? []
  const target = methods.length === 0 ? undefined : readTarget(valueOf(PATH_KEYS) ?? '')
  return target === undefined ? [] : methods.map((method) => ({ method, target, ...place }))
}

/** `openapi: "spec.yaml GET /x"` names the file of the specification first. */
function withoutFile(value: string): string {
  return value.replace(/^\S+\.(?:json|ya?ml)\s+/i, '')
}
