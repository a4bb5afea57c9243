/**
 * Files that are held until all are written. In: files. Out: the same ones; a large one takes a tenth of the memory,
 * since its text is packed, and unpacked whenever somebody asks for it.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Artifact } from '../../emit/types.ts'

/** In UTF-16 units. Ordinary files are smaller, and stay as they are. */
export const WORTH_PACKING = 4_000_000

/** Packs as fast as the program writes. */
const FAST = { level: 1 }

export function packed(artifacts: readonly Artifact[], worth = WORTH_PACKING): Artifact[] {
  return artifacts.map((artifact) => (artifact.text.length < worth ? artifact : packedOne(artifact)))
}

function packedOne({ path, text }: Artifact): Artifact {
  const bytes = deflateRawSync(text, FAST)
  return {
    path,
    get text() {
      return inflateRawSync(bytes).toString()
    },
  }
}
