/**
 * Summaries, descriptions and tags from the text around commands. In: the entries of a page and which of them is
 * which operation. Out: words for each command, tags, and the nodes that were used.
 */
import type { Nodes } from 'mdast'
import { spanOf } from '../../markdown/span.ts'
import type { TagDraft } from '../../model/fragment.ts'
import type { Entry, TextEntry } from './entries.ts'
import type { Words } from './titles.ts'
import { isLabel, wordsBeside, wordsOfLabel, wordsOfParagraph } from './titles.ts'

type Heading = Extract<Entry, { kind: 'heading' }>

export interface CommandWords {
  summary?: string
  description?: string
  tag?: string
}

export interface ProseInput {
  entries: readonly Entry[]
  /** Which operation the command with this index shows; undefined for what is no operation. */
  identityOf: (index: number) => string | undefined
  /** The comment right above a command in its fence. */
  commentOf: (index: number) => string | undefined
}

export interface ProseReading {
  words: Map<number, CommandWords>
  tags: TagDraft[]
  used: Set<Nodes>
}

interface Step {
  index: number
  before: TextEntry[]
}

/** What stands below one heading, up to the next. */
interface Section {
  heading?: Heading
  /** The nearest heading that says more than "Example". */
  name?: Heading
  parent?: Heading
  steps: Step[]
  after: TextEntry[]
}

/** Headings that name the form of what follows, not the thing. */
const GENERIC =
  /^(?:(?:sample|example|curl)s?\s*)?(?:usage|examples?|requests?|curl|samples?|commands?|calls?|quick ?start)$/i

export function readProse(input: ProseInput): ProseReading {
  const reading: ProseReading = { words: new Map(), tags: [], used: new Set() }
  for (const section of sectionsOf(input)) readSection(section, input, reading)
  return reading
}

function sectionsOf({ entries, identityOf }: ProseInput): Section[] {
  const sections: Section[] = [{ steps: [], after: [] }]
  const above: Heading[] = []
  for (const entry of entries) {
    const section = sections.at(-1)
    if (entry.kind === 'heading') sections.push(openSection(entry, above))
    else if (entry.kind === 'text') section?.after.push(entry)
    else if (entry.kind === 'code') dropAnswerLabel(section)
    else if (entry.kind === 'taken' && section !== undefined) {
      const isCommand = identityOf(entry.index) !== undefined
      if (isCommand) section.steps.push({ index: entry.index, before: section.after })
      section.after = []
    }
  }
  return sections
}

/** `Returns:` above what the server answers is no description. */
function dropAnswerLabel(section: Section | undefined): void {
  const label = section?.steps.length === 0 ? undefined : section?.after.at(-1)
  if (label !== undefined && /:$|^\S*\s*(?:response|returns?|result|output|answer)/i.test(label.text))
    section?.after.pop()
}

function openSection(heading: Heading, above: Heading[]): Section {
  while ((above.at(-1)?.depth ?? 0) >= heading.depth) above.pop()
  above.push(heading)
  const telling = above.filter(({ text }) => !GENERIC.test(text))
  const [parent, name] = [telling.at(-2), telling.at(-1)]
  return {
    heading,
    ...(name === undefined ? {} : { name }),
    ...(parent === undefined ? {} : { parent }),
    steps: [],
    after: [],
  }
}

/** A heading over one operation names it; a heading over several names their group. */
function readSection(section: Section, input: ProseInput, reading: ProseReading): void {
  const { heading, name, parent, steps } = section
  if (steps.length === 0) return
  const identities = new Set(steps.map(({ index }) => input.identityOf(index)))
  const title = identities.size === 1 ? name?.text : undefined
  const tag = title === undefined ? name : parent
  if (heading !== undefined) reading.used.add(heading.node)
  for (const [position, step] of steps.entries()) {
    const words = wordsOf(step, { title, isAfterCommand: position > 0, comment: input.commentOf(step.index) })
    reading.words.set(step.index, wordsWith(words, tag?.text))
    useTexts(fromLabel(step), reading)
    if (position > 0) giveBack(words.back, steps[position - 1], reading)
    else if (tag !== undefined) addTag(tag, words.back, reading)
  }
  if (title === undefined) return
  giveBack(
    section.after.map(({ source }) => source),
    steps.at(-1),
    reading,
  )
  useTexts(section.after, reading)
}

function useTexts(texts: readonly TextEntry[], { used }: ProseReading): void {
  for (const { node } of texts) used.add(node)
}

interface Around {
  /** The heading, where it names the operation. */
  title: string | undefined
  comment: string | undefined
  isAfterCommand: boolean
}

function wordsOf(step: Step, { title, comment, isAfterCommand }: Around): Words {
  const words = title === undefined ? wordsOfStep(step, isAfterCommand) : wordsUnderHeading(title, step)
  return comment === undefined ? words : withComment(words, comment, title !== undefined)
}

/** A label begins what is said of its command; what stands above it tells of nothing in particular. */
function fromLabel({ before }: Step): TextEntry[] {
  const label = before.findLastIndex(({ text }) => isLabel(text))
  return label < 0 ? before : before.slice(label)
}

function wordsWith({ summary, description }: Words, tag: string | undefined): CommandWords {
  const text = description.join('\n\n').trim()
  return {
    ...(summary === undefined ? {} : { summary }),
    ...(text === '' ? {} : { description: text }),
    ...(tag === undefined ? {} : { tag }),
  }
}

function wordsUnderHeading(summary: string, step: Step): Words {
  const [label, ...others] = fromLabel(step)
  if (label !== undefined && isLabel(label.text)) return wordsOfLabel(label, others)
  return { summary, description: step.before.map(({ source }) => source), back: [] }
}

function wordsOfStep(step: Step, isAfterCommand: boolean): Words {
  const [label, ...others] = fromLabel(step)
  if (label !== undefined && isLabel(label.text)) return wordsOfLabel(label, others)
  const nearest = step.before.at(-1)
  if (nearest === undefined) return { description: [], back: [] }
  const back = step.before.slice(0, -1).map(({ source }) => source)
  const words = nearest.isBesideCommand
    ? wordsBeside(nearest.text, isAfterCommand)
    : wordsOfParagraph(nearest)
  return { ...words, back: [...back, ...words.back] }
}

/**
 * A comment is nearer than a paragraph; under a heading that names the operation it only adds. One word alone, or
 * one on curl, tells of the form.
 */
function withComment(words: Words, comment: string, isNamed: boolean): Words {
  if (/^\S*$|curl/i.test(comment)) return words
  if (isNamed) return { ...words, description: [...words.description, comment] }
  const [summary = comment, ...others] = comment.split('\n')
  const texts = words.summary === undefined ? [] : [words.summary]
  return { summary, description: [...others, ...texts, ...words.description], back: words.back }
}

/** Text that follows a command and does not lead to the next tells of the one before. */
function giveBack(texts: readonly string[], step: Step | undefined, reading: ProseReading): void {
  const words = step === undefined ? undefined : reading.words.get(step.index)
  if (words === undefined || texts.length === 0) return
  words.description = [...(words.description === undefined ? [] : [words.description]), ...texts].join('\n\n')
}

function addTag({ node, text }: Heading, description: readonly string[], reading: ProseReading): void {
  reading.used.add(node)
  if (reading.tags.some((tag) => tag.name === text)) return
  const described = description.length === 0 ? {} : { description: description.join('\n\n') }
  reading.tags.push({ name: text, ...described, at: spanOf(node) })
}
