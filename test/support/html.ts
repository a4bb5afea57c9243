/**
 * What must hold of every HTML page of ours, whatever the documents say: it is whole, it loads nothing, its headings
 * are in order, links lead somewhere, and keyboards and screen readers find their way.
 */
import { fromHtml } from 'hast-util-from-html'
import type { Element, Nodes } from 'hast'
import { expect } from 'vitest'

export function elementsOf(page: string): Element[] {
  const elements: Element[] = []
  const visit = (node: Nodes): void => {
    if (node.type === 'element') elements.push(node)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(fromHtml(page, { onerror: ({ message }) => expect.fail(message) }))
  return elements
}

export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

const INTERACTIVE = new Set(['a', 'button', 'input', 'select', 'summary', 'textarea'])

export function checkPage(page: string): void {
  const elements = elementsOf(page)
  const named = (name: string) => elements.filter(({ tagName }) => tagName === name)
  expect([named('script').length, named('style').length, named('h1').length, named('main').length]).toEqual([
    1, 1, 1, 1,
  ])
  expect(elements.filter(({ properties }) => properties['src'] ?? properties['style'])).toEqual([])
  const handlers = elements
    .flatMap(({ properties }) => Object.keys(properties))
    .filter((key) => /^on/iu.test(key))
  expect(handlers).toEqual([])
  checkLinks(elements)
  checkHeadings(elements)
  const pictures = elements.filter(({ properties }) => properties['role'] === 'img')
  expect(pictures.filter(({ children }) => children.some(holdsInteractive))).toEqual([])
  const nested = elements
    .filter(({ tagName }) => INTERACTIVE.has(tagName))
    .flatMap(({ children }) => children.filter(holdsInteractive))
  expect(nested).toEqual([])
  const labels = new Set(named('label').map(({ properties }) => String(properties['htmlFor'])))
  const fields = named('input').filter(({ properties }) => properties['type'] === 'search')
  for (const { properties } of fields)
    expect(properties['ariaLabel'] !== undefined || labels.has(String(properties['id']))).toBe(true)
}

function checkLinks(elements: readonly Element[]): void {
  const ids = elements.flatMap(({ properties }) =>
    properties['id'] === undefined ? [] : [String(properties['id'])],
  )
  expect(new Set(ids).size).toBe(ids.length)
  const targets = elements.flatMap(({ properties }) =>
    properties['href'] === undefined ? [] : [String(properties['href'])],
  )
  const known = new Set(ids.map((id) => `#${id}`))
  expect(targets.filter((target) => !known.has(target))).toEqual([])
}

/** No heading is more than one level below the one before it. */
function checkHeadings(elements: readonly Element[]): void {
  const levels = elements.flatMap(({ tagName }) => (/^h[1-6]$/u.test(tagName) ? [Number(tagName[1])] : []))
  const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)
  expect(jumps).toEqual([])
}

function holdsInteractive(node: Nodes): boolean {
  if (node.type !== 'element') return false
  return INTERACTIVE.has(node.tagName) || node.children.some(holdsInteractive)
}
