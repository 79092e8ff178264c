import type { Sentence } from '#src/layers/segmentation'
import { pair } from './hash.ts'
import { formAt, type Scene } from './scene.ts'
import { put, type Sheet } from './sheet.ts'
import { Casing, type WordForm } from './word-form.ts'

/** The run of capitals that holds the word: what stands before and after, how it starts and ends. */
export const putRun = (sheet: Sheet, scene: Scene, sentence: Sentence, token: number, here: WordForm): void => {
  const start = scene.runs.start[token] as number
  const end = scene.runs.end[token] as number
  const wideStart = scene.runs.wideStart[token] as number
  const wideEnd = scene.runs.wideEnd[token] as number
  const before = formAt(scene, sentence, start - 1).lower
  const after = formAt(scene, sentence, end).lower
  const length = Math.min(end - start, 5)
  const position = (Math.min(token - start, 3) << 2) | Math.min(end - 1 - token, 3)
  put(sheet, 65, before)
  put(sheet, 66, after)
  put(sheet, 67, pair(before, after))
  put(sheet, 68, (length << 4) | position)
  put(sheet, 69, pair(before, (length << 4) | position))
  put(sheet, 70, pair(after, (length << 4) | position))
  if (token > start) put(sheet, 71, formAt(scene, sentence, start).lower)
  if (token < end - 1) put(sheet, 72, formAt(scene, sentence, end - 1).lower)
  if (wideEnd - wideStart > end - start) {
    put(sheet, 73, formAt(scene, sentence, wideStart).lower)
    put(sheet, 74, formAt(scene, sentence, wideEnd - 1).lower)
    put(sheet, 75, formAt(scene, sentence, wideStart - 1).lower)
    put(sheet, 76, formAt(scene, sentence, wideEnd).lower)
    put(sheet, 77, pair(formAt(scene, sentence, wideStart).lower, position))
  }
  // `Organisation mondiale de la santé (OMS)`: the word that starts the name before the bracket.
  if (here.casing === Casing.capitals && start >= sentence.firstToken + 2 && end - start === 1) {
    const bracketed = start - 2
    put(sheet, 78, formAt(scene, sentence, scene.runs.wideStart[bracketed] as number).lower)
  }
}

/** A small word between capitals, which may tie a name together: the name's ends, and the word before. */
export const putTie = (sheet: Sheet, scene: Scene, sentence: Sentence, token: number, here: WordForm): void => {
  const start = scene.runs.wideStart[token] as number
  const end = scene.runs.wideEnd[token] as number
  put(sheet, 60, formAt(scene, sentence, start).lower)
  put(sheet, 61, formAt(scene, sentence, end - 1).lower)
  put(sheet, 62, pair(formAt(scene, sentence, start).lower, here.lower))
  put(sheet, 63, pair(formAt(scene, sentence, token - 1).suffixes[2] ?? 0, here.lower))
  put(sheet, 64, formAt(scene, sentence, start - 1).lower)
}
