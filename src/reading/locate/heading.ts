/**
 * Headings: `GET /x`, `GET /x: Title`, `/x (GET)`, `Title [GET /x]`, `Title (GET /x)`; and, as API Blueprint writes
 * them, `Title [/x{?q}]` above `GET` or `Title [POST]`.
 */
import type { Section } from '../outline/sections.ts'
import { readMethods, readRequestLine, type RequestLine } from './request-line.ts'
import { readTarget, type Target } from './target.ts'
import type { Locator, SectionGroup, Statement } from './types.ts'

export const heading: Locator = {
  id: 'heading',
  title: 'a heading with METHOD and path',
  locate,
}

const EXAMPLE = /\b(?:examples?|samples?)\b/i
const NUMBER = /^(?:\d{1,3}\.){0,4}\d{1,3}[.)]?\s+(?=\S)/

function locate({ page, sections }: SectionGroup): Statement[] {
  return sections.flatMap((section) => {
    if (section.depth === 0 || ancestorsOf(page.sections, section).some(({ title }) => EXAMPLE.test(title)))
      return []
    const request = requestOf(section) ?? blueprint(page.sections, section)
    return (request?.methods ?? []).map((method): Statement => ({
      method,
      target: (request as RequestLine).target,
      locator: 'heading',
      firstLine: section.firstLine,
      lastLine: section.contentLine - 1,
      ...(request?.note === undefined ? {} : { note: request.note }),
    }))
  })
}

function ancestorsOf(sections: readonly Section[], { parent }: Section): Section[] {
  const found: Section[] = []
  for (let at = parent; at >= 0; at = sections[at]?.parent ?? -1) {
    const section = sections[at]
    if (section !== undefined) found.push(section)
  }
  return found
}

function requestOf({ title, source }: Section): RequestLine | undefined {
  const text = title.replace(NUMBER, '')
  return readRequestLine(text, { mayHaveTitle: true, isMarked: source.includes('`') }) ?? requestAtEnd(text)
}

/** `Title [GET /x]`, `Title (GET /x)`, `Title - GET /x`, `Title: GET /x`. */
function requestAtEnd(text: string): RequestLine | undefined {
  const start = /(?:\s[-–—:|]\s+|[:：]\s*|\s*[[(（])(?=[A-Z]{3,7}(?:[\s:]|,\s*[A-Z]))/.exec(text)
  if (start === null) return undefined
  const rest = text.slice(start.index + start[0].length)
  const isBracketed = /[[(（]$/.test(start[0])
  const request = readRequestLine(isBracketed ? rest.replace(/[\])）]\s*$/, '') : rest, { isMarked: false })
  return request === undefined ? undefined : { ...request, note: text.slice(0, start.index).trim() }
}

/** `GET`, or `Title [GET]`, below a heading that has the path. */
function blueprint(sections: readonly Section[], section: Section): RequestLine | undefined {
  const { title } = section
  const bracketed = /^(.*)\[([A-Z, ]{3,40})\]$/.exec(title)
  const methods = readMethods(bracketed?.[2] ?? title)
  if (methods === undefined) return undefined
  const target = ancestorsOf(sections, section)
    .map((one) => pathOf(one.title))
    .find((one) => one !== undefined)
  if (target === undefined) return undefined
  const note = bracketed?.[1]?.trim() ?? ''
  return { methods, target, ...(note === '' ? {} : { note }) }
}

/** `Title [/x]`, `[/x]` or a heading that is nothing but a path. */
function pathOf(title: string): Target | undefined {
  const bracketed = /\[((?:https?:\/)?\/[^[\]]*)\]$/.exec(title)
  const path = bracketed?.[1] ?? (/^\/\S*$/.test(title) ? title : undefined)
  return path === undefined ? undefined : readTarget(path)
}
