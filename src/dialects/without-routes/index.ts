/**
 * Pages of generators that print neither method nor path: there is nothing to build an operation from. They are
 * recognised only to say so, and where their specification usually is.
 */
import type { PageOutline, UnitCut } from '../../markdown/types.ts'
import type { Detection, Dialect } from '../../reading/dialect.ts'
import { DEFAULT_PROFILE } from '../../reading/words/default.ts'

interface Generator {
  name: string
  /** Where the specification behind its pages usually is. */
  where: string
  /** Lines outside fences that all of its pages have. */
  lines: readonly RegExp[]
  /** A line with which the pages do state routes. */
  unless?: RegExp
}

const GENERATORS: readonly Generator[] = [
  {
    name: 'APIMatic',
    where: 'the API portal of the vendor, as a download of the definition',
    lines: [/^## Class Name$/, /^## Methods$/],
  },
  {
    name: 'Fern',
    where: 'fern/openapi or fern/definition, in the repository that configures the generator',
    lines: [/^<details><summary><code>.*client\./, /^#### (?:🔌 Usage|⚙️ Parameters)$/u],
  },
  {
    name: 'Speakeasy, in an old version',
    where: '.speakeasy/workflow.yaml, which names it as a source',
    lines: [
      /^\| *Parameter *\| *Type *\| *Required *\| *Description *\|/,
      /:heavy_(?:check_mark|minus_sign):/,
    ],
    unless: /<!-- UsageSnippet /,
  },
]

export const withoutRoutes: Dialect = {
  id: 'without-routes',
  title: 'SDK references without method and path (APIMatic, Fern, older Speakeasy)',
  signs: [],
  detect,
  cut: wholePage,
  profile: DEFAULT_PROFILE,
  read: ({ text, context }, { report }) => {
    const end = text.indexOf('\n')
    const at = { start: { line: 1, column: 1 }, end: { line: 1, column: (end < 0 ? text.length : end) + 1 } }
    report('page/no-routes', at, { generator: context['generator'] ?? '', where: context['where'] ?? '' })
  },
}

function detect(outline: PageOutline): Detection {
  const generator = generatorOf(outline)
  if (generator === undefined) return { score: 0, reasons: [] }
  return { score: 0.9, reasons: [`the headings and tables of ${generator.name}`] }
}

function generatorOf({ lines, isFenced }: PageOutline): Generator | undefined {
  const prose = lines.filter((_, index) => !isFenced(index + 1))
  const has = (line: RegExp): boolean => prose.some((text) => line.test(text))
  return GENERATORS.find((one) => one.lines.every(has) && (one.unless === undefined || !has(one.unless)))
}

function wholePage(outline: PageOutline): UnitCut[] {
  const { name = '', where = '' } = generatorOf(outline) ?? {}
  return [{ firstLine: 1, lastLine: outline.lines.length, context: { generator: name, where } }]
}
