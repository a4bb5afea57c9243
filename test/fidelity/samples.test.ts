import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { expect, test } from 'vitest'
import { generate, readRevision } from '../../src/pipeline/run.ts'
import { shippedRevision } from '../support/docs-input.ts'

/** Formats that ajv does not know say nothing to it. */
const LENIENT = { strict: false, validateFormats: true, logger: false } as const

/** Where a schema holds itself the generator cuts the sample to an empty object, which lacks all that is required. */
function isCut(example: unknown, errors: readonly ErrorObject[]): boolean {
  return errors.every(({ keyword, instancePath }) => {
    const steps = instancePath.split('/').slice(1)
    const value = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], example)
    return keyword === 'required' && JSON.stringify(value) === '{}'
  })
}

test.each(['harbour/1.0', 'harbour/2.0', 'harbour/3.0'])(
  'the documented samples of %s are valid by the schemas that its tables give',
  async (release) => {
    const result = await readRevision(shippedRevision(release))
    const [bundle] = (await generate(result, ['json-schema'])).filter(({ path }) => path === 'schemas.json')
    const document = JSON.parse(bundle?.text ?? '{}') as { $defs: Record<string, { examples?: unknown[] }> }
    const ajv = new Ajv2020(LENIENT)
    formats.default(ajv)
    ajv.addSchema({ ...document, $id: 'bundle' })
    const doubted = new Set(
      result.diagnostics.filter(({ code }) => code.startsWith('sample/')).map(({ at }) => at.file),
    )
    const wrong = Object.entries(document.$defs).flatMap(([name, { examples = [] }]) => {
      const validate = ajv.compile({ $ref: `bundle#/$defs/${name}` })
      return examples
        .filter((example) => !validate(example) && !isCut(example, validate.errors ?? []))
        .map(() => `${name}: ${ajv.errorsText(validate.errors)}`)
    })
    expect([...doubted]).toEqual([])
    expect(Object.keys(document.$defs).length).toBeGreaterThan(30)
    expect(wrong).toEqual([])
  },
)
