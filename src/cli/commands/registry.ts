/**
 * The commands, in the order of the help; the only list of them. Each holds the words of its help and loads
 * its work when it runs.
 */
import type { CommandSpec } from '../command.ts'
import { approve } from './approve.ts'
import { check } from './check.ts'
import { diff } from './diff.ts'
import { explain } from './explain.ts'
import { generate } from './generate.ts'
import { history } from './history.ts'
import { init } from './init.ts'
import { inspect } from './inspect.ts'
import { mcp } from './mcp.ts'
import { verify } from './verify.ts'

export const COMMANDS: readonly CommandSpec[] = [
  generate,
  diff,
  approve,
  history,
  verify,
  check,
  inspect,
  mcp,
  explain,
  init,
]
