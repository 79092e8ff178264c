import { afterEach, describe, expect, it } from 'vitest'
import { readCsv } from '#src/csv/read-csv'
import { writeCsv } from '#src/csv/write-csv'
import { openWorkplace, type Workplace } from './command.ts'

let place: Workplace
afterEach(() => place.remove())

const HEADER = 'name,type,subtype,aliases,iso3166,geonames,wikidata,id,ambiguous,mentions,documents,document_list,found_as'
const A = 'BREST, 4 mars 2025 - La ministre Jeanne Morel a reçu mardi Paul Kervella. « Rien ne presse », a dit Morel. Le Chili attend.\n'
const B = 'BREST, 5 mars 2025 - Jeanne Morel est partie mercredi pour le Chili avec Pol Kervella.\n'

const open = (): Workplace => {
  place = openWorkplace({ 'wire/a.txt': A, 'wire/b.txt': B })
  return place
}

type Row = Readonly<Record<string, string>>

const rowsOf = (csv: string): readonly Row[] => {
  const [header, ...rows] = [...readCsv('t', csv, ',')].map(({ cells }) => cells)
  return rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [header?.[at] ?? '', cell])))
}

const corrected = (csv: string, correct: (row: Row) => Row): string => {
  const rows = rowsOf(csv)
  return writeCsv([Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(correct(row)))])
}

describe('entities', () => {
  it('writes a row an entity over all records, the same whatever their order and form', async () => {
    const { run, read } = open()
    await run(['extract', 'wire', '-o', 'out', '-q'])
    const { code, stdout, stderr } = await run(['entities', 'out'])
    expect(code).toBe(0)
    expect(stderr).toMatch(/^\d entities of 2 records, 0 failures\n$/)
    expect(stdout.split('\r\n')[0]).toBe(HEADER)
    const rows = rowsOf(stdout)
    expect(rows.find(({ name }) => name === 'Jeanne Morel')).toMatchObject({
      type: 'PER',
      aliases: 'Morel',
      mentions: '3',
      documents: '2',
      document_list: 'wire/a.txt|wire/b.txt',
    })
    expect(rows.find(({ name }) => name === 'Chili')).toMatchObject({ type: 'LOC', subtype: 'country', iso3166: 'CL', documents: '2', found_as: 'Chili' })
    expect((await run(['entities', 'out/b.yaml', 'out/a.yaml', '--csv', 'e.csv', '-q'])).code).toBe(0)
    expect(read('e.csv')).toBe(stdout)
    const { stdout: ndjson } = await run(['extract', 'wire', '-f', 'ndjson', '-q'])
    expect((await run(['entities', '-'], ndjson)).stdout).toBe(stdout)
  })

  it('guards cells that a spreadsheet would run, and takes the guard off again', async () => {
    const { run, write } = open()
    const record = (await run(['extract', 'wire/a.txt', '-f', 'ndjson', '-q'])).stdout
    write('r.ndjson', record.replaceAll('Jeanne Morel', '=cmd|Morel'))
    const { stdout } = await run(['entities', 'r.ndjson'])
    expect(stdout).toContain("\r\n'=cmd|Morel,PER,")
    expect((await run(['entities', '--to-authority', '-'], stdout)).stdout).toContain('name: "=cmd|Morel"')
  })

  it('tells bad records, goes on, ends with 3', async () => {
    const { run, write } = open()
    await run(['extract', 'wire', '-o', 'out', '-q'])
    write('out/c.yaml', 'schema: depeche/record@1\n')
    write('out/d.yaml', '{')
    write('out/e.ndjson', 'x\n')
    write('out/f.gold.yaml', 'gold: 1\n')
    const { code, stdout, stderr } = await run(['entities', 'out'])
    expect(code).toBe(3)
    expect(stderr).toMatch(
      /^\d entities of 2 records, 3 failures\n {2}out\/c\.yaml: no depeche record: source: .*\n {2}out\/d\.yaml: no depeche record: .*\n {2}out\/e\.ndjson:1: no depeche record: .*\n$/,
    )
    expect(rowsOf(stdout).length).toBeGreaterThan(2)
  })

  it('has no row of error records', async () => {
    const { run, write } = open()
    write('wire/bad.txt', new Uint8Array(2000))
    await run(['extract', 'wire/bad.txt', '-o', 'out', '-q'])
    expect(await run(['entities', 'out'])).toEqual({
      code: 0,
      stdout: `${HEADER}\r\n`,
      stderr: '0 entities of 0 records, 1 error record without any, 0 failures\n',
    })
  })

  it.each([
    ['nothing', [], /records: none given/],
    ['what is not there', ['out'], /out: no such file or folder/],
    ['a folder without records', ['wire'], /wire: no record there/],
    ['standard input with files', ['-', 'wire'], /standard input/],
    ['records and a table', ['wire', '--to-authority', 'x.csv'], /--to-authority: takes the table alone/],
    ['-o without a table', ['wire', '-o', 'x'], /--output: goes with --to-authority/],
    ['a table that is not there', ['--to-authority', 'x.csv'], /x\.csv: cannot be read \(ENOENT\)/],
  ])('%s is an error of usage', async (_what, args, message) => {
    const { run } = open()
    expect(await run(['entities', ...args])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(message) as string })
  })
})

