/**
 * The measure of all others: remark-parse and remark-gfm over the files of a folder, in one thread.
 * Run as a program of its own: node bench/bare.mjs FOLDER
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const processor = unified().use(remarkParse).use(remarkGfm).freeze()
// As `deosil --timings` tells it.
process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  console.error(`cpu ${Math.round((user + system) / 1000)} ms`)
})

const [folder] = process.argv.slice(2)
for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
  processor.parse(readFileSync(join(folder, name), 'utf8'))
}
