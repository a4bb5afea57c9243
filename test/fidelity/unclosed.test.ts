/**
 * A fence that somebody forgot to close: what follows it is read all the same, and the fence is told.
 */
import { expect, test } from 'vitest'
import { diffModels } from '../../src/diff/diff.ts'
import type { DiffSide } from '../../src/diff/types.ts'
import { readRevision } from '../../src/pipeline/run.ts'
import { shippedRevision } from '../support/docs-input.ts'

async function readPage(path: string, text: string): Promise<{ side: DiffSide; told: string[] }> {
  const { model, origins, diagnostics } = await readRevision({ label: 'x', pages: [{ path, text }] })
  const told = diagnostics
    .filter(({ code }) => code.startsWith('fence/'))
    .map(({ code, at }) => `${code}:${at.start.line}`)
  return { side: { label: 'x', model, origins }, told }
}

/** The lines, from 1, of every fence: where it begins and where it ends. */
function fencesOf(text: string): { first: number; last: number }[] {
  const marks = text.split('\n').flatMap((line, index) => (/^ {0,3}```/.test(line) ? [index + 1] : []))
  return marks.flatMap((first, index) => (index % 2 === 0 ? [{ first, last: marks[index + 1] ?? 0 }] : []))
}

const SOME = 12

test.each(['general/2026-01-05', 'harbour/3.0'])(
  'any page of %s lacks the end of a fence',
  async (release) => {
    for (const { path, text } of shippedRevision(release).pages) {
      const whole = await readPage(path, text)
      const fences = fencesOf(text)
      const step = Math.ceil(fences.length / SOME)
      for (const { first, last } of fences.filter((_, index) => index % step === 0)) {
        const lines = text.split('\n')
        lines[last - 1] = ''
        const { side, told } = await readPage(path, lines.join('\n'))
        const { changes } = diffModels(whole.side, side)
        expect({ first, told, changes: changes.map(({ rule, where }) => `${rule} ${where}`) }).toEqual({
          first,
          told: [`fence/end-supposed:${first}`],
          changes: [],
        })
      }
    }
  },
  60_000,
)
