/**
 * Compares what the library exports with the reports in api/, and fails where they differ. Needs a build.
 * Run: npm run api:check; `npm run api` writes the reports.
 */
import { execFileSync } from 'node:child_process'

const CONFIGS = ['api/api-extractor.json', 'api/api-extractor.vfile.json']

for (const config of CONFIGS) {
  const words = ['--no-install', 'api-extractor', 'run', '--config', config, ...process.argv.slice(2)]
  try {
    execFileSync('npx', words, { encoding: 'utf8', stdio: 'pipe' })
  } catch ({ stdout, stderr }) {
    console.error(`${stdout}${stderr}`)
    console.error('The exports of the library differ from api/. If that is meant, run: npm run api')
    process.exitCode = 1
  }
}
