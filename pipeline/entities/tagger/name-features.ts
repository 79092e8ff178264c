import { NAME_CLASSES } from '#pipeline/entities/gazetteer/gazetteer'
import type { Sentence } from '#src/layers/segmentation'
import { pair } from './hash.ts'
import { formAt, type Scene } from './scene.ts'
import { put, type Sheet } from './sheet.ts'

const CLASSES = NAME_CLASSES.length

/** Matches of the gazetteer, here and beside. */
export const putNames = (sheet: Sheet, scene: Scene, sentence: Sentence, token: number): void => {
  putMarks(sheet, 50, scene, token)
  const next = token + 1 < sentence.endToken ? (scene.marked[token + 1] as number) : 1
  if (token > sentence.firstToken) put(sheet, 52, scene.marked[token - 1] as number)
  if (token + 1 < sentence.endToken) put(sheet, 53, next)
  const all = scene.marked[token] as number
  if (all === 0) return
  put(sheet, 54, all)
  put(sheet, 55, pair(all, formAt(scene, sentence, token).casing))
  put(sheet, 56, pair(all, next))
  put(sheet, 57, pair(all, formAt(scene, sentence, token - 1).lower))
}

/** A feature for each mark of the token. */
export const putMarks = (sheet: Sheet, template: number, { marks, marked }: Scene, token: number): void => {
  if (marked[token] === 0) return
  for (let name = 0; name < CLASSES; name++) {
    const mark = marks[token * CLASSES + name] as number
    if (mark > 0) put(sheet, template, (name << 3) | mark)
  }
}
