/**
 * Writes the configuration that `deosil init` suggests.
 */
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { CONFIG_FILES } from '../../config/load.ts'
import { InputError, UsageError } from '../../core/errors.ts'
import type { Call } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { plural } from '../words.ts'
import { findDocs, type FoundDocs } from './find-docs.ts'

export async function writeConfig({ arguments: [place = '.'], settings, context }: Call): Promise<number> {
  const project = resolve(context.folder, place)
  if (!existsSync(project)) throw new InputError(`${place}: no such folder.`)
  const existing = CONFIG_FILES.find((name) => existsSync(join(project, name)))
  if (existing !== undefined && settings.force !== true) {
    throw new UsageError(`${existing} is there already. deosil init --force writes over it.`)
  }
  const [docs, ...others] = await findDocs(project)
  const name =
    existing ?? (existsSync(join(project, 'tsconfig.json')) ? 'deosil.config.ts' : 'deosil.config.js')
  const text = name.endsWith('.json') ? configJson(docs) : configModule(docs)
  await writeFile(join(project, name), text).catch((error: Error) => {
    throw new InputError(`${name}: cannot be written. ${error.message}`)
  })
  context.tell(foundWords(docs, others))
  context.tell(`Wrote ${name}. Next: deosil generate`)
  return EXIT.done
}

function foundWords(docs: FoundDocs | undefined, others: FoundDocs[]): string {
  if (docs === undefined) return 'No page names endpoints here, so source is a guess: correct it.'
  const found = `Found ${plural(docs.endpoints, 'mention')} of endpoints on ${plural(docs.pages, 'page')} in ${docs.folder}.`
  if (others.length === 0) return found
  return `${found} Also: ${others
    .slice(0, 4)
    .map((one) => one.folder)
    .join(', ')}.`
}

const DEFAULT_SOURCE = 'docs/api'
const DEFAULT_OUT = 'api'

function configJson(docs: FoundDocs | undefined): string {
  return `${JSON.stringify({ source: docs?.folder ?? DEFAULT_SOURCE, out: DEFAULT_OUT }, null, 2)}\n`
}

function configModule(docs: FoundDocs | undefined): string {
  return `import { defineConfig } from 'deosil'

export default defineConfig({
  // Where the docs are: a folder, files, or 'v1.2.0:docs/api' in a git repository.
  source: ${JSON.stringify(docs?.folder ?? DEFAULT_SOURCE)},

  // Where "deosil generate" writes. Everything that it made there before is replaced.
  out: '${DEFAULT_OUT}',

  // What to write. All of them by default.
  // emit: ['openapi', 'json-schema', 'typescript', 'model'],

  // Names of types: 'qualified' (pkg.User becomes PkgUser) or 'short' (User).
  // names: 'qualified',

  // Mark in the outputs what was inferred and where it stands in the docs.
  // provenance: false,

  // Write each enumeration as a constant array, too.
  // enumArrays: false,

  // For revisions in git: the repository, and where the docs lie in it (the first path that exists is taken).
  // repo: '.',
  // path: ['docs/api', 'docs/reference/api'],

  // The least level of a change at which "deosil diff" exits with 1.
  // failOn: 'breaking',

  // Other levels for rules of "deosil diff" (deosil explain lists the rules); 'off' leaves a rule out.
  // severity: { 'property-removed': 'warning' },

  // Changes that somebody has looked at and lets pass.
  // approvals: 'api-approvals.json',

  // "deosil check" also fails on warnings and on blocks of the docs that nobody read.
  // strict: false,
})
`
}
