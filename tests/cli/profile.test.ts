import { afterEach, describe, expect, it } from 'vitest'
import { recordSchema } from '#pipeline/record/schema'
import { parseYaml } from '#src/yaml'
import { openWorkplace, type Workplace } from './command.ts'

let place: Workplace
afterEach(() => place.remove())

const TEXT = 'BOSTON, March 4, 2025 - The mayor criticized the plan on Tuesday. "We will stay," said Jane Roe.\n'

const open = (): Workplace => {
  place = openWorkplace({ 'wire/a.txt': TEXT })
  return place
}

describe('--profile', () => {
  it.each(['1', '2'])('reaches %s threads alike, and the record says so', async (jobs) => {
    const { run, read } = open()
    expect((await run(['extract', 'wire', '-o', 'out', '-q', '-j', jobs, '--profile', 'quotes=broad', '--profile', 'dates=timeml'])).code).toBe(0)
    const { quotes, provenance } = recordSchema.parse(parseYaml(read('out/a.yaml')))
    expect(quotes.map(({ cue }) => cue?.lemma)).toEqual(['criticize', 'say'])
    expect(provenance.profiles).toEqual({ quotes: 'broad', dates: 'timeml' })
  })

  it('of the settings changes nothing', async () => {
    const { run, read } = open()
    await run(['extract', 'wire', '-o', 'usual', '-q'])
    await run(['extract', 'wire', '-o', 'named', '-q', '--profile', 'quotes=guideline'])
    expect(read('named/a.yaml')).toBe(read('usual/a.yaml'))
  })

  it.each([
    ['quotes=brad', /^depeche: profile: quotes: Invalid option: expected one of "guideline"\|"broad"\n$/],
    ['titles=broad', /^depeche: profile: Unrecognized key: "titles"\n$/],
    ['broad', /A layer and its profile are wanted: quotes=broad\./],
  ])('%s ends with 2, and nothing is written', async (profile, message) => {
    const { run, list } = open()
    const { code, stderr } = await run(['extract', 'wire', '-o', 'out', '--profile', profile])
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(message) as string })
    expect(list('.')).toEqual(['wire/a.txt'])
  })
})
