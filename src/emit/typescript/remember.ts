/**
 * Asks the generator only for types that it has not made before: most of them stay as they are from one run to the
 * next, and loading the generator takes longer than all else that writes types.
 * In: shapes and what is remembered. Out: what the generator gives; the same with and without a memory.
 */
import type { Memory } from '../types.ts'
import { generateTypes, type Generated } from './generate.ts'
import type { Shape } from './project.ts'

const TOKEN = /\b([TPVC])(\d+)Z\b/g

/** One shape with its tokens numbered from 0, so that it does not matter which texts came before it. */
interface Question {
  text: string
  /** The tokens of this run, in the order of those numbers. */
  tokens: readonly string[]
}

interface Asked {
  question: Question
  /** With the tokens of this run; undefined when it is not remembered. */
  answer: string | undefined
}

export async function rememberedTypes(
  definitions: ReadonlyMap<string, Shape>,
  inline: readonly Shape[],
  memory: Memory | undefined,
): Promise<Generated> {
  if (memory === undefined) return await generateTypes(definitions, inline)
  const asked = new Map([...definitions].map((entry) => [entry[0], ask(entry, memory)]))
  const askedInline = inline.map((shape) => ask(shape, memory))
  const made = await generateNew(
    new Map([...definitions].filter(([token]) => asked.get(token)?.answer === undefined)),
    inline.filter((_, index) => askedInline[index]?.answer === undefined),
  )
  const madeInline = made.inline.values()
  return {
    declarations: new Map(
      [...asked].map(([token, one]) => [
        token,
        one.answer ?? learn(one, made.declarations.get(token), memory),
      ]),
    ),
    inline: askedInline.map((one) => one.answer ?? learn(one, madeInline.next().value, memory)),
  }
}

async function generateNew(
  definitions: ReadonlyMap<string, Shape>,
  inline: readonly Shape[],
): Promise<Generated> {
  if (definitions.size === 0 && inline.length === 0) return { declarations: new Map(), inline: [] }
  return await generateTypes(definitions, inline)
}

function ask(about: unknown, memory: Memory): Asked {
  const question = numbered(JSON.stringify(about))
  const answer = memory.get(question.text)
  return { question, answer: answer === undefined ? undefined : inThisRun(answer, question.tokens) }
}

function learn({ question }: Asked, answer: string | undefined, memory: Memory): string {
  if (answer === undefined) return ''
  memory.put(question.text, numbered(answer, question.tokens).text)
  return answer
}

/** @param known tokens that have their numbers already */
function numbered(text: string, known: readonly string[] = []): Question {
  const numbers = new Map(known.map((token, number) => [token, number]))
  const replaced = text.replaceAll(TOKEN, (token, place: string) => {
    const number = numbers.get(token) ?? numbers.size
    numbers.set(token, number)
    return `${place}${number}Z`
  })
  return { text: replaced, tokens: [...numbers.keys()] }
}

function inThisRun(answer: string, tokens: readonly string[]): string {
  return answer.replaceAll(TOKEN, (_, place: string, number: string) => tokens[Number(number)] ?? `${place}Z`)
}
