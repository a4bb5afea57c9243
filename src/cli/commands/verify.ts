/**
 * `deosil verify`: where docs and a specification disagree.
 */
import type { CommandSpec } from '../command.ts'
import { ENGINE_OPTIONS, SOURCE_OPTIONS, changeOptions } from '../options.ts'

export const verify: CommandSpec = {
  name: 'verify',
  summary: 'Report where docs and an OpenAPI specification disagree',
  arguments: [
    {
      name: '<source...>',
      description: 'the docs: a folder, files, or revision:path in git; then the specification, JSON or YAML',
    },
  ],
  options: [...changeOptions('disagreement'), ...SOURCE_OPTIONS, ...ENGINE_OPTIONS],
  examples: [
    'deosil verify docs/api openapi.json',
    'deosil verify docs/api openapi.yaml --format github --fail-on warning',
    'deosil verify main:docs/api main:openapi.json --format markdown',
  ],
  run: async (call) => await (await import('../tasks/verify.ts')).runVerify(call),
}
