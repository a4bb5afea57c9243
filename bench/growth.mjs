/**
 * Whether cost grows with size and no faster. In: pages of one form in several sizes. Out: milliseconds a size, and
 * what a character of the largest costs over what one of the smallest costs: 1 is linear.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { renamed } from './corpus.mjs'

export function pagesOf(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'))
  return names.map((name) => ({ path: name, text: readFileSync(join(folder, name), 'utf8') }))
}

const HEAD = ['|Name|Type|Required|Restrictions|Description|', '|---|---|---|---|---|']
const schema = (name, rows) =>
  `## ${name}\n\n\`\`\`json\n{}\n\`\`\`\n\n### Properties\n\n${[...HEAD, ...rows].join('\n')}\n\n`
const row = (name, depth = 0) =>
  `|\`${'»'.repeat(depth)}${depth > 0 ? ' ' : ''}${name}\`|string|false||Of the boat|`
const times = (count, make) => Array.from({ length: count }, (_, index) => make(index))

/** @param newest folder of a release */
export function growthCases(newest) {
  const pages = pagesOf(newest)
  const schemas = pages.toSorted((a, b) => b.text.length - a.text.length)[0]
  return [
    {
      id: 'copies',
      title: `copies of ${basename(schemas.path)} with other names`,
      sizes: [1, 2, 4, 8],
      page: (size) => times(size, (copy) => renamed(schemas.text, copy)).join('\n'),
    },
    {
      id: 'rows',
      title: 'rows of one table',
      sizes: [1250, 2500, 5000, 10000],
      page: (size) =>
        `# Schemas\n\n${schema(
          'boats.Boat',
          times(size, (index) => row(`field${index}`)),
        )}`,
    },
    {
      id: 'sections',
      title: 'sections of one page',
      sizes: [625, 1250, 2500, 5000],
      page: (size) =>
        `# Schemas\n\n${times(size, (index) => schema(`boats.Boat${index}`, [row('id')])).join('')}`,
    },
    {
      id: 'levels',
      title: 'levels of », in 50 tables',
      sizes: [25, 50, 100, 200],
      page: (size) =>
        `# Schemas\n\n${times(50, (index) =>
          schema(
            `boats.Boat${index}`,
            times(size, (depth) => row(`level${depth}`, depth)),
          ),
        ).join('')}`,
    },
  ]
}

/** Each size is read as often as the largest holds it, so that all sizes are measured for as long. */
export async function measureGrowth({ sizes, page }, rounds) {
  const { readRevision } = await import('../dist/pipeline/run.js')
  const texts = sizes.map(page)
  const ms = sizes.map(() => [])
  const largest = sizes.at(-1)
  for (let round = -1; round < rounds; round += 1) {
    for (const [index, size] of sizes.entries()) {
      const started = performance.now()
      for (let count = 0; count < largest / size; count += 1)
        await readRevision({ label: 'growth', pages: [{ path: 'schemas.md', text: texts[index] }] })
      // The first round warms the compiler up.
      if (round >= 0) ms[index].push((performance.now() - started) / (largest / size))
    }
  }
  // The least of the rounds: what else the machine does only adds to it.
  const least = ms.map((all) => Math.min(...all))
  // By character: a row at level 200 is a long one.
  const perUnit = least.map((one, index) => one / texts[index].length)
  return { sizes, ms: least, growth: perUnit.at(-1) / perUnit[0] }
}
