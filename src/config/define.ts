/**
 * Gives a configuration file its types: `export default defineConfig({ source: 'docs/api' })`.
 */
import type { DeosilConfig } from './types.ts'

export function defineConfig(config: DeosilConfig): DeosilConfig {
  return config
}
