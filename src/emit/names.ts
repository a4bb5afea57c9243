/**
 * Names for outputs, made from documented names: keys of components, names of files.
 * Injective, and independent of the order in which names come: two names never share a spelling.
 */
import { hash } from 'node:crypto'
import { byCodeUnits } from '../core/order.ts'

export interface Spelling {
  /** Only characters that the place allows. */
  text: string
  /** Whether the text tells the name apart from others; else a hash of the name is added. */
  isExact: boolean
}

export interface Alphabet {
  spell: (name: string) => Spelling
  /** Between a spelling and the hash of the name that it stands for. */
  separator: string
  /** Two spellings with one of these are the same to the place, for example without regard to case. */
  identity: (text: string) => string
}

/** Shortest hash that is added to a spelling, in hex digits; it grows when it is taken. */
const HASH_DIGITS = 8

/** A spelling for each name. Of exact ones that are the same to the place the first in code unit order stays. */
export function allocate(names: Iterable<string>, alphabet: Alphabet): Map<string, string> {
  const spelled = [...new Set(names)].sort(byCodeUnits).map((name) => ({ name, ...alphabet.spell(name) }))
  const taken = new Set(spelled.map(({ text }) => alphabet.identity(text)))
  const kept = new Set<string>()
  const allocated = new Map<string, string>()
  for (const { name, text, isExact } of spelled) {
    const identity = alphabet.identity(text)
    const isFirst = isExact && !kept.has(identity)
    if (isFirst) kept.add(identity)
    allocated.set(name, isFirst ? text : withHash(name, text, { alphabet, taken }))
  }
  return allocated
}

/** Hex digits that stand for a name. */
export function hashOf(name: string): string {
  return hash('sha256', Buffer.from(name, 'utf16le'))
}

function withHash(name: string, text: string, place: { alphabet: Alphabet; taken: Set<string> }): string {
  const { separator, identity } = place.alphabet
  const digest = hashOf(name)
  let digits = HASH_DIGITS
  while (place.taken.has(identity(text + separator + digest.slice(0, digits)))) digits += 1
  const full = text + separator + digest.slice(0, digits)
  place.taken.add(identity(full))
  return full
}

/** Longest stem of a name that had to be changed, in characters. */
const STEM_LENGTH = 80

// `__proto__` is a legal key, but many readers of OpenAPI files assign it to plain objects.
const COMPONENT_KEY = /^(?!__proto__$)[a-zA-Z0-9._-]+$/

const componentKeys: Alphabet = {
  spell: (name) =>
    COMPONENT_KEY.test(name) ? { text: name, isExact: true } : { text: stemOf(name), isExact: false },
  separator: '-',
  identity: (text) => text,
}

/** Keys of `components` in OpenAPI and of `$defs`: the documented name wherever that is legal. */
export function allocateComponentKeys(names: Iterable<string>): Map<string, string> {
  return allocate(names, componentKeys)
}

/** Names that Windows keeps for devices, with or without an ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
const FILE_STEM = /^[a-zA-Z0-9](?:[a-zA-Z0-9._-]{0,98}[a-zA-Z0-9_-])?$/

const fileStems: Alphabet = {
  spell: (name) =>
    FILE_STEM.test(name) && !DEVICES.test(name)
      ? { text: name, isExact: true }
      : { text: `_${stemOf(name)}`, isExact: false },
  separator: '-',
  identity: (text) => text.toLowerCase(),
}

/** Names of files without ending, different also where case does not count. */
export function allocateFileStems(names: Iterable<string>): Map<string, string> {
  return allocate(names, fileStems)
}

function stemOf(name: string): string {
  return name.slice(0, STEM_LENGTH).replace(/[^a-zA-Z0-9-]+/g, '_')
}
