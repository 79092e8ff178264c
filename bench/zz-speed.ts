import { readFileSync } from 'node:fs'
import { loadPipeline } from '#pipeline/index'
import { openDocument } from '#src/document'
const t0 = performance.now()
const p = loadPipeline()
console.log('load all ms', performance.now() - t0)
for (const set of ['fr-winer-dev', 'en-wikinews-dev']) for (let round = 0; round < 4; round++) {
  const ms = new Map<string, number>(); let tokens = 0
  for (const line of readFileSync(`../shared/gold/${set}.jsonl`, 'utf8').split('\n')) {
    if (!line.trim()) continue
    const g = JSON.parse(line)
    const d = p.run({ uri: 'x', format: 'text', sha256: '', text: g.text, given: { language: g.lang } }, [], { now: () => performance.now(), record: (t) => ms.set(t.stage, (ms.get(t.stage) ?? 0) + t.milliseconds) })
    tokens += d.layers.segmentation.tokens.length
  }
  console.log(set, round, tokens, 'tokens/s', Math.round(tokens / (ms.get('entities') as number) * 1000), [...ms].map(([k, v]) => `${k} ${v.toFixed(0)}`).join(', '))
}
