/**
 * Every page that is damaged and repaired says what it said before, and every word still knows its place.
 */
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { originalPoint } from '../../src/repair/origin.ts'
import { repairs } from '../../src/repair/registry.ts'
import { repairPage } from '../../src/repair/repair.ts'
import { anyPage } from '../support/any-page.ts'
import { gutter, render, strip } from '../support/damage.ts'
import { factsOf } from '../support/page-facts.ts'

const DAMAGES: readonly [string, (text: string) => string][] = [
  ['gutter', gutter],
  ['stripped', strip],
  ['rendered', render],
]

/** What a web page of a repository prints above a file. */
const CHROME =
  'Files\nport/docs/api/harbour.md\nAda Lund 0a1b2c3d4e feat: log the tide (#7)\nMoors ships.\n2024-03-01 10:00:00 +01:00\n\n7 KiB\nGenerated\n\n'

describe.each(DAMAGES)('%s', (id, damage) => {
  test.prop([anyPage], { numRuns: 25 })('the repaired page says what the page said', (page) => {
    const { repair, repaired } = repairPage(damage(page))
    expect(repair).toBe(id)
    expect(factsOf(repaired.text)).toEqual(factsOf(page))
  })

  test.prop([anyPage], { numRuns: 12 })('page chrome tells of the revision and is no content', (page) => {
    const { repair, repaired } = repairPage(CHROME + damage(page))
    expect(repair).toBe(id)
    expect(factsOf(repaired.text)).toEqual(factsOf(page))
    expect(repaired.chrome.commit).toBe('0a1b2c3d4e')
  })

  test.prop([anyPage], { numRuns: 12 })(
    'every word of a repaired line is found where its line map says',
    (page) => {
      const copy = CHROME + damage(page)
      const { repaired } = repairPage(copy)
      const source = copy.split('\n')
      const lines = repaired.text.split('\n')
      expect(repaired.lines).toHaveLength(lines.length)
      for (const [index, line] of lines.entries())
        for (const word of wordsFromCopy(line)) {
          const point = originalPoint(repaired.lines, { line: index + 1, column: word.index + 1 })
          expect(source[point.line - 1]?.slice(point.column - 1)).toMatch(new RegExp(`^${word[0]}`, 'u'))
        }
    },
  )
})

/** Words that a repair does not put in itself: not in tags, link targets and fence lines. */
function wordsFromCopy(line: string): RegExpExecArray[] {
  const own = line.replace(/<h3[^>]*>|\]\([^)]*\)|^`{3}.*/gu, (added) => ' '.repeat(added.length))
  return [...own.matchAll(/[a-z]{2,}/gu)]
}

test.prop([anyPage], { numRuns: 25 })('an undamaged page is left as it is', (page) => {
  const { repair, reasons, repaired } = repairPage(page)
  expect({ repair, reasons, text: repaired.text }).toEqual({ repair: null, reasons: [], text: page })
})

const anyPiece = fc.constantFrom(
  '\n',
  '\n\n',
  '|',
  '|---|',
  '```',
  '# ',
  '{',
  '}',
  '"',
  '\\',
  '<',
  '> ',
  'Code samples',
  'Responses',
  'Properties',
  'GET /x',

  'Name In Type Required Description',
  'Status Meaning Description Schema',
  'Value(s)',
  'array of ',
  'true',
  '200 OK',

  '200 Response',
  'Body parameter',
  '3 KiB',
  '`',
  '»',
  ' ',
  '__proto__',
  '\r\n',
  '\u00a0',
  '\ufeff',
  '<h3 id="',
  '- ',
  ': ',
)
const anyText = fc.oneof(
  fc.string(),
  fc.array(anyPiece, { maxLength: 60 }).map((pieces) => pieces.join('')),
)

test.prop([anyText], { numRuns: 500 })('no text makes a repair throw, and the line map fits', (text) => {
  for (const { detect, apply } of repairs) {
    const { score } = detect(text)
    expect(score).toBeGreaterThanOrEqual(0)
    expect(score).toBeLessThanOrEqual(1)
    const repaired = apply(text)
    expect(repaired.lines).toHaveLength(repaired.text.split('\n').length)
  }
})
