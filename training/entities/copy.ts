import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { TYPES } from '#pipeline/entities/tagger/labels'
import { PACKAGE_ROOT } from '#src/package-root'
import type { GoldEntity, GoldText } from './corpus.ts'
import { seededRandom } from './random.ts'

/** Lines a text. */
const LINES = 10

/**
 * Texts in the manner of agency copy (datelines, results, market notes, headlines in capitals), of which encyclopedic news has
 * few: the lines of copy/LANGUAGE.txt, written for this project, each filled `times` times from the lists there. `[LOC {city}]`
 * is an entity, `{city}` a name drawn from a list, `^` a line in capitals.
 */
export const agencyCopy = (language: string, times: number, seed: number): readonly GoldText[] => {
  const random = seededRandom(seed ^ 0xc0b1)
  const { lists, lines } = readCopy(readFileSync(join(PACKAGE_ROOT, `training/entities/copy/${language}.txt`), 'utf8'))
  const draw = (from: readonly string[]): string => from[Math.floor(random() * from.length)] as string
  const texts: GoldText[] = []
  for (let made = 0; made < Math.ceil((lines.length * times) / LINES); made++) {
    let text = ''
    const entities: GoldEntity[] = []
    for (let line = 0; line < LINES; line++) {
      const drawn = draw(lines)
      const filled = drawn.replace(/^\^/, '').replace(/\{([^}]+)\}/g, (_, name: string) => draw(lists.get(name) ?? [name]))
      for (const part of (drawn.startsWith('^') ? filled.toUpperCase() : filled).split(/(\[[A-Z]+ [^\]]*\])/)) {
        const [, type, name] = part.match(/^\[([A-Z]+) ([^\]]*)\]$/) ?? []
        const entityType = TYPES.find((each) => each === type)
        if (name !== undefined && entityType) entities.push({ start: text.length, end: text.length + name.length, type: entityType })
        text += name ?? part
      }
      text += '\n\n'
    }
    texts.push({ id: `copy ${made}`, text, entities })
  }
  return texts
}

/** Sections of the file: `# copy` heads the lines, any other heading a list, names between bars. */
const readCopy = (source: string): { lists: ReadonlyMap<string, readonly string[]>; lines: readonly string[] } => {
  const lists = new Map<string, string[]>()
  const lines: string[] = []
  let section = ''
  for (const line of source.split('\n')) {
    if (line.startsWith('# ')) section = line.slice(2)
    else if (line.trim() && section === 'copy') lines.push(line)
    else if (line.trim()) lists.set(section, [...(lists.get(section) ?? []), ...line.split(' | ')])
  }
  return { lists, lines }
}
