/**
 * The page of a history in a real browser, where there is one: `DEOSIL_CHROMIUM`, or /usr/bin/chromium.
 */
import { describe, expect, test } from 'vitest'
import { html } from '../../../src/report/timeline/html.ts'
import { PAYLOADS } from '../../hostile/list.ts'
import { actIn, domOf, findChromium } from './browser.ts'
import { sampleTimeline, timelineFullOf } from './sample.ts'

const found = findChromium()
if (found === undefined)
  console.warn('No Chromium was found: the tests of the page in a browser are skipped.')
const chromium = found ?? ''

const page = html.write(sampleTimeline(), {})

describe.skipIf(found === undefined)('the page in a browser', () => {
  test('its script runs under its own policy, and opens what an address points at', () => {
    const release = /<details class="release" id="r1"[^>]*>/u
    expect(release.exec(domOf(chromium, page))?.[0]).not.toContain('open')
    expect(release.exec(domOf(chromium, page, '#r1c0'))?.[0]).toContain('open')
  })

  test('search leaves what fits, and tells how much that is', () => {
    const code = `
      const search = document.getElementById('search')
      const visible = (selector) => [...document.querySelectorAll(selector)]
        .filter((node) => node.closest('[hidden]') === null)
        .map((node) => node.textContent)
      const type = async (text) => {
        search.value = text
        search.dispatchEvent(new Event('input', { bubbles: true }))
        await new Promise((resolve) => setTimeout(resolve, 400))
        return {
          lives: visible('article.life h3'),
          rows: visible('article.life tbody td:first-child'),
          changes: visible('article.change').length,
          count: document.getElementById('count').textContent,
        }
      }
      return [await type('user email'), await type('nothing like this'), await type('')]`
    interface Found {
      lives: string[]
      rows: string[]
      changes: number
      count: string
    }
    const [some, none, all] = actIn<Found[]>(chromium, page, code)
    expect(some).toEqual({
      lives: ['User'],
      rows: ['email'],
      changes: 2,
      count: 'shown: operations and schemas 1, changes 2',
    })
    expect(none).toMatchObject({ lives: [], changes: 0, count: 'shown: operations and schemas 0, changes 0' })
    expect(all?.lives).toEqual(['GET /away', 'GET /new', 'GET /still', 'GET /users', 'Group', 'User'])
    expect(all?.count).toBe('')
  })

  test('a click leads from an operation to its change, and from the change back', () => {
    const code = `
      const settled = () => new Promise((resolve) => setTimeout(resolve, 300))
      const lives = [...document.querySelectorAll('article.life')]
      const life = lives.find((node) => node.querySelector('h3').textContent === 'GET /new')
      life.querySelector('.chip').click()
      await settled()
      const change = document.querySelector(':target')
      const isOpen = change.closest('details').open
      change.querySelector('.where a').click()
      await settled()
      const back = document.querySelector(':target h3').textContent
      return { text: change.textContent, level: change.className, isOpen, back }`
    const result = actIn<{ text: string; level: string; isOpen: boolean; back: string }>(chromium, page, code)
    expect(result).toMatchObject({ isOpen: true, level: 'change breaking', back: 'GET /new' })
    expect(result.text).toContain('An operation moved to another path')
  })

  test('filters hide what never changed, and levels', () => {
    const code = `
      const click = async (selector) => {
        document.querySelector(selector).click()
        await new Promise((resolve) => setTimeout(resolve, 400))
        const count = (what) => document.querySelectorAll(what + ':not([hidden])').length
        return { lives: count('article.life'), breaking: count('article.change.breaking') }
      }
      return [await click('#changed'), await click('input[data-level=breaking]')]`
    const [changed, mild] = actIn<{ lives: number; breaking: number }[]>(chromium, page, code)
    expect(changed?.lives).toBe(5)
    expect(changed?.breaking).toBeGreaterThan(0)
    expect(mild).toEqual({ lives: 5, breaking: 0 })
  })

  test('two clicks compare two releases, and the address brings back what was chosen and searched', () => {
    const look = `
      const seen = () => ({
        told: document.getElementById('compared').textContent,
        releases: [...document.querySelectorAll('details.release:not([hidden]) h3')].map((node) => node.textContent),
        search: document.getElementById('search').value,
        hash: location.hash,
      })`
    const code = `${look}
      document.querySelector('input[name=from][value="1"]').click()
      document.querySelector('input[name=to][value="2"]').click()
      const chosen = seen()
      location.hash = '#q=email&from=0&to=2'
      await new Promise((resolve) => setTimeout(resolve, 400))
      return [chosen, seen()]`
    interface Seen {
      told: string
      releases: string[]
      search: string
      hash: string
    }
    const [chosen, back] = actIn<Seen[]>(chromium, page, code)
    expect(chosen).toMatchObject({ releases: ['v1.10.0'], hash: '#from=1&to=2' })
    expect(chosen?.told).toContain('what changed from v1.9.0 to v1.10.0, release by release (1).')
    expect(back).toMatchObject({ search: 'email', releases: ['v1.9.0'], hash: '#q=email&from=0&to=2' })
    expect(back?.told).toContain('from v1.0.0 to v1.10.0, release by release (2).')
  })

  test('no hostile text runs, and none adds an element', () => {
    const texts = PAYLOADS.filter((text) => /[<>'"`&$]/u.test(text)).join(' ')
    const hostile = html.write(timelineFullOf(`${texts}<img src=x onerror="document.title='stolen'">`), {})
    const code = `
      await new Promise((resolve) => setTimeout(resolve, 200))
      return { images: document.images.length, scripts: document.scripts.length, title: document.title }`
    const result = actIn<{ images: number; scripts: number; title: string }>(chromium, hostile, code)
    // The second script is that of the test.
    expect(result).toMatchObject({ images: 0, scripts: 2 })
    expect(result.title).toMatch(/^History of /u)
  })
})
