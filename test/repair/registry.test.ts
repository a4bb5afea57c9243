import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { repairs } from '../../src/repair/registry.ts'

test('each folder of the room is one entry of the registry', () => {
  const entries = readdirSync(new URL('../../src/repair/', import.meta.url), { withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  expect(folders.sort()).toEqual(repairs.map(({ id }) => id).sort())
})
