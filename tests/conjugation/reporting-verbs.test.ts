import { describe, expect, test } from 'vitest'
import { readTokenRules } from '#pipeline/languages/schema/token-rules'
import { reportingVerbsSchema } from '#pipeline/quotes/conjugation/reporting-verb-schema'
import { type ReportingVerbs, readReportingVerbs } from '#pipeline/quotes/conjugation/verb-forms'
import { tokenize } from '#pipeline/text/tokenize'
import { openLanguage } from './read.ts'

/** Names of the groups whose verbs stand in the text, a pronominal one only with a reflexive within three words before. */
const groupsIn = (verbs: ReportingVerbs, folded: readonly string[]): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const at of folded.keys()) {
    for (const { form } of verbs.match(folded, at)) {
      const reflexive = folded.slice(Math.max(0, at - 3), at).some((word) => verbs.reflexives.has(word))
      if (reflexive || !form.verb.pronominal) found.add(form.verb.rule.name)
    }
  }
  return found
}

for (const tag of ['fr', 'en']) {
  const pack = openLanguage(tag)
  const verbs = readReportingVerbs(pack)
  const { rules } = readTokenRules(pack)
  const { groups } = pack.read('reporting-verbs', reportingVerbsSchema).value

  describe(`reporting verbs of ${tag}`, () => {
    test('number at least 250', () => {
      expect(new Set(verbs.verbs.map(({ lemma }) => lemma)).size).toBeGreaterThanOrEqual(250)
    })

    for (const { name, examples, not = [] } of groups) {
      test.each(examples)(`${name}: %s`, (example) => {
        expect(groupsIn(verbs, tokenize(example, rules).folded)).toContain(`reporting-verbs/${name}`)
      })
      if (not.length > 0) {
        test.each(not)(`not ${name}: %s`, (example) => {
          expect(groupsIn(verbs, tokenize(example, rules).folded)).not.toContain(`reporting-verbs/${name}`)
        })
      }
    }
  })
}

describe('verbs of several words', () => {
  const french = readReportingVerbs(openLanguage('fr'))
  const english = readReportingVerbs(openLanguage('en'))
  test.each([
    [french, 'a fait savoir que', 1, 'faire savoir', 3],
    [french, 'a fait également savoir que', 1, 'faire savoir', 4],
    [french, "ont tiré la sonnette d' alarme", 1, "tirer la sonnette d'alarme", 6],
    [french, 'met en garde contre', 0, 'mettre en garde', 3],
    [english, 'made it very clear that', 0, 'make clear', 4],
    [english, 'pointed out that', 0, 'point out', 2],
  ] as const)('%#', (verbs, text, at, lemma, endToken) => {
    const [first] = verbs.match(text.split(' '), at)
    expect(first && [first.form.lemma, first.endToken]).toEqual([lemma, endToken])
  })

  test.each([
    [french, 'a fait, savoir', 1, 'faire savoir'],
    [french, 'fait venir des experts pour enfin savoir', 0, 'faire savoir'],
    [english, 'made the water clear', 9, 'make clear'],
    [english, 'point at the door', 0, 'point out'],
  ] as const)('not %#', (verbs, text, at, lemma) => {
    expect(verbs.match(text.split(' '), at).map(({ form }) => form.lemma)).not.toContain(lemma)
  })
})
