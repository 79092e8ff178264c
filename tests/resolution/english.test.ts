import { describe, expect, test } from 'vitest'
import { type Actor, resolve } from './read.ts'

const ROSE: Actor = { type: 'PER', name: 'Anna Rose', aliases: ['Rose'], roles: ['Governor'], gender: 'f' }
const BENT: Actor = { type: 'PER', name: 'Luke Bent', aliases: ['Bent'], gender: 'm' }
const FOX: Actor = { type: 'PER', name: 'Ian Fox', roles: ['Deputy Governor'], gender: 'm' }
const ACME: Actor = { type: 'ORG', name: 'Acme Corporation', aliases: ['Acme'] }
const COURT: Actor = { type: 'ORG', name: 'Court of Appeal' }
const KENYA: Actor = { type: 'LOC', subtype: 'country', name: 'Kenya', demonyms: ['Kenyan'] }

describe('English speakers', () => {
  test.each<[string, readonly Actor[], readonly string[]]>([
    ['"Never," said {Anna Rose}.', [ROSE], ['Anna Rose (person-name)']],
    ['"Never," said {Acme engineer Luke Bent}.', [ACME, BENT], ['Luke Bent (person-name)']],
    ['"Never," said {Luke Bent of Acme}.', [ACME, BENT], ['Luke Bent (person-name)']],
    ['"Never," said {Acme\'s Luke Bent}.', [ACME, BENT], ['Luke Bent (person-name)']],
    ['"Never," said {Acme officials}.', [ACME], ['(anonymous)']],
    ['"Never," said {officials}. Rose left.', [ROSE], ['(anonymous)']],
    ['"Never," said {Anna Rose and Luke Bent}.', [ROSE, BENT], ['Anna Rose Luke Bent (person-name)']],
    ['According to {Acme\'s schedule}, "it starts today".', [ACME], ['Acme Corporation (whose-words)']],
    ['The Court of Appeal met. "It is void," {the court\'s summary} said.', [COURT], ['Court of Appeal (whose-words)']],
    ['The Court of Appeal met. Acme lost. "It is void," {the court} said.', [COURT, ACME], ['Court of Appeal (organisation-like)']],
    [
      '"We lost," {Acme} said. "We will appeal," {the company} added.',
      [ACME, COURT],
      ['Acme Corporation (other-name)', 'Acme Corporation (organisation-like)'],
    ],
    ['Governor Anna Rose met Deputy Governor Ian Fox. "We agree," {the governor} said.', [ROSE, FOX], ['Anna Rose (office-of)']],
    ['Governor Anna Rose met Deputy Governor Ian Fox. "We agree," {the deputy governor} said.', [ROSE, FOX], ['Ian Fox (office-of)']],
    ['"Never," said {Anna Rose}. "Not once," {she} added.', [ROSE, BENT], ['Anna Rose (person-name)', 'Anna Rose (pronoun-speaker)']],
    ['Anna Rose met Luke Bent. "It is late," {he} said.', [ROSE, BENT], ['Luke Bent (pronoun-other)']],
    ['Speaking to Luke Bent, {she} said: "It is late."', [BENT, ROSE], ['(unresolved)']],
    ['Acme opened a plant. "It is big," {it} said.', [ACME, ROSE], ['Acme Corporation (pronoun-subject)']],
    ['{The Kenyan government} promised "a reply".', [KENYA], ['Kenya (government-of)']],
  ])('%s', (text, actors, expected) => {
    expect(resolve('en', text, actors)).toEqual(expected)
  })
})
