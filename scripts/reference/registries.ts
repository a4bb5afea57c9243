/**
 * What the reference pages show: every list that the program works by.
 */
import { COMMANDS } from '../../src/cli/commands/registry.ts'
import { EXIT_HELP } from '../../src/cli/exit-codes.ts'
import { EVERYWHERE } from '../../src/cli/program.ts'
import { CATALOGUE } from '../../src/core/catalogue.ts'
import { dialects } from '../../src/dialects/registry.ts'
import { emitters } from '../../src/emit/registry.ts'
import { CHANGE_FORMATS } from '../../src/report/changes/registry.ts'
import { FINDING_FORMATS } from '../../src/report/diagnostics/registry.ts'
import { TIMELINE_FORMATS } from '../../src/report/timeline/registry.ts'
import type { Registries } from './pages.d.mts'

export const registries: Registries = {
  commands: COMMANDS,
  everywhere: EVERYWHERE,
  exits: EXIT_HELP,
  findings: CATALOGUE,
  dialects,
  emitters,
  formats: [
    { of: 'Changes (`deosil diff --format`)', list: CHANGE_FORMATS },
    { of: 'Findings (`deosil check --format`, `deosil generate --format`)', list: FINDING_FORMATS },
    { of: 'Timelines (`deosil history --format`)', list: TIMELINE_FORMATS },
  ],
}
