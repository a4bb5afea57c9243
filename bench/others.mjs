/**
 * What others need for types of the same API. They read the specification, which is the easier job.
 * Run as a program of its own: node bench/others.mjs openapi-typescript|json-schema-to-typescript FILE
 */
import { readFileSync } from 'node:fs'

const RUNS = {
  'openapi-typescript': async (text) => {
    const { default: openapiTypescript, astToString } = await import('openapi-typescript')
    return astToString(await openapiTypescript(text))
  },
  'json-schema-to-typescript': async (text) => {
    const { compile } = await import('json-schema-to-typescript')
    const schema = { ...JSON.parse(text), type: 'object', additionalProperties: false }
    return await compile(schema, 'Api', { unreachableDefinitions: true, format: false })
  },
}

const [name, file] = process.argv.slice(2)
const types = await RUNS[name](readFileSync(file, 'utf8'))
if (types.length < 1000) throw new Error(`${name} wrote almost nothing`)
