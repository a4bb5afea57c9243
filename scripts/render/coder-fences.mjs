/**
 * Fenced samples, as each era writes them.
 * In: a value. Out: a block of Markdown. Knows nothing of APIs.
 */
import { filledJsonText, jsonText, yamlText } from './json-text.mjs'

/** @typedef {import('./eras.mjs').Layout} Layout */

/** @param {string} language @param {string} text */
export const fence = (language, text) => `\`\`\`${language}\n${text}\n\`\`\``

/** @param {string} kind @param {unknown} value @param {Layout} layout */
export function sampleFence(kind, value, layout) {
  if (kind === 'json') return fence('json', layout.fillsArrays ? filledJsonText(value) : jsonText(value))
  if (kind === 'text') return fence('', JSON.stringify(value))
  return fence('yaml', layout.endsYaml ? yamlText(value) : yamlText(value).trimEnd())
}
