/**
 * People, places and organisations of a gold set as compromise (English) or fr-compromise (French) finds them, one record a line
 * for the scorer. In bench/peers, after npm install there:
 *   node entities.mjs en GOLD.jsonl > peer.ndjson
 *   python3 SCORE.py GOLD.jsonl peer.ndjson --layer entities --types PER,LOC,ORG
 */
import { readFileSync } from 'node:fs'
import compromise from 'compromise'
import french from 'fr-compromise'

const [language, gold] = process.argv.slice(2)
const read = { en: compromise, fr: french }[language]
if (!read || !gold) throw new Error('usage: entities.mjs en|fr GOLD.jsonl')

const KINDS = [
  ['PER', 'people'],
  ['LOC', 'places'],
  ['ORG', 'organizations'],
]

/** Spans of what a peer finds, in code points. Its own offsets drift over marks it drops: each find is looked for from the last one on, line by line. */
const find = (text) => {
  const found = []
  let start = 0
  for (const line of text.split('\n')) {
    const document = line.trim() ? read(line) : undefined
    for (const [type, kind] of document ? KINDS : []) {
      let from = 0
      for (const name of document[kind]().out('array')) {
        const bare = name.replace(/^[^\p{L}\p{N}]+|(?:['’]s)?[^\p{L}\p{N}]*$/gu, '')
        const at = bare ? line.indexOf(bare, from) : -1
        if (at < 0) continue
        from = at + bare.length
        const before = [...text.slice(0, start + at)].length
        found.push({ type, mentions: [{ span: [before, before + [...bare].length], kind: 'name', text: bare }] })
      }
    }
    start += line.length + 1
  }
  return found
}

for (const line of readFileSync(gold, 'utf8').split('\n')) {
  if (!line.trim()) continue
  const { id, text } = JSON.parse(line)
  const entities = find(text).map((entity, index) => ({ id: `e${index + 1}`, name: entity.mentions[0].text, ...entity }))
  console.log(JSON.stringify({ source: { uri: id }, entities }))
}
