/**
 * `deosil generate`: pages to files.
 */
import { emitters, usualEmitters } from '../../emit/registry.ts'
import type { CommandSpec } from '../command.ts'
import { CHECK_OUTPUT, ENGINE_OPTIONS, FORCE, FINDING_FORMAT, SOURCE_OPTIONS } from '../options.ts'

export const generate: CommandSpec = {
  name: 'generate',
  summary: 'Write OpenAPI 3.1, JSON Schema, TypeScript and the model from pages',
  arguments: [
    { name: '[source...]', description: 'a folder, files, - for standard input, or revision:path in git' },
  ],
  options: [
    { flags: '--out <folder>', description: 'output folder; - prints a single file' },
    {
      flags: '--emit <names>',
      description: `${emitters.map(({ id }) => id).join(', ')} (default: ${usualEmitters.join(', ')})`,
      isList: true,
    },
    {
      flags: '--names <style>',
      description: 'type names: pkg.User becomes PkgUser (qualified) or User (short)',
      choices: ['qualified', 'short'],
    },
    { flags: '--provenance', description: 'annotate the output with places in the docs and inferred facts' },
    { flags: '--enum-arrays', description: 'also write each enumeration as a constant array' },
    {
      flags: '--jsonl',
      description: 'read lines of {path, text} from standard input and write one line of files for each',
    },
    CHECK_OUTPUT,
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
