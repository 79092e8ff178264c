import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dataDigest, folderDigest, statedDigest } from '#src/digest'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'depeche-digest-'))
  mkdirSync(join(folder, 'deep'))
  writeFileSync(join(folder, 'a.yaml'), 'one: 1\ntwo: 2\n')
  writeFileSync(join(folder, 'deep/b.bin'), Buffer.from([13, 10, 1]))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('folder digest', () => {
  it('is sha256: and hexadecimal, the same at each call', () => {
    expect(folderDigest(folder)).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(folderDigest(folder)).toBe(folderDigest(folder))
  })

  it.each([
    ['a byte', () => writeFileSync(join(folder, 'a.yaml'), 'one: 1\ntwo: 3\n')],
    ['a line end within a binary file', () => writeFileSync(join(folder, 'deep/b.bin'), Buffer.from([10, 1]))],
    ['a new file', () => writeFileSync(join(folder, 'deep/c.yaml'), '')],
    ['a file gone', () => rmSync(join(folder, 'a.yaml'))],
    [
      'a text moved into another file',
      () => {
        writeFileSync(join(folder, 'a.yaml'), '')
        writeFileSync(join(folder, 'aa.yaml'), 'one: 1\ntwo: 2\n')
      },
    ],
  ])('changes with %s', (_what, change) => {
    const before = folderDigest(folder)
    change()
    expect(folderDigest(folder)).not.toBe(before)
  })

  it.each([
    ['line ends of a checkout', () => writeFileSync(join(folder, 'a.yaml'), 'one: 1\r\ntwo: 2\r\n')],
    ['what an editor leaves', () => writeFileSync(join(folder, 'deep/.a.swp'), 'x')],
    ['an empty folder', () => mkdirSync(join(folder, 'empty'))],
  ])('does not change with %s', (_what, change) => {
    const before = folderDigest(folder)
    change()
    expect(folderDigest(folder)).toBe(before)
  })

  it('of the data alone leaves code out', () => {
    const before = dataDigest(folder)
    writeFileSync(join(folder, 'deep/stage.ts'), 'export {}\n')
    expect(dataDigest(folder)).toBe(before)
    writeFileSync(join(folder, 'deep/b.bin'), Buffer.from([13]))
    expect(dataDigest(folder)).not.toBe(before)
  })

  it('is read where the build stated it', () => {
    writeFileSync(join(folder, 'digest.txt'), 'sha256:00\n')
    expect(statedDigest(join(folder, 'digest.txt'), folder)).toBe('sha256:00')
    expect(statedDigest(join(folder, 'nothing.txt'), folder)).toBe(folderDigest(folder))
  })
})
