/**
 * Makes the files of pipeline/models/, byte for byte the same from the same data:
 *   npm run train -- names --packages FOLDER        the gazetteer; FOLDER/node_modules holds the packages named in training/gazetteer/sources.ts
 *   npm run train -- entities fr|en --data FOLDER   the entity tagger of a language; FOLDER holds train/ and gold/
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openGazetteer } from '#pipeline/entities/gazetteer/gazetteer'
import { openTagger } from '#pipeline/entities/tagger/tagger'
import { readGold, SOURCES, trainedOn } from './entities/corpus.ts'
import { scoreTagger } from './entities/score.ts'
import { segmenter } from './entities/segment.ts'
import { RECIPE, trainEntities } from './entities/train.ts'
import { buildGazetteer, GAZETTEER_SOURCES } from './gazetteer/build.ts'
import { modelPath, writeModel } from './manifest.ts'

const GAZETTEER = 'names.bin'

const { positionals, values } = parseArgs({ allowPositionals: true, options: { data: { type: 'string' }, packages: { type: 'string' } } })
const [what, language] = positionals

if (what === 'names' && values.packages !== undefined) {
  const bytes = buildGazetteer(values.packages)
  writeModel({ file: GAZETTEER, licence: 'CC-BY-4.0', trained_on: GAZETTEER_SOURCES, command: 'npm run train -- names --packages FOLDER' }, bytes)
  console.log(`${GAZETTEER}: ${bytes.length} bytes`)
} else if (what === 'entities' && (language === 'fr' || language === 'en') && values.data !== undefined) {
  const gazetteer = openGazetteer(readFileSync(modelPath(GAZETTEER)), GAZETTEER)
  const bytes = trainEntities(language, values.data, gazetteer, RECIPE, console.log)
  const file = `entities-${language}.bin`
  const { development, notes } = SOURCES[language]
  const segment = segmenter()
  const scores = scoreTagger(openTagger(bytes, gazetteer, file), readGold(join(values.data, development)), (text) => segment(text, language))
  const stated = Object.fromEntries(
    Object.entries(scores).map(([type, { f1 }]) => [`${development.replace(/^gold\/|\.jsonl$/g, '')} ${type} F1`, Math.round(10 * f1) / 10]),
  )
  writeModel(
    {
      file,
      licence: 'CC-BY-4.0',
      trained_on: trainedOn(language),
      command: `npm run train -- entities ${language} --data ../shared`,
      scores: { ...stated, ...notes },
    },
    bytes,
  )
  console.log(`${file}: ${bytes.length} bytes`, stated)
} else {
  console.error('usage: npm run train -- names --packages FOLDER | entities fr|en --data FOLDER')
  process.exitCode = 2
}
