/**
 * Anchors of schemas in addresses. Generators make them of names by dropping case and some signs; which signs depends
 * on the generator, so only letters and digits count here.
 */
const PREFIX = 'schema'

/** Letters and digits of the name that the anchor of an address was made of; undefined where it has no anchor. */
export function anchorIn(url: string): string | undefined {
  const hash = url.indexOf('#')
  return hash < 0 ? undefined : anchorOf(decoded(url.slice(hash + 1)))
}

/** Letters and digits of a name, as anchors have them. */
export function anchorOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** The names, as `anchorOf` gives them, that an anchor can stand for: with the prefix of generators and without. */
export function namesOfAnchor(anchor: string): string[] {
  return anchor.startsWith(PREFIX) ? [anchor.slice(PREFIX.length), anchor] : [anchor]
}

/** Whether an address can lead to the schema of this name; one without an anchor leads to nothing in particular. */
export function isAnchorOf(name: string, url: string): boolean {
  const anchor = anchorIn(url)
  return anchor === undefined || namesOfAnchor(anchor).includes(anchorOf(name))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
