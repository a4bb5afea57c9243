/**
 * The operations that a unit states. In: a unit with its statements. Out: a draft for each, with the fields, samples
 * and statuses of the part of the unit that the statement opens.
 */
import type { Heading, RootContent } from 'mdast'
import type { Span } from '../../core/span.ts'
import { plainOf } from '../../markdown/phrases.ts'
import { spanOf } from '../../markdown/span.ts'
import type { Unit } from '../../markdown/types.ts'
import { METHODS, type Method } from '../../model/api.ts'
import type { ReadTools } from '../../reading/dialect.ts'
import type { Statement } from '../../reading/locate/types.ts'
import { OPTIONAL_MARK } from './cut.ts'
import { decodeContext, type ReferenceContext } from './context.ts'
import { draftOperation, type OperationFacts } from './draft-operation.ts'
import { readObjects } from './objects.ts'
import { withoutRequest } from './object-name.ts'
import { readParts } from './parts.ts'
import { readShownRequests } from './shown-requests.ts'

/** Statements one after the other share what follows them. */
interface Run {
  statements: Statement[]
  blocks: RootContent[]
}

export function readOperations(unit: Unit, tools: ReadTools): void {
  const context = decodeContext(unit.context)
  const lines = unit.text.split('\n')
  const blocks = visibleBlocks(unit.root.children, context)
  for (const run of runsOf(context.statements, blocks)) readRun(run, { context, lines, tools, blocks })
}

interface RunContext {
  context: ReferenceContext
  lines: readonly string[]
  tools: ReadTools
  blocks: readonly RootContent[]
}

function readRun({ statements, blocks }: Run, { context, lines, tools, blocks: all }: RunContext): void {
  const isStated = (span: Span) =>
    statements.some(({ firstLine, lastLine }) => firstLine <= span.end.line && lastLine >= span.start.line)
  const parts = readParts(blocks, {
    lines,
    tools,
    isStated,
    marksOptional: context.marksOptional && !areAllOptional(statements, blocks, lines),
  })
  const facts: OperationFacts = {
    parts,
    summary: summaryOf(all, statements, context),
    tag: context.tag,
    lines,
    paths: statements.map(({ target }) => target),
    report: tools.report,
  }
  const drafts = statements.flatMap((statement) => {
    const method = methodOf(statement.method)
    if (method === undefined) {
      const { path } = statement.target
      tools.report('operation/not-read', spanOfLines(statement, lines), { method: statement.method, path })
    }
    return method === undefined
      ? []
      : [draftOperation({ ...statement, method, isList: statement.method === 'LIST' }, facts)]
  })
  const { rendersSpecification } = context
  readShownRequests(parts.requests, { stated: drafts, rendersSpecification }, tools)
  tools.fragment.operations.push(...drafts)
  readObjects(parts, context, tools)
}

/** Where a change marks nothing, all is optional; of other requests a sentence says so. */
function areAllOptional(
  statements: readonly Statement[],
  blocks: readonly RootContent[],
  lines: readonly string[],
): boolean {
  const isChange = statements.every(({ method }) => method === 'PATCH')
  if (isChange && !lines.some((line) => OPTIONAL_MARK.test(line))) return true
  return blocks.some(
    (block) => block.type === 'paragraph' && ALL_OPTIONAL.test(plainOf(block).slice(0, 1000)),
  )
}

const ALL_OPTIONAL =
  /\ball (?:of the |the )?(?:parameters|fields|properties|arguments)\b[^.]{0,60}\boptional\b/i

/** OpenAPI has no LIST: HashiCorp's own specification writes it as GET with `list=true`. */
function methodOf(written: string): Method | undefined {
  return METHODS.find((method) => method === (written === 'LIST' ? 'GET' : written))
}

export function spanOfLines({ firstLine, lastLine }: Statement, lines: readonly string[]): Span {
  return {
    start: { line: firstLine, column: 1 },
    end: { line: lastLine, column: (lines[lastLine - 1] ?? '').length + 1 },
  }
}

/** Front matter parses as a rule and a heading. */
function visibleBlocks(
  blocks: readonly RootContent[],
  { frontMatterLines }: ReferenceContext,
): RootContent[] {
  return blocks.filter((block) => spanOf(block).start.line > frontMatterLines)
}

function runsOf(statements: readonly Statement[], blocks: readonly RootContent[]): Run[] {
  const runs: Run[] = []
  let last: Statement | undefined
  for (const statement of statements) {
    const run = runs.at(-1)
    if (run !== undefined && last !== undefined && isNext(last, statement, blocks))
      run.statements.push(statement)
    else runs.push({ statements: [statement], blocks: [] })
    last = statement
  }
  const starts = runs.map(({ statements: [first] }) => startOf(first?.firstLine ?? 1, blocks))
  for (const block of blocks) {
    const { start } = spanOf(block)
    const index = Math.max(
      0,
      starts.findLastIndex((line) => line <= start.line),
    )
    runs[index]?.blocks.push(block)
  }
  return runs
}

/** Whether nothing is between two statements, or they are rows or items of one block. */
function isNext(before: Statement, after: Statement, blocks: readonly RootContent[]): boolean {
  return !blocks.some((block) => {
    const { start, end } = spanOf(block)
    const isBetween = start.line > before.lastLine && end.line < after.firstLine
    return isBetween && block.type !== 'html'
  })
}

/** The line of a statement, or of the headings directly above it. */
function startOf(line: number, blocks: readonly RootContent[]): number {
  const index = blocks.findLastIndex((block) => spanOf(block).start.line <= line)
  let first = index
  while (first > 0 && blocks[first - 1]?.type === 'heading') first -= 1
  const block = blocks[first]
  return block === undefined ? line : spanOf(block).start.line
}

function summaryOf(
  blocks: readonly RootContent[],
  [first]: readonly Statement[],
  { title, tag }: ReferenceContext,
): string | undefined {
  if (first?.locator === 'front-matter' && title !== undefined) return title
  if (first?.note !== undefined && (first.locator === 'element' || first.locator === 'heading'))
    return first.note
  const headings = blocks.filter((block): block is Heading => block.type === 'heading')
  const own = headings.find((heading) => spanOf(heading).start.line <= (first?.firstLine ?? 1))
  if (own === undefined) return title
  const isStated = first?.locator === 'heading' && spanOf(own).start.line === first.firstLine
  return isStated ? blueprintTitle(first, tag) : withoutRequest(plainOf(own))
}

/** `GET` below `Boats [/boats]`: the heading above is the title. */
function blueprintTitle({ note }: Statement, tag: string | undefined): string | undefined {
  return note === undefined ? tag : undefined
}
