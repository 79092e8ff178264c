import { readFileSync } from 'node:fs'
import { annotate } from '#pipeline/extract'
import { codePointOffsets } from '#src/code-points'
for (const set of process.argv.slice(2)) {
  const byRule = new Map<string, [number, number, Map<string, number>]>()
  const missed = new Map<string, number>()
  for (const line of readFileSync(`../shared/gold/${set}.jsonl`, 'utf8').split('\n')) {
    if (!line.trim()) continue
    const g = JSON.parse(line)
    const d = annotate({ uri: g.id, format: 'text', sha256: '', text: g.text, given: { language: g.lang, date: g.dct ?? '2016-01-01' } })
    const cp = codePointOffsets(g.text)
    const gold = new Map<string, string>(g.entities.map((e: any) => [`${e.start}-${e.end}`, e.type]))
    const hit = new Set<string>()
    for (const e of d.layers.entities) for (const m of e.mentions) {
      if (m.kind === 'demonym' && set.startsWith('fr')) continue
      const k = `${cp(m.start)}-${cp(m.end)}`
      const ok = gold.get(k) === e.type
      if (ok) hit.add(k)
      const r = byRule.get(m.by.name) ?? [0, 0, new Map()]
      r[ok ? 0 : 1]++
      if (!ok) { const t = `${g.text.slice(Math.max(0,m.start-12), m.start).replace(/\n/g,' ')}[${g.text.slice(m.start, m.end)}]${e.type}${gold.has(k) ? `(${gold.get(k)})` : ''}${g.text.slice(m.end, m.end+12).replace(/\n/g,' ')}`; r[2].set(t, (r[2].get(t) ?? 0) + 1) }
      byRule.set(m.by.name, r)
    }
    for (const e of g.entities) if (!hit.has(`${e.start}-${e.end}`)) { const u = [...g.text].slice(e.start, e.end).join(''); const k=`${[...g.text].slice(Math.max(0,e.start-12), e.start).join('').replace(/\n/g,' ')}[${u}]${e.type}${[...g.text].slice(e.end, e.end+12).join('').replace(/\n/g,' ')}`; missed.set(k, (missed.get(k) ?? 0) + 1) }
  }
  console.log('==', set)
  for (const [r, [ok, bad, t]] of byRule) console.log(r, ok, bad, r === 'entities/tagger' ? '' : [...t].sort((a, b) => b[1] - a[1]).slice(0, 60).map(([x, n]) => `${n} ${x}`).join('\n     '))
  if (process.env.MISSED) console.log('TAGGER WRONG\n  ', [...(byRule.get('entities/tagger')?.[2] ?? [])].sort((a, b) => b[1] - a[1]).slice(0, 150).map(([x, n]) => `${n} ${x}`).join('\n   '), '\nMISSED\n  ', [...missed].sort((a, b) => b[1] - a[1]).slice(0, 200).map(([x, n]) => `${n} ${x}`).join('\n   '))
}
