import { annotate } from '#pipeline/extract'
const text = "L'ancien président américain Bill Clinton et son épouse Hillary Clinton étaient présents. Mme Clinton a souri, M. Clinton aussi."
const d = annotate({ uri: 'x', format: 'text', sha256: '', text, given: { language: 'fr' } })
console.log(JSON.stringify(d.layers.entities, null, 1).slice(0, 3000))
console.log(d.layers.segmentation.tokens.texts.join('|'))
