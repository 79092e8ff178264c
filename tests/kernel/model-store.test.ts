import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openModelStore } from '#src/model-store'

const WEIGHTS = new Uint8Array([1, 2, 3])

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'depeche-models-'))
  writeFileSync(join(folder, 'right.bin'), WEIGHTS)
  writeFileSync(join(folder, 'damaged.bin'), new Uint8Array([1, 2, 4]))
  writeFileSync(join(folder, 'unlisted.bin'), WEIGHTS)
  const sha256 = createHash('sha256').update(WEIGHTS).digest('hex')
  const entries = ['right.bin', 'damaged.bin', 'absent.bin'].map(
    (file) => `  - file: ${file}\n    sha256: ${sha256}\n    licence: CC0-1.0\n    trained_on: [nothing]\n    command: none\n`,
  )
  writeFileSync(join(folder, 'manifest.yaml'), `models:\n${entries.join('')}`)
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('model store', () => {
  it('opens a file that has the digest stated', () => {
    const store = openModelStore(folder, 'models')
    expect(store.has('right.bin')).toBe(true)
    expect(new Uint8Array(store.open('right.bin'))).toEqual(WEIGHTS)
  })

  it.each([
    ['a file with another digest', 'damaged.bin', /^models\/manifest\.yaml:8:5: damaged\.bin has sha256 [0-9a-f]{64}, not the one stated/],
    ['a file that is not there', 'absent.bin', /^models\/manifest\.yaml:13:5: absent\.bin cannot be read \(ENOENT\)/],
    ['a file that the manifest does not name', 'unlisted.bin', /^models\/manifest\.yaml: no model named unlisted\.bin/],
  ])('refuses %s', (_what, file, message) => {
    expect(() => openModelStore(folder, 'models').open(file)).toThrow(message)
  })

  it('refuses a manifest that names a path', () => {
    const other = mkdtempSync(join(tmpdir(), 'depeche-models-'))
    writeFileSync(join(other, 'manifest.yaml'), `models:\n  - {file: ../x, sha256: ${'0'.repeat(64)}, licence: x, trained_on: [x], command: x}\n`)
    expect(() => openModelStore(other, 'models')).toThrow(/^models\/manifest\.yaml:2:6: models\.0\.file: a plain file name/)
    rmSync(other, { recursive: true })
  })
})
