// Compiles src/ and pipeline/ into dist/ and states the digest of pipeline/ beside the compiled stages. Packs and settings are
// compiled as well; where all of them are right, that is stated too, with the digest of what was found right.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { globSync } from 'tinyglobby'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(root, 'dist')
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
const built = (path) => import(pathToFileURL(join(dist, path)).href)

rmSync(dist, { recursive: true, force: true })
execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], { stdio: 'inherit' })
const { dataDigest, folderDigest } = await built('src/digest.js')
writeFileSync(join(dist, 'pipeline/digest.txt'), `${folderDigest(join(root, 'pipeline'))}\n`)

const { ConfigurationError } = await built('src/configuration-error.js')
const { compiledName, compileYaml } = await built('src/compiled-yaml.js')
const { readYaml } = await built('src/yaml.js')
const { load } = await built('pipeline/extract.js')
try {
  load()
  mkdirSync(join(dist, 'yaml'))
  for (const path of globSync('pipeline/**/*.yaml', { cwd: root })) {
    const text = readFileSync(join(root, path), 'utf8')
    const compiled = compileYaml(readYaml(path, text))
    if (compiled !== undefined) writeFileSync(join(dist, 'yaml', compiledName(text)), compiled)
  }
  writeFileSync(join(dist, 'pipeline/data-digest.txt'), `${dataDigest(join(root, 'pipeline'))}\n`)
} catch (error) {
  // The first command will tell what is wrong, as it does of a pack changed later.
  if (!(error instanceof ConfigurationError)) throw error
}
