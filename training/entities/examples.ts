import type { Gazetteer } from '#pipeline/entities/gazetteer/gazetteer'
import { features } from '#pipeline/entities/tagger/features'
import type { Segmentation } from '#src/layers/segmentation'
import { type GoldText, project } from './corpus.ts'
import type { Examples } from './crf.ts'

/** Examples, and the hash of each feature. */
export interface Numbered {
  readonly examples: Examples
  readonly hashes: Int32Array
  readonly misaligned: number
}

/** Features of all texts, numbered in order of appearance; those seen fewer than `least` times are left out. */
export const numberFeatures = (texts: readonly GoldText[], segment: (text: string) => Segmentation, gazetteer: Gazetteer, least: number): Numbered => {
  const seen = new Map<number, number>()
  const counts: number[] = []
  let misaligned = 0
  const documents = texts.map((gold) => {
    const segmentation = segment(gold.text)
    const { starts, hashes } = features(segmentation, gazetteer)
    const projection = project(gold, segmentation)
    misaligned += projection.misaligned.length
    const ids = new Int32Array(hashes.length)
    for (const [at, hash] of hashes.entries()) {
      let id = seen.get(hash)
      if (id === undefined) {
        id = counts.length
        seen.set(hash, id)
        counts.push(0)
      }
      counts[id] = (counts[id] as number) + 1
      ids[at] = id
    }
    return { segmentation, starts, ids, labels: projection.labels }
  })
  const renumbered = new Int32Array(counts.length).fill(-1)
  const kept: number[] = []
  for (const [hash, id] of seen) {
    if ((counts[id] as number) < least) continue
    renumbered[id] = kept.length
    kept.push(hash)
  }
  const sentences = [0]
  const starts = [0]
  const labels: number[] = []
  const all = new Int32Array(documents.reduce((sum, { ids }) => sum + ids.length, 0))
  let size = 0
  for (const document of documents) {
    for (const { firstToken, endToken } of document.segmentation.sentences) {
      if (firstToken === endToken) continue
      for (let token = firstToken; token < endToken; token++) {
        for (let each = document.starts[token] as number; each < (document.starts[token + 1] as number); each++) {
          const id = renumbered[document.ids[each] as number] as number
          if (id >= 0) all[size++] = id
        }
        starts.push(size)
        labels.push(document.labels[token] as number)
      }
      sentences.push(labels.length)
    }
  }
  return {
    examples: {
      features: kept.length,
      sentences: Int32Array.from(sentences),
      starts: Int32Array.from(starts),
      ids: all.subarray(0, size),
      labels: Uint8Array.from(labels),
    },
    hashes: Int32Array.from(kept),
    misaligned,
  }
}
