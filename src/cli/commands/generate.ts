/**
 * `deosil generate`: pages to files.
 */
import { emitters } from '../../emit/registry.ts'
import type { CommandSpec } from '../command.ts'
import { ENGINE_OPTIONS, FORCE, FINDING_FORMAT, SOURCE_OPTIONS } from '../options.ts'

export const generate: CommandSpec = {
  name: 'generate',
  summary: 'Write OpenAPI 3.1, JSON Schema, TypeScript and the model from pages',
  arguments: [
    { name: '[source...]', description: 'a folder, files, - for standard input, or revision:path in git' },
  ],
  options: [
    { flags: '--out <folder>', description: 'where to write; - prints a single file' },
    {
      flags: '--emit <names>',
      description: `${emitters.map(({ id }) => id).join(', ')}; all by default`,
      isList: true,
    },
    {
      flags: '--names <style>',
      description: 'names of types: pkg.User becomes PkgUser or User',
      choices: ['qualified', 'short'],
    },
    { flags: '--provenance', description: 'mark in the files what was inferred and where it stands' },
    { flags: '--enum-arrays', description: 'write each enumeration as a constant array, too' },
    {
      flags: '--jsonl',
      description: 'read {path, text} from lines of standard input, and write a line of files for each',
    },
    FORCE,
    ...SOURCE_OPTIONS,
    ...ENGINE_OPTIONS,
    FINDING_FORMAT,
  ],
  examples: [
    'deosil generate docs/api --out api',
    'deosil generate docs/api --out api --emit openapi,typescript',
    'deosil generate v2.34.0:docs/reference/api --repo ../coder --out api',
    'deosil generate - --emit openapi --out - < page.md > openapi.json',
    'deosil generate --jsonl --emit openapi < pages.jsonl > files.jsonl',
  ],
  run: async (call) =>
    call.settings.jsonl === true
      ? await (await import('../tasks/jsonl.ts')).runJsonl(call)
      : await (await import('../tasks/generate.ts')).runGenerate(call),
}
