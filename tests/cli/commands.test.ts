import { afterEach, describe, expect, it } from 'vitest'
import { openWorkplace, type Workplace, whenEnded } from './command.ts'

let place: Workplace
afterEach(() => place.remove())

const TEXT = 'PARIS, 12 mars 2025 (AFP) - 🔥 La ministre Anne Lemaire a quitté la France mardi.\n'
const GOLD = `schema: depeche/gold@1
language: fr
date: {value: "2025-03-12", precision: day}
dateline: PARIS
agency: AFP
entities:
  - {name: France, type: LOC, mentions: [{text: France}]}
quotes: []
dates: []
`

describe('the command', () => {
  it.each([
    [['--help'], 0, /Usage: depeche[\s\S]*extract[\s\S]*check[\s\S]*score[\s\S]*explain[\s\S]*Exit codes: 0 fine/],
    [['extract', '--help'], 0, /Examples:\n {2}depeche extract corpus -o output/],
    [['check', '--help'], 0, /--against <dir>[\s\S]*--update[\s\S]*Exit code 1/],
    [['score', '--help'], 0, /--misses/],
    [['explain', '--help'], 0, /--at <offset>/],
    [['--version'], 0, /^\d+\.\d+\.\d+\n$/],
  ] as const)('%j', async (args, code, output) => {
    place = openWorkplace()
    const ended = await place.run(args)
    expect(ended).toMatchObject({ code, stderr: '' })
    expect(ended.stdout).toMatch(output)
  })

  it.each([
    [[]],
    [['nonsense']],
    [['--nonsense']],
    [['explain']],
    [['explain', 'nothing.txt']],
    [['explain', 'a.txt', '--at', 'x']],
    [['score', 'nothing']],
    [['score', '.']],
  ])('%j is wrong usage', async (args) => {
    place = openWorkplace({ 'a.txt': TEXT })
    const ended = await place.run(args)
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).not.toBe('')
    expect(ended.stderr).not.toMatch(/^ +at /m)
  })
})

describe('where nobody reads on', () => {
  it.each([[['--help']], [['explain', 'a.txt']], [['extract', 'a.txt', '-q']]])('%j ends quietly', async (args) => {
    place = openWorkplace({ 'a.txt': TEXT })
    const child = place.start(...args)
    child.stdout?.destroy()
    expect(await whenEnded(child)).toMatchObject({ code: 0, stderr: '' })
  })
})

describe('explain', () => {
  it('names the rule and its file for each annotation, places in code points', async () => {
    place = openWorkplace({ 'a.txt': TEXT })
    const { code, stdout } = await place.run(['explain', 'a.txt'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^– +language fr/)
    expect(stdout).toMatch(/^\[7, 19\] +dispatch date 2025-03-12 \(day, dateline\)\n +dispatch\/\S+ {2}pipeline\/\S+$/m)
    expect(stdout).toMatch(/^\[67, 73\] +LOC “France” .*\n +\S+ {2}pipeline\/\S+/m)
  })

  it('--at keeps what covers the offset', async () => {
    place = openWorkplace({ 'a.txt': TEXT })
    const { stdout } = await place.run(['explain', 'a.txt', '--at', '7'])
    expect(stdout).toContain('dispatch date 2025-03-12')
    expect(stdout).not.toContain('France')
    expect((await place.run(['explain', 'a.txt', '--at', '9999'])).stdout).toBe('nothing was annotated at 9999\n')
  })

  it('takes what extract takes', async () => {
    place = openWorkplace({ 'a.txt': TEXT })
    expect((await place.run(['explain', 'a.txt', '--date', '2024', '--language', 'en'])).stdout).toMatch(/language en[\s\S]*dispatch date 2024 \(year, given\)/)
  })
})

describe('score', () => {
  it('prints a table by layer, and misses where asked', async () => {
    place = openWorkplace({ 'gold/a.txt': TEXT, 'gold/a.gold.yaml': GOLD })
    const { code, stdout } = await place.run(['score', 'gold'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^1 dispatches, 1 records\nlayer +measure +P +R +F1 +found +gold\n/)
    expect(stdout).toMatch(/^language +tag +100\.0 +1$/m)
    expect(stdout).not.toContain('spurious')
    expect((await place.run(['score', 'gold', '--misses'])).stdout).toMatch(/gold\/a\.gold\.yaml: .*spurious .*Lemaire/)
  })

  it('a wrong gold file is told with its place', async () => {
    place = openWorkplace({ 'gold/a.txt': TEXT, 'gold/a.gold.yaml': GOLD.replace('France}', 'Frankreich}') })
    const { code, stderr } = await place.run(['score', 'gold'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/^depeche: gold\/a\.gold\.yaml:\d+:\d+: /)
  })
})
