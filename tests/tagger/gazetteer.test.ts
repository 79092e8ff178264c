import { describe, expect, it } from 'vitest'
import { CUE_CLASSES, cuesOf, extendName, NAME_CLASSES, openGazetteer, PREFIX, packGazetteer } from '#pipeline/entities/gazetteer/gazetteer'
import { hashText } from '#pipeline/entities/tagger/hash'
import { ConfigurationError } from '#src/configuration-error'

const nameHash = (...words: string[]): number => words.reduce((hash, word) => extendName(hash, hashText(word)), 0)

const entries = new Map([
  [nameHash('banque'), PREFIX],
  [nameHash('banque', 'mondiale'), 1 << 7],
  [nameHash('paris'), 5],
  [nameHash('club'), (1 << (NAME_CLASSES.length + CUE_CLASSES.indexOf('body'))) | PREFIX],
  [nameHash('dit'), 1 << (NAME_CLASSES.length + CUE_CLASSES.indexOf('saying'))],
])

describe('a compiled gazetteer', () => {
  const gazetteer = openGazetteer(packGazetteer(entries), 'names')

  it.each([
    [['banque'], PREFIX],
    [['banque', 'mondiale'], 1 << 7],
    [['mondiale', 'banque'], 0],
    [['paris'], 5],
    [['lyon'], 0],
  ])('knows the classes of %j', (words, classes) => expect(gazetteer.classes(nameHash(...words))).toBe(classes))

  it.each([
    ['club', ['body']],
    ['dit', ['saying']],
    ['paris', []],
    ['banque', []],
    ['lyon', []],
  ])('knows what %j says of a name beside it', (word, cues) => {
    const bits = cuesOf(gazetteer.classes(nameHash(word)))
    expect(CUE_CLASSES.filter((_, at) => bits & (1 << at))).toEqual(cues)
  })

  it('has the same bytes in whatever order its names come', () => {
    expect(packGazetteer(new Map([...entries].reverse()))).toEqual(packGazetteer(entries))
  })

  it.each([
    ['empty', new Uint8Array(0)],
    ['no gazetteer', new Uint8Array(100)],
    ['cut short', packGazetteer(entries).subarray(0, -2)],
  ])('is refused where it is %s', (_, bytes) => expect(() => openGazetteer(bytes, 'models/names.bin')).toThrow(ConfigurationError))
})
