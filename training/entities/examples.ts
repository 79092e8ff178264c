import type { Features } from '#pipeline/entities/tagger/features'
import type { Segmentation } from '#src/layers/segmentation'
import type { Examples } from './crf.ts'

/** A text ready to be learned from: its sentences, features and labels. */
export interface Lesson {
  readonly segmentation: Segmentation
  readonly features: Features
  readonly labels: Uint8Array
  /** A sentence with a label for which this holds is left out. */
  readonly without?: (label: number) => boolean
}

/** Examples, and the hash of each feature. */
export interface Numbered {
  readonly examples: Examples
  readonly hashes: Int32Array
}

/** Numbers the features of all lessons in order of appearance; those seen fewer than `least` times are left out. */
export const numberFeatures = (lessons: readonly Lesson[], least: number): Numbered => {
  const seen = new Map<number, number>()
  const counts: number[] = []
  const ids = lessons.map(({ features }) => {
    const numbers = new Int32Array(features.hashes.length)
    for (let at = 0; at < numbers.length; at++) {
      const hash = features.hashes[at] as number
      let id = seen.get(hash)
      if (id === undefined) {
        id = counts.length
        seen.set(hash, id)
        counts.push(0)
      }
      counts[id] = (counts[id] as number) + 1
      numbers[at] = id
    }
    return numbers
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
  const all = new Int32Array(ids.reduce((sum, each) => sum + each.length, 0))
  let size = 0
  for (const [index, lesson] of lessons.entries()) {
    const numbers = ids[index] as Int32Array
    for (const { firstToken, endToken } of lesson.segmentation.sentences) {
      if (firstToken === endToken) continue
      if (lesson.without && lesson.labels.subarray(firstToken, endToken).some(lesson.without)) continue
      for (let token = firstToken; token < endToken; token++) {
        for (let each = lesson.features.starts[token] as number; each < (lesson.features.starts[token + 1] as number); each++) {
          const id = renumbered[numbers[each] as number] as number
          if (id >= 0) all[size++] = id
        }
        starts.push(size)
        labels.push(lesson.labels[token] as number)
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
  }
}
