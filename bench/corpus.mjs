/**
 * The pages that are measured: a corpus of releases where there is one, else one that is made here.
 * Out: releases as folders that may be edited.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { coderPages, harbour } from '../scripts/render/index.mjs'
import { ROOT } from './machine.mjs'

const NEWEST = 'v2.34.0'
const BEFORE = 'v2.30.0'

/** Copies of the made-up API on a page of their own each, so that there is about as much as in a real release. */
const COPIES = 20

/** @param work folder that is thrown away later */
export function corpusIn(work) {
  const given = resolve(ROOT, process.env.DEOSIL_CORPUS || '../shared/corpus', 'coder')
  const releases = join(work, 'releases')
  const docsOf = (release) => join(releases, release, 'docs')
  const isThere = existsSync(join(given, NEWEST, 'docs'))
  if (isThere) copyReleases(given, docsOf)
  else {
    console.log(
      'There is no corpus here (DEOSIL_CORPUS names its folder), so one is made up: ratios differ.\n',
    )
    writePages(docsOf(NEWEST), madeUp('3.0'))
    writePages(docsOf(BEFORE), madeUp('2.0'))
  }
  return { name: isThere ? NEWEST : 'made up', newest: docsOf(NEWEST), before: docsOf(BEFORE), releases }
}

function copyReleases(given, docsOf) {
  for (const release of readdirSync(given)) {
    const from = join(given, release, 'docs')
    if (!existsSync(from)) continue
    const names = readdirSync(from).filter((name) => name.endsWith('.md'))
    writePages(
      docsOf(release),
      names.map((name) => ({ path: name, text: readFileSync(join(from, name), 'utf8') })),
    )
  }
}

function madeUp(release) {
  const pages = coderPages(harbour(release), 'current')
  return Array.from({ length: COPIES }, (_, copy) =>
    pages.map(({ path, text }) => ({ path: `${copy}-${basename(path)}`, text: renamed(text, copy) })),
  ).flat()
}

/** The same page of another API: no name of a schema and no path occurs twice. */
export function renamed(text, copy) {
  return text
    .replaceAll(/\b([a-z]\w*)\.(?=[A-Z])/g, `$1${copy}.`)
    .replaceAll(/^`([A-Z]+) \//gm, `\`$1 /copy${copy}/`)
    .replaceAll(/(curl -X [A-Z]+ https?:\/\/[^/\s]+)\//g, `$1/copy${copy}/`)
}

function writePages(folder, pages) {
  for (const { path, text } of pages) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}
