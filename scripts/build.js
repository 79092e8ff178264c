// Compiles src/ and pipeline/ into dist/ and states the digest of pipeline/ beside the compiled stages.
import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(root, 'dist')
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')

rmSync(dist, { recursive: true, force: true })
execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], { stdio: 'inherit' })
const { folderDigest } = await import(pathToFileURL(join(dist, 'src/digest.js')).href)
writeFileSync(join(dist, 'pipeline/digest.txt'), `${folderDigest(join(root, 'pipeline'))}\n`)
