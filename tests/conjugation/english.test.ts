import nlp from 'compromise'
import { describe, expect, test } from 'vitest'
import { readReportingVerbs } from '#pipeline/quotes/conjugation/verb-forms'
import { conjugationOf, forms, openLanguage } from './read.ts'

const english = conjugationOf('en')

/** Verbs that compromise 14.17 takes for nouns, for forms of other verbs (`own` of `owe`), or misspells (`snaping`). */
const MISTAKEN = new Set(
  [
    ['avow', 'blog', 'chide', 'coo', 'crow', 'deadpan', 'demur', 'deride', 'disavow', 'drawl', 'dread', 'express', 'foretell', 'gainsay', 'grin', 'hiss'],
    ['jot', 'kid', 'label', 'marvel', 'moot', 'murmur', 'own', 'pen', 'posit', 'prophesy', 'purr', 'quarrel', 'quip', 'quiz', 'rebut', 'retweet', 'rib', 'rip'],
    ['scold', 'shriek', 'slam', 'snap', 'squeak', 'squeal', 'text', 'tout', 'tweet'],
  ].flat(),
)

const heads = [...new Set(readReportingVerbs(openLanguage('en')).verbs.map(({ lemma }) => lemma.split(' ')[0] as string))].sort()

/** compromise leaves types of its plugins to the reader: the conjugations of the first verb. */
const compromised = (lemma: string): Readonly<Record<string, string>> => {
  const document = nlp(lemma).tag('Verb') as unknown as { verbs: () => { conjugate: () => readonly Record<string, string>[] } }
  return document.verbs().conjugate()[0] ?? {}
}

describe('English verbs', () => {
  test.each(heads.filter((lemma) => !MISTAKEN.has(lemma)))('%s inflects as compromise has it', (lemma) => {
    const theirs = compromised(lemma)
    expect(forms(english, lemma, { mood: 'finite', tense: 'past' }).split(' ')).toContain(theirs.PastTense)
    expect(forms(english, lemma, { mood: 'finite', tense: 'present', person: 3, number: 'singular' })).toBe(theirs.PresentTense)
    expect(forms(english, lemma, { mood: 'participle-present' }).split(' ')).toContain(theirs.Gerund)
  })

  test.each([
    ['quip', 'quipped', 'quips', 'quipping'],
    ['rebut', 'rebutted', 'rebuts', 'rebutting'],
    ['own', 'owned', 'owns', 'owning'],
    ['quarrel', 'quarreled quarrelled', 'quarrels', 'quarreling quarrelling'],
    ['express', 'expressed', 'expresses', 'expressing'],
    ['prophesy', 'prophesied', 'prophesies', 'prophesying'],
    ['tweet', 'tweeted', 'tweets', 'tweeting'],
    ['quiz', 'quizzed', 'quizzes', 'quizzing'],
    ['foretell', 'foretold', 'foretells', 'foretelling'],
  ])('%s', (lemma, past, present, gerund) => {
    expect(forms(english, lemma, { mood: 'finite', tense: 'past' })).toBe(past)
    expect(forms(english, lemma, { mood: 'finite', tense: 'present', person: 3, number: 'singular' })).toBe(present)
    expect(forms(english, lemma, { mood: 'participle-present' })).toBe(gerund)
  })

  test.each([
    ['write', 'written'],
    ['swear', 'sworn'],
    ['know', 'known'],
    ['take', 'taken'],
    ['say', 'said'],
  ])('%s has the participle %s', (lemma, expected) => {
    expect(forms(english, lemma, { mood: 'participle-past' })).toBe(expected)
  })
})
