import { afterEach, describe, expect, it } from 'vitest'
import { openWorkplace, type Workplace } from './command.ts'

let place: Workplace
afterEach(() => place.remove())

const TEXT = 'Le port a fermé samedi après la tempête de mercredi. La ministre Anne Lemaire est venue vendredi. Il rouvrira avant Noël.\n'
const EN = 'The mayor resigned yesterday and will leave on Monday.\n'

const open = (): Workplace => {
  place = openWorkplace({ 'wire/a.txt': TEXT, 'wire/en/b.txt': EN })
  return place
}

describe('resolve', () => {
  it.each([
    ['not known', []],
    ['known to the month', ['--date', '2024-11']],
  ])('a dispatch whose date was %s: its record becomes what extract would have written', async (_what, options) => {
    const { run, read, list } = open()
    await run(['extract', 'wire', '-o', 'known', '-q', '--date', '2024-11-30'])
    await run(['extract', 'wire', '-o', 'out', '-q', ...options])
    const before = list('out').map((file) => read(`out/${file}`))
    expect(await run(['resolve', 'out', '--date', '2024-11-30', '-o', 'dated'])).toEqual({ code: 0, stdout: '', stderr: '2 records: 2 changed, 0 failures\n' })
    expect(list('dated')).toEqual(['a.yaml', 'en/b.yaml'])
    for (const file of list('dated')) expect(read(`dated/${file}`)).toBe(read(`known/${file}`))
    expect(list('out').map((file) => read(`out/${file}`))).toEqual(before)
  })

  it('writes records where they are; a second time nothing changes', async () => {
    const { run, read } = open()
    await run(['extract', 'wire', '-o', 'out', '-q', '--date', '2024-11'])
    expect((await run(['resolve', 'out', '-q', '--date', '2024-11-30'])).stderr).toBe('')
    expect(read('out/a.yaml')).toContain('value: "2024-11-30"')
    expect((await run(['resolve', 'out', '--date', '2024-11-30'])).stderr).toBe('2 records: 0 changed, 0 failures\n')
  })

  it('keeps every byte that is not about dates: comments, line ends, corrections by hand', async () => {
    const { run, read, write } = open()
    await run(['extract', 'wire/a.txt', '-o', 'out', '-q', '--date', '2024-11', '--embed-text'])
    const byHand = read('out/a.yaml').replace('entities:\n', 'entities:   # checked by J.\r\n').replace('name: Anne Lemaire', "name: 'Anne Lemaire'")
    write('out/a.yaml', byHand)
    await run(['resolve', 'out', '--date', '2024-11-30', '-q'])
    const after = read('out/a.yaml')
    expect(after).not.toBe(byHand)
    const untouched = (yaml: string): string => yaml.slice(yaml.indexOf('entities:'), yaml.indexOf('\ndates:'))
    expect(untouched(after)).toBe(untouched(byHand))
    expect(after.slice(after.indexOf('text: '), after.indexOf('dispatch:'))).toBe(byHand.slice(byHand.indexOf('text: '), byHand.indexOf('dispatch:')))
  })

  it('tells bad records, goes on, ends with 3; leaves error records as they are', async () => {
    const { run, write, read } = open()
    write('wire/bad.txt', new Uint8Array(2000))
    await run(['extract', 'wire', '-o', 'out', '-q', '--date', '2024-11'])
    write('out/broken.yaml', 'entities: [\n')
    write('out/other.yaml', 'name: x\n')
    const failed = read('out/bad.yaml')
    const { code, stderr } = await run(['resolve', 'out', '--date', '2024-11-30'])
    expect(code).toBe(3)
    expect(stderr).toMatch(/^5 records: 2 changed, 2 failures\n {2}out\/broken\.yaml: no depeche record: .+\n {2}out\/other\.yaml: no depeche record: .+\n$/)
    expect(read('out/bad.yaml')).toBe(failed)
    expect(read('out/other.yaml')).toBe('name: x\n')
    expect(read('out/a.yaml')).toContain('value: "2024-11-30"')
  })

  it.each([
    ['no date', ['wire'], /--date/],
    ['an impossible date', ['wire', '--date', '2024-02-30'], /not a day of the calendar/],
    ['what is not there', ['out', '--date', '2024'], /out: no such file or folder/],
    ['a folder without records', ['wire', '--date', '2024'], /wire: no record there/],
    ['two records of one name into one folder', ['x/r.yaml', 'y/r.yaml', '--date', '2024', '-o', 'z'], /y\/r\.yaml: would be written over x\/r\.yaml/],
  ])('%s is an error of usage', async (_what, args, message) => {
    const { run, write } = open()
    write('x/r.yaml', 'a: 1\n')
    write('y/r.yaml', 'a: 1\n')
    expect(await run(['resolve', ...args])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(message) as string })
  })
})
