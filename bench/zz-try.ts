import { readFileSync } from 'node:fs'
import { extract } from '#pipeline/extract'
const [lang, file] = process.argv.slice(2)
for (const line of readFileSync(file as string, 'utf8').split('\n')) {
  if (!line.trim()) continue
  console.log('\n#', line)
  const r = extract(line, { language: lang as string, date: '2024-11-30' })
  for (const e of r.entities) console.log('  ', e.type, e.subtype ?? '', '|', e.name, '|', (e.aliases ?? []).join('; '), '|', JSON.stringify(e.links ?? {}), '|', (e.roles ?? []).map((x) => x.text + (x.entity ? `→${x.entity}` : '')).join('; '), '|', e.mentions.map((m) => m.text + ':' + m.kind).join(', '))
}
