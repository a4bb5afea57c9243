/**
 * The models of releases from which others will go on. One that is not here can be read again.
 * In: models by the place of their release. Out: the same. Reads nothing.
 */
import type { ReleaseRead } from './history-builder.ts'

/** A model of a large API takes 20 MB with all that the diff makes of it. */
const MAX_MODELS = 3

interface Shelved {
  /** A hash of the docs. */
  content: string
  read: ReleaseRead
}

export class ModelShelf {
  readonly #lastUses: readonly number[]
  /** The one that was used last comes last. */
  readonly #models = new Map<number, Shelved>()

  /** @param lastUses  for each release the place of the last one for which it is needed */
  constructor(lastUses: readonly number[]) {
    this.#lastUses = lastUses
  }

  at(index: number): ReleaseRead | undefined {
    const found = this.#models.get(index)
    if (found === undefined) return undefined
    this.#models.delete(index)
    this.#models.set(index, found)
    return found.read
  }

  /** Of docs with the same content. */
  of(content: string): ReleaseRead | undefined {
    return [...this.#models.values()].find((one) => one.content === content)?.read
  }

  /** Lets go of what no later release needs, and of what was not used for longest. */
  put(index: number, shelved: Shelved): void {
    this.#models.delete(index)
    this.#models.set(index, shelved)
    for (const place of this.#models.keys())
      if (place !== index && this.#lastUses[place]! <= index) this.#models.delete(place)
    const [oldest] = this.#models.keys()
    if (this.#models.size > MAX_MODELS && oldest !== undefined) this.#models.delete(oldest)
  }
}
