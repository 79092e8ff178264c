import { afterEach, describe, expect, it } from 'vitest'
import { recordSchema } from '#pipeline/record/schema'
import { parseYaml } from '#src/yaml'
import { openWorkplace, type Workplace } from './command.ts'

let place: Workplace
afterEach(() => place.remove())

const TEXT = 'BREST, 4 mars 2025 - La patronne du port a signé mardi, a dit Jeanne Morel.\n'
const PEOPLE = 'entities:\n  - name: Jeanne Morel\n    type: PER\n    id: P-17\n    aliases: [La patronne du port]\n'

const open = (people = PEOPLE): Workplace => {
  place = openWorkplace({ 'wire/a.txt': TEXT, 'people.yaml': people })
  return place
}

describe('--authority', () => {
  it.each(['1', '2'])('reaches %s threads alike', async (jobs) => {
    const { run, read } = open()
    expect((await run(['extract', 'wire', '-o', 'out', '-q', '-j', jobs, '--authority', 'people.yaml'])).code).toBe(0)
    const { entities, provenance } = recordSchema.parse(parseYaml(read('out/a.yaml')))
    expect(entities.find(({ name }) => name === 'Jeanne Morel')).toMatchObject({
      links: { authority: 'P-17' },
      mentions: [{ text: 'La patronne du port' }, { text: 'Jeanne Morel' }],
    })
    expect(provenance.authority).toMatch(/^sha256:/)
  })

  it('check tells the facts it changes, and none with the same file', async () => {
    const { run } = open()
    await run(['extract', 'wire', '-o', 'out', '-q', '--authority', 'people.yaml'])
    expect(await run(['check', 'wire', '-a', 'out', '-q', '--authority', 'people.yaml'])).toMatchObject({ code: 0, stdout: '' })
    const { code, stdout } = await run(['check', 'wire', '-a', 'out', '-q'])
    expect(code).toBe(1)
    expect(stdout).toContain('authority')
  })

  it('explain names the line', async () => {
    const { run } = open()
    const { stdout } = await run(['explain', 'wire/a.txt', '--authority', 'people.yaml'])
    expect(stdout).toMatch(/“La patronne du port” \(name of Jeanne Morel\)\n.*authority\/Jeanne Morel {2}people\.yaml:5/)
  })

  it.each([
    ['not there', 'nobody.yaml', /^depeche: nobody\.yaml: cannot be read \(ENOENT\)\n$/],
    ['a folder', 'wire', /^depeche: wire: cannot be read \(EISDIR\)\n$/],
    ['wrong', 'people.yaml', /^depeche: people\.yaml:1:1: people: /],
  ])('that is %s ends with 2, and nothing is written', async (_what, file, message) => {
    const { run, list } = open('people: []\n')
    const { code, stderr } = await run(['extract', 'wire', '-o', 'out', '--authority', file])
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(message) as string })
    expect(list('.')).toEqual(['people.yaml', 'wire/a.txt'])
  })

  it('that is no UTF-8 is refused', async () => {
    const { run, write } = open()
    write('people.yaml', Uint8Array.of(0x62, 0xe9, 0x0a))
    expect(await run(['extract', 'wire', '-q', '--authority', 'people.yaml'])).toMatchObject({ code: 2, stderr: 'depeche: people.yaml: is not UTF-8 text\n' })
  })
})