describe('entities --to-authority', () => {
  it('round trip: what was corrected holds when the dispatches are read again, and the rest stays', async () => {
    const { run, read, write } = open()
    await run(['extract', 'wire', '-o', 'out', '-q'])
    const { stdout: table } = await run(['entities', 'out', '-q'])
    write(
      'corrected.csv',
      corrected(table, (row) => {
        if (row.name === 'Pol Kervella') return { ...row, name: 'Paul Kervella' }
        if (row.name === 'Chili') return { ...row, type: 'ORG', subtype: '', iso3166: '', id: 'chili-sa' }
        if (row.name === 'Brest' || row.name === 'BREST') return { ...row, type: 'NONE' }
        return row
      }),
    )
    const { code, stderr } = await run(['entities', '--to-authority', 'corrected.csv', '-o', 'people.yaml'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/^\d entities, [12] blocked strings?\n$/) as string })
    expect(read('people.yaml')).toContain('  - name: Paul Kervella\n    type: PER\n    aliases: [Pol Kervella]\n')
    expect((await run(['extract', 'wire', '-o', 'again', '-q', '--authority', 'people.yaml'])).code).toBe(0)
    const rows = rowsOf((await run(['entities', 'again', '-q'])).stdout)
    expect(rows.map(({ name, type, id, documents }) => `${type} ${name} ${id} ${documents}`).sort()).toEqual([
      'ORG Chili chili-sa 2',
      'PER Jeanne Morel  2',
      'PER Paul Kervella  2',
    ])
    expect(rows.find(({ name }) => name === 'Chili')).toMatchObject({ subtype: '', iso3166: '' })
    expect(rows.find(({ name }) => name === 'Jeanne Morel')).toMatchObject({ mentions: '3', aliases: 'Morel' })
  })

  it.each([
    ['a name that two rows give to two', 'name,type\nOrange,ORG\nOrange,LOC\n', '{}\n', /rows 2, 3: “Orange” names 2 entities/],
    [
      'an alias that two share',
      'name,type,aliases\nA Morel,PER,Morel\nB Morel,PER,Morel\n',
      'entities:\n  - name: A Morel\n    type: PER\n  - name: B Morel\n    type: PER\n',
      /rows 2, 3: “morel” is an alias of 2/,
    ],
    ['a link of two values', 'name,type,geonames\nAlep,LOC,1\nAlep,LOC,2\n', '{}\n', /rows 2, 3: “Alep” has two values of geonames \(1, 2\)/],
    ['a name of 600 characters', `name,type\n${'x'.repeat(600)},ORG\n`, '{}\n', /row 2: a name has a letter or digit and at most 500/],
  ])('leaves %s to each text, and says so', async (_what, table, yaml, note) => {
    const { run } = open()
    const { code, stdout, stderr } = await run(['entities', '--to-authority', '-'], table)
    expect({ code, stdout }).toEqual({ code: 0, stdout: yaml })
    expect(stderr).toMatch(note)
  })

  it('reads what a spreadsheet saves: semicolons, a byte order mark, columns in another order; a guess is no link', async () => {
    const { run } = open()
    const { stdout } = await run(
      ['entities', '--to-authority', '-', '-q'],
      '\ufefftype;name;geonames;ambiguous\r\nLOC;Alep;170063;yes\r\nLOC;Riga;456172;\r\nNONE;Une;;\r\n',
    )
    expect(stdout).toBe(
      'entities:\n  - name: Alep\n    type: LOC\n    subtype: null\n  - name: Riga\n    type: LOC\n    subtype: null\n    links: {geonames: 456172}\nblock:\n  - Une\n',
    )
  })

  it.each([
    ['empty', '', /standard input: is empty/],
    ['without a type column', 'name\nx\n', /standard input, row 1: the column "type" is missing/],
    ['with an unknown column', 'name,type,geoname\n', /row 1: no column is called "geoname"/],
    ['with a column twice', 'name,type,name\n', /row 1: two columns are called "name"/],
    ['with a short row', 'name,type\nA,PER\nB\n', /row 3: has 1 cells where the header has 2/],
    ['with an unknown type', 'name,type\nA,PERSON\n', /row 2: type is "PERSON": PER, ORG, LOC, MISC, or NONE/],
    ['with a name missing', 'name,type\n,PER\n', /row 2: has no name/],
    ['with a bad code', 'name,type,iso3166\nA,LOC,fr\n', /row 2: iso3166 is "fr"/],
    ['with a bad number', 'name,type,geonames\nA,LOC,1.5\n', /row 2: geonames is "1\.5"/],
    ['with a bad item', 'name,type,wikidata\nA,LOC,41\n', /row 2: wikidata is "41"/],
    ['with a quotation mark never closed', 'name,type\n"A,PER\n', /row 2: .*never closed/],
    ['in another encoding', Uint8Array.of(0x6e, 0xe9, 0x0a), /standard input: is not UTF-8 text/],
  ])('refuses a table %s', async (_what, table, message) => {
    const { run } = open()
    expect(await run(['entities', '--to-authority', '-'], table)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(message) as string })
  })
})
