import type { Sentence } from '#src/layers/segmentation'
import { pair } from './hash.ts'
import { formAt, type Scene } from './scene.ts'
import { put, type Sheet } from './sheet.ts'

/** How far from a name a cue is looked for. */
const REACH = 5

/**
 * Words that say what a name beside them is (`ministre`, `company`, `festival`): here and beside, the nearest before and after the
 * run of capitals, and those that open and close it. Their classes tell about words that training never saw.
 */
export const putCues = (sheet: Sheet, scene: Scene, sentence: Sentence, token: number): void => {
  const { casing, shape } = formAt(scene, sentence, token)
  const here = cueAt(scene, sentence, token)
  const prev = cueAt(scene, sentence, token - 1)
  const next = cueAt(scene, sentence, token + 1)
  if (here > 0) put(sheet, 80, (here << 3) | casing)
  if (prev > 0) put(sheet, 81, (prev << 3) | casing)
  if (next > 0) put(sheet, 82, (next << 3) | casing)
  const start = scene.runs.wideStart[token] as number
  const end = scene.runs.wideEnd[token] as number
  if (end === start) return
  for (let distance = 1; distance <= REACH; distance++) {
    const cue = cueAt(scene, sentence, start - distance)
    if (cue === 0) continue
    put(sheet, 83, (cue << 3) | distance)
    put(sheet, 84, pair(cue, shape))
    put(sheet, 85, pair(cue, pair(formAt(scene, sentence, start - 1).lower, token === start ? 1 : 0)))
    break
  }
  for (let distance = 0; distance < REACH; distance++) {
    const cue = cueAt(scene, sentence, end + distance)
    if (cue === 0) continue
    put(sheet, 86, (cue << 3) | distance)
    put(sheet, 87, pair(cue, formAt(scene, sentence, end).lower))
    break
  }
  const first = cueAt(scene, sentence, start)
  const last = cueAt(scene, sentence, end - 1)
  if (token > start && first > 0) put(sheet, 88, first)
  if (token < end - 1 && last > 0) put(sheet, 89, last)
}

const cueAt = ({ cues }: Scene, { firstToken, endToken }: Sentence, token: number): number =>
  token < firstToken || token >= endToken ? 0 : (cues[token] as number)
