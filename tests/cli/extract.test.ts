import { rmSync, symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { recordSchema } from '#pipeline/record/schema'
import { parseYaml } from '#src/yaml'
import { openWorkplace, type Workplace } from './command.ts'

const FR = 'BRUXELLES, 4 mars 2025 (AFP) - La ministre Anne Lemaire a annoncé mardi « un accord complet » sur la pêche.\n'
const EN = 'LONDON, March 4, 2025 - The minister said on Tuesday that talks had ended.\n'

let place: Workplace
afterEach(() => place.remove())

const corpus = (): Workplace => {
  place = openWorkplace({
    'corpus/fr/a.txt': FR,
    'corpus/fr/deep/er/b.txt': FR,
    'corpus/en/c.txt': EN,
    'corpus/en/c.gold.yaml': 'x: 1\n',
    'corpus/notes.md': 'no',
  })
  return place
}

describe('extract from folders', () => {
  it('mirrors the folder, writes valid records and a summary, ends with 0', async () => {
    const { list, run, read } = corpus()
    const { code, stdout, stderr } = await run(['extract', 'corpus', '-o', 'output'])
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toMatch(/^3 dispatches: 3 records, 0 failures\n\d+ entit(y|ies), \d+ quotes?, \d+ dates?\n/)
    expect(list('output')).toEqual(['en/c.yaml', 'fr/a.yaml', 'fr/deep/er/b.yaml'])
    for (const file of list('output')) expect(recordSchema.safeParse(parseYaml(read(`output/${file}`))).error).toBeUndefined()
    expect(recordSchema.parse(parseYaml(read('output/fr/deep/er/b.yaml'))).source.uri).toBe('corpus/fr/deep/er/b.txt')
  })

  it.each([
    ['a file', ['corpus/fr/a.txt'], ['a.yaml']],
    ['two folders', ['corpus/fr', 'corpus/en'], ['a.yaml', 'c.yaml', 'deep/er/b.yaml']],
    ['a glob', ['corpus/*/*.txt'], ['en/c.yaml', 'fr/a.yaml']],
    ['a glob over gold too', ['corpus/en/*'], ['c.yaml']],
    ['gold listed by a shell', ['corpus/en/c.gold.yaml', 'corpus/en/c.txt'], ['c.yaml']],
  ])('takes %s', async (_what, inputs, files) => {
    const { run, list } = corpus()
    expect((await run(['extract', ...inputs, '-o', 'output', '-q'])).code).toBe(0)
    expect(list('output')).toEqual(files)
  })

  it('follows links, but not in circles', async () => {
    const { run, list, folder } = corpus()
    symlinkSync('../../corpus', join(folder, 'corpus/fr/up'))
    symlinkSync('../en', join(folder, 'corpus/fr/english'))
    expect((await run(['extract', 'corpus/fr', '-o', 'output', '-q'])).code).toBe(0)
    expect(list('output')).toEqual(['a.yaml', 'deep/er/b.yaml', 'english/c.yaml', 'up/en/c.yaml'])
  })

  it('names no path of the machine for a dispatch elsewhere', async () => {
    const { run, read, folder } = corpus()
    await run(['extract', join(folder, 'corpus'), '-o', 'here', '-q'])
    expect(read('here/fr/a.yaml')).toContain('uri: corpus/fr/a.txt')
    const elsewhere = openWorkplace()
    await elsewhere.run(['extract', join(folder, 'corpus'), '-o', 'output', '-q'])
    expect(elsewhere.read('output/fr/a.yaml')).toBe(read('here/fr/a.yaml'))
    elsewhere.remove()
  })

  it.each([
    ['no input', [], /missing required argument/],
    ['a file that is not there', ['nothing.txt'], /nothing\.txt: no such file or folder/],
    ['a folder without dispatches', ['empty'], /empty: no dispatch there/],
    ['a glob that matches nothing', ['corpus/*.html'], /no dispatch there/],
    ['two dispatches with one record', ['corpus/fr/a.txt', 'other/a.txt'], /other\/a\.txt: would have the same record as corpus\/fr\/a\.txt/],
    ['an unknown option', ['corpus', '--fast'], /unknown option/],
    ['an impossible date', ['corpus', '--date', '2024-02-30'], /--date/],
    ['a date in words', ['corpus', '--date', 'hier'], /--date/],
    ['a language that is no code', ['corpus', '--language', 'French'], /ISO 639/],
    ['no jobs', ['corpus', '--jobs', '0'], /from 1 to 256/],
    ['an unknown format', ['corpus', '--format', 'xml'], /Allowed choices/],
    ['standard input with files', ['-', 'corpus'], /standard input/],
    ['an output folder that is a file', ['corpus', '-o', 'corpus/notes.md'], /notes\.md: cannot be made/],
  ])('%s is an error of usage: 2, told, and nothing is written', async (what, args, message) => {
    const { run, list, write, folder } = corpus()
    write('other/a.txt', FR)
    write('empty/readme.md', '')
    const output = what.startsWith('an output') || args.includes('-') ? [] : ['-o', 'output']
    const { code, stdout, stderr } = await run(['extract', ...args, ...output])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr).not.toContain(folder)
    expect(list('.').filter((path) => path.endsWith('.yaml'))).toEqual(['corpus/en/c.gold.yaml'])
  })

  it('puts an error record in the place of a bad dispatch, goes on, ends with 3', async () => {
    const { run, write, read, list } = corpus()
    write(
      'corpus/fr/binary.txt',
      Uint8Array.from({ length: 4000 }, (_, index) => index % 32),
    )
    write('corpus/fr/cut.txt', Buffer.from(`${FR}é`).subarray(0, -1))
    const { code, stderr } = await run(['extract', 'corpus', '-o', 'output'])
    expect(code).toBe(3)
    expect(stderr).toContain('5 dispatches: 4 records, 1 failure\n  corpus/fr/binary.txt: NOT_TEXT: ')
    expect(list('output')).toHaveLength(5)
    expect(read('output/fr/binary.yaml')).toMatch(
      /^schema: depeche\/record@1\nsource: \{uri: corpus\/fr\/binary\.txt, format: text\}\nerror: \{code: NOT_TEXT, .*offset: 0\}\nprovenance: /,
    )
    expect(read('output/fr/cut.yaml')).toContain('INTAKE_INVALID_UTF8')
  })

  it.each([
    ['nowhere', 'ENOENT'],
    ['a.txt', 'ELOOP'],
  ])('tells a file that cannot be read: a link to %s', async (target, code) => {
    const { run, read, folder } = corpus()
    rmSync(join(folder, 'corpus/fr/a.txt'))
    symlinkSync(target, join(folder, 'corpus/fr/a.txt'))
    expect((await run(['extract', 'corpus', '-o', 'output', '-q'])).code).toBe(3)
    expect(read('output/fr/a.yaml')).toContain(`error: {code: FILE_UNREADABLE, message: cannot be read (${code})}`)
  })

  it('passes over a file that is too long to be a dispatch', async () => {
    const { run, read, folder } = corpus()
    truncateSync(join(folder, 'corpus/fr/a.txt'), 7 * 1024 * 1024)
    expect((await run(['extract', 'corpus', '-o', 'output', '-q'])).code).toBe(3)
    expect(read('output/fr/a.yaml')).toContain('error: {code: FILE_TOO_LARGE, ')
  })

  it('tells a record that cannot be written, and leaves no temporary file', async () => {
    const { run, write, list } = corpus()
    write('output/fr/a.yaml/in-the-way', '')
    const { code, stderr } = await run(['extract', 'corpus', '-o', 'output'])
    expect(code).toBe(3)
    expect(stderr).toMatch(/fr\/a\.txt: OUTPUT_UNWRITABLE/)
    expect(list('output')).toEqual(['en/c.yaml', 'fr/a.yaml/in-the-way', 'fr/deep/er/b.yaml'])
  })

  it('writes the same bytes whatever --jobs', async () => {
    const { run, write, list, read } = corpus()
    for (let i = 0; i < 60; i++) write(`corpus/many/${i}.txt`, `${i % 2 ? FR : EN}${i}\n`)
    write('corpus/many/bad.txt', new Uint8Array(100))
    for (const jobs of ['1', '2', '3']) expect((await run(['extract', 'corpus', '-o', `out${jobs}`, '--jobs', jobs, '-q'])).code).toBe(3)
    expect(list('out1')).toHaveLength(64)
    for (const jobs of ['2', '3']) {
      expect(list(`out${jobs}`)).toEqual(list('out1'))
      for (const file of list('out1')) expect(read(`out${jobs}/${file}`)).toBe(read(`out1/${file}`))
    }
  })

  it('says nothing with --quiet', async () => {
    const { run } = corpus()
    expect(await run(['extract', 'corpus', '-o', 'output', '--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  it('prints records where no folder is given, as YAML documents or NDJSON', async () => {
    const { run } = corpus()
    const yaml = await run(['extract', 'corpus', '-q'])
    expect(yaml.stdout.split('---\n')).toHaveLength(3)
    const ndjson = await run(['extract', 'corpus', '-q', '--format', 'ndjson'])
    const records = ndjson.stdout
      .trimEnd()
      .split('\n')
      .map((line) => recordSchema.parse(JSON.parse(line)))
    expect(records.map(({ source }) => source.uri)).toEqual(['corpus/en/c.txt', 'corpus/fr/a.txt', 'corpus/fr/deep/er/b.txt'])
    expect(yaml.stdout.split('---\n').map((document) => parseYaml(document))).toEqual(records)
  })

  it('writes one NDJSON file into the folder with --format ndjson', async () => {
    const { run, list, read } = corpus()
    expect((await run(['extract', 'corpus', '-o', 'output', '--format', 'ndjson', '-q'])).code).toBe(0)
    expect(list('output')).toEqual(['records.ndjson'])
    expect(read('output/records.ndjson').trimEnd().split('\n')).toHaveLength(3)
  })

  it('takes date and language from the command line, and embeds the text where asked', async () => {
    const { run } = corpus()
    const { stdout } = await run(['extract', 'corpus/fr/a.txt', '-q', '--date', '2024-11', '--language', 'en', '--embed-text'])
    const record = recordSchema.parse(parseYaml(stdout))
    expect(record.dispatch.date).toEqual({ value: '2024-11', precision: 'month', origin: 'given' })
    expect(record.language.tag).toBe('en')
    expect(record.text).toBe(FR)
  })
})
