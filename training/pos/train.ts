/**
 * Trains a part-of-speech tagger on Universal Dependencies treebanks:
 *   tsx --conditions=depeche-source training/pos/train.ts LANGUAGE OUTPUT.bin TRAIN.conllu[,…] [TEST.conllu[,…]]
 * Deterministic: sentences in file order, shuffled by a fixed generator.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTokenRules } from '#pipeline/languages/schema/token-rules'
import { perceptronTagger } from '#pipeline/quotes/syntax/perceptron'
import { CLOSED_TAGS, TAGS } from '#pipeline/quotes/syntax/tagger'
import { ROWS, wordFeatures } from '#pipeline/quotes/syntax/word-features'
import { openPack } from '#src/pack'
import { PACKAGE_ROOT } from '#src/package-root'
import { FEATURES, featureRows } from './feature-rows.ts'
import { readTreebank, type TaggedSentence } from './treebank.ts'

const EPOCHS = 8
const WIDTH = TAGS.length

const [language, output, train, test] = process.argv.slice(2)
if (!language || !output || !train) throw new Error('usage: train.ts LANGUAGE OUTPUT.bin TRAIN.conllu[,…] [TEST.conllu[,…]]')
const { rules } = readTokenRules(openPack(join(PACKAGE_ROOT, 'pipeline/languages', language), language, language))
const read = (paths: string): TaggedSentence[] => paths.split(',').flatMap((path) => readTreebank(readFileSync(path, 'utf8'), rules))

/** Words that nearly always have one tag: they are not asked about. */
const frequentWords = (sentences: readonly TaggedSentence[]): Map<string, number> => {
  const counts = new Map<string, Map<number, number>>()
  for (const { folded, tags } of sentences)
    for (const [i, word] of folded.entries()) {
      const tag = tags[i] as number
      const entry = counts.get(word) ?? new Map<number, number>()
      entry.set(tag, (entry.get(tag) ?? 0) + 1)
      counts.set(word, entry)
    }
  const frequent = new Map<string, number>()
  for (const [word, entry] of counts) {
    const total = [...entry.values()].reduce((sum, count) => sum + count, 0)
    const [tag, count] = [...entry].reduce((best, next) => (next[1] > best[1] ? next : best))
    if (total >= 12 && count / total >= 0.995) frequent.set(word, tag)
  }
  return new Map([...frequent].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Words seen in a closed class. */
const closedWords = (sentences: readonly TaggedSentence[]): Set<string> => {
  const found = new Set<string>()
  for (const { folded, tags } of sentences) for (const [i, word] of folded.entries()) if (CLOSED_TAGS.has(tags[i] as number)) found.add(word)
  return new Set([...found].sort())
}

const trainWeights = (sentences: readonly TaggedSentence[], frequent: ReadonlyMap<string, number>): Int8Array => {
  const weights = new Float64Array(ROWS * WIDTH)
  const totals = new Float64Array(ROWS * WIDTH)
  const stamps = new Int32Array(ROWS * WIDTH)
  const rows = new Int32Array(FEATURES)
  const scores = new Float64Array(WIDTH)
  let step = 0
  let state = 12345
  const random = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state % below
  }
  const update = (tag: number, by: number): void => {
    for (const row of rows) {
      const at = row * WIDTH + tag
      totals[at] = (totals[at] as number) + (step - (stamps[at] as number)) * (weights[at] as number)
      stamps[at] = step
      weights[at] = (weights[at] as number) + by
    }
  }
  const order = sentences.map((_, index) => index)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = random(i + 1)
      ;[order[i], order[j]] = [order[j] as number, order[i] as number]
    }
    let right = 0
    let asked = 0
    for (const index of order) {
      const { texts, folded, tags } = sentences[index] as TaggedSentence
      const words = texts.map((text, i) => wordFeatures(text, folded[i] as string))
      let previous = -1
      let before = -1
      for (let i = 0; i < texts.length; i++) {
        let guess = frequent.get(folded[i] as string)
        if (guess === undefined) {
          step++
          asked++
          featureRows(words, i, previous, before, rows)
          scores.fill(0)
          for (const row of rows) for (let tag = 0; tag < WIDTH; tag++) scores[tag] = (scores[tag] as number) + (weights[row * WIDTH + tag] as number)
          guess = 0
          for (let tag = 1; tag < WIDTH; tag++) if ((scores[tag] as number) > (scores[guess] as number)) guess = tag
          const gold = tags[i] as number
          if (guess === gold) right++
          else {
            update(gold, 1)
            update(guess, -1)
          }
        }
        before = previous
        previous = guess
      }
    }
    console.error(`epoch ${epoch + 1}: ${((100 * right) / asked).toFixed(2)} % of ${asked} asked`)
  }
  let largest = 0
  for (let at = 0; at < totals.length; at++) {
    totals[at] = ((totals[at] as number) + (step - (stamps[at] as number)) * (weights[at] as number)) / step
    largest = Math.max(largest, Math.abs(totals[at] as number))
  }
  const scale = Math.max(12, 127 / largest)
  return Int8Array.from(totals, (weight) => Math.max(-127, Math.min(127, Math.round(weight * scale))))
}

const evaluate = (sentences: readonly TaggedSentence[], weights: Int8Array, frequent: ReadonlyMap<string, number>, closed: ReadonlySet<string>): void => {
  const tagger = perceptronTagger(weights, frequent, closed)
  let right = 0
  let total = 0
  for (const { texts, folded, tags } of sentences) {
    const guess = new Uint8Array(texts.length)
    tagger(texts, folded, 0, texts.length, guess)
    for (let i = 0; i < texts.length; i++) if (guess[i] === tags[i]) right++
    total += texts.length
  }
  console.error(`accuracy: ${((100 * right) / total).toFixed(2)} % of ${total}`)
}

const sentences = read(train)
const frequent = frequentWords(sentences)
const closed = closedWords(sentences)
const weights = trainWeights(sentences, frequent)
if (test) evaluate(read(test), weights, frequent, closed)
const header = JSON.stringify({ tags: TAGS, frequent: Object.fromEntries(frequent), closed: [...closed] })
writeFileSync(output, Buffer.concat([Buffer.from(`${header}\n`, 'utf8'), Buffer.from(weights.buffer)]))
