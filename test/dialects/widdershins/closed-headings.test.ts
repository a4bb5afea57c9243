import { expect, test } from 'vitest'
import { readRevision } from '../../../src/pipeline/run.ts'
import { shippedRevision } from '../../support/docs-input.ts'

test('headings that have their marks behind them, too, are read like all others', async () => {
  const { label, pages } = shippedRevision('harbour/3.0')
  const closed = pages.map(({ path, text }) => ({
    path,
    text: text.replaceAll(/^(#{1,3}) (?!Example request)(.*)$/gm, '$1 $2 $1'),
  }))
  const { model } = await readRevision({ label, pages: closed })
  expect(model).toEqual((await readRevision({ label, pages })).model)
})
