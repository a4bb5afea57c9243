/**
 * Each file of tests has a home of its own: what Deosil keeps for a user does not reach the user who runs the tests.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const home = mkdtempSync(join(tmpdir(), 'deosil-home-'))
process.env['HOME'] = home
for (const name of ['XDG_STATE_HOME', 'XDG_CACHE_HOME', 'XDG_CONFIG_HOME']) delete process.env[name]
afterAll(() => rmSync(home, { recursive: true, force: true }))
