/**
 * Which locator found each operation of a page, and what the others found that counts as a sample or a mention.
 */
import type { PageOutline } from '../../markdown/types.ts'
import type { ExplainedLine } from '../../reading/dialect.ts'
import { locatedPage } from '../../reading/locate/page-groups.ts'
import type { Vocabulary } from '../../reading/profile.ts'
import type { Statement } from '../../reading/locate/types.ts'

export function explain(outline: PageOutline, words: Vocabulary): ExplainedLine[] {
  return locatedPage(outline, words).groups.flatMap(({ statements, others }) => {
    const [first] = statements
    const reason = (other: Statement) =>
      first === undefined
        ? 'not read: an example or a mention'
        : other.locator === first.locator
          ? 'not read: an example'
          : `not read: ${first.locator} at line ${first.firstLine} is stronger`
    return [
      ...statements.map((one) => lineOf(one, one.locator)),
      ...others.map((one) => lineOf(one, `${one.locator}, ${reason(one)}`)),
    ]
  })
}

function lineOf({ method, target, firstLine }: Statement, why: string): ExplainedLine {
  return { line: firstLine, text: `${method} ${target.path}  ${why}` }
}
