/**
 * docs/: reference pages are those of the registries, links lead somewhere, and every page is in the index.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { referencePages } from '../../scripts/reference/pages.mjs'
import { registries } from '../../scripts/reference/registries.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const readText = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

const PAGES = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => `docs/${path.replaceAll('\\', '/')}`)
  .sort()

test.each(Object.entries(referencePages(registries)))(
  'docs/reference/%s is what `npm run docs` writes',
  (name, text) => {
    expect(readText(`docs/reference/${name}`)).toBe(text)
  },
)

test.each([...PAGES, 'README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md'])(
  'links of %s lead somewhere',
  (page) => {
    const missing = linksOf(readText(page)).filter(({ path, anchor }) => !leadsTo(page, path, anchor))
    expect(missing).toEqual([])
  },
)

test('the index names every page', () => {
  const listed = linksOf(readText('docs/README.md')).map(({ path }) => `docs/${path}`)
  expect(PAGES.filter((page) => page !== 'docs/README.md' && !listed.includes(page))).toEqual([])
})

interface Link {
  path: string
  anchor: string
}

/** Links to files of the project; addresses of sites are not followed. */
function linksOf(text: string): Link[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```$/gmu, '').replaceAll(/`[^`\n]*`/gu, '')
  return [...prose.matchAll(/\]\(([^()\s]+)\)/gu)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/u.test(target))
    .map((target) => {
      const [path = '', anchor = ''] = target.split('#')
      return { path, anchor }
    })
}

function leadsTo(page: string, path: string, anchor: string): boolean {
  const file = path === '' ? page : join(dirname(page), path)
  if (!existsSync(join(ROOT, file))) return false
  return anchor === '' || anchorsOf(file).has(anchor)
}

const known = new Map<string, ReadonlySet<string>>()

/** Anchors of headings as GitHub makes them. */
function anchorsOf(file: string): ReadonlySet<string> {
  const anchors = known.get(file) ?? new Set(headingsOf(readText(file)).map(anchorOf))
  known.set(file, anchors)
  return anchors
}

function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gmu)].map(([, title = '']) => title)
}

function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
}
