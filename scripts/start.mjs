/**
 * `npm start`: everything in docs-input/ through the program into output/, as a user would do it.
 * docs-input/API/REVISION becomes output/API/REVISION; each revision but the first is compared with the one
 * before it. Ends with what to open.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
process.chdir(ROOT)

/** Numbers inside names by their value: v1.9 comes before v1.10. */
const byName = new Intl.Collator('en', { numeric: true }).compare
const foldersIn = (path) =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort(byName)

const rows = []
for (const api of foldersIn('docs-input')) {
  rmSync(`output/${api}`, { recursive: true, force: true })
  let before
  for (const revision of foldersIn(`docs-input/${api}`)) {
    rows.push(oneRevision({ api, revision, before }))
    before = revision
  }
}
console.log(summary(rows))

function oneRevision({ api, revision, before }) {
  const pages = `docs-input/${api}/${revision}`
  const out = `output/${api}/${revision}`
  deosil('generate', pages, '--out', out)
  const { operations, schemas } = JSON.parse(readFileSync(`${out}/model.json`, 'utf8'))
  const counts = `${Object.keys(operations).length} operations, ${Object.keys(schemas).length} schemas`
  return {
    out,
    counts,
    changes: before === undefined ? '' : compare(`docs-input/${api}/${before}`, pages, out),
  }
}

function compare(before, after, out) {
  for (const [format, file] of [
    ['markdown', 'changes.md'],
    ['json', 'changes.json'],
  ]) {
    writeFileSync(`${out}/${file}`, deosil('diff', before, after, '--format', format, '--fail-on', 'never'))
  }
  return `${JSON.parse(readFileSync(`${out}/changes.json`, 'utf8')).changes.length} changes`
}

/** Standard output of one run. Exit code 1 tells of findings, which are part of the show. */
function deosil(...words) {
  console.error(`$ deosil ${words.join(' ')}`)
  try {
    return execFileSync(process.execPath, ['dist/cli/main.js', ...words], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 1 << 28,
    })
  } catch (error) {
    if (error.status === 1) return error.stdout
    process.exit(error.status ?? 1)
  }
}

function summary(all) {
  const lines = all.map(({ out, counts, changes }) =>
    `  ${out.padEnd(28)} ${counts.padEnd(28)} ${changes}`.trimEnd(),
  )
  const last = all.at(-1)
  if (last === undefined) return 'docs-input/ holds no docs.'
  const open = ['openapi.json', 'types.ts', 'changes.md'].filter((name) => existsSync(`${last.out}/${name}`))
  return [
    '',
    'Made from docs-input/:',
    ...lines,
    '',
    'Open these first:',
    ...open.map((name) => `  ${last.out}/${name}`),
  ].join('\n')
}
