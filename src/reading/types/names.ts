/**
 * Words and links of a type: plain types, or names of schemas.
 * In: a word or a link, the type words of a dialect. Out: a schema draft. Whether a name is documented is known only
 * when all pages are read, so a name stays a name here.
 */
import { isAnchorOf } from '../../model/anchor.ts'
import { refTo, type SchemaDraft } from '../../model/schema.ts'
import type { TypeVocabulary } from '../profile.ts'
import { arrayOf } from './combine.ts'
import type { TypeLink } from './tokens.ts'

/** Undefined where the words are neither a plain type nor, in this dialect, a name. */
export function wordsSchema(text: string, types: TypeVocabulary): SchemaDraft | undefined {
  const key = text.toLowerCase()
  const meaning = types.words.get(key) ?? types.words.get(key.replace(/s$/, ''))
  if (meaning !== undefined) return { ...meaning }
  return types.hasNames && isName(text) ? { named: { text: withoutPrefix(text, types) } } : undefined
}

/** A name begins with a letter and has no blanks in it. */
function isName(text: string): boolean {
  return /^\\?[\p{L}_$][\p{L}\p{N}_$.:\\/-]*$/u.test(text)
}

function withoutPrefix(name: string, { prefixes }: TypeVocabulary): string {
  const prefix = prefixes.find((one) => name.startsWith(one))
  return prefix === undefined ? name : name.slice(prefix.length)
}

export function namedSchema({ name, url }: TypeLink, types: TypeVocabulary): SchemaDraft {
  if (types.hasNames) {
    const word = name.toLowerCase()
    const meaning = types.words.get(word)
    // `[List](../Models/Pet.md)`: only the address tells what is in the list.
    if (types.lists.has(word) && url !== '') return arrayOf(listedSchema(url, types))
    if (meaning !== undefined) return { ...meaning }
    const text = withoutPrefix(name, types)
    return { named: url === '' ? { text } : { text, url } }
  }
  const schema: SchemaDraft = { $ref: refTo(name) }
  if (!isAnchorOf(name, url)) schema.linkTarget = url
  return schema
}

/** Also plain types have pages of their own in such links, `string.md`. */
function listedSchema(url: string, types: TypeVocabulary): SchemaDraft {
  const name = pageName(url)
  const meaning = types.words.get(name.toLowerCase())
  return meaning === undefined ? { named: { text: name, url } } : { ...meaning }
}

/** `Pet` of `../Models/Pet.md`. */
function pageName(url: string): string {
  const path = url.replace(/[?#].*$/s, '')
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.mdx?$/, '')
}
