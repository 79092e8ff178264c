import { describe, expect, it } from 'vitest'
import { structure } from '../structure.ts'

const FR = 'Le ministre a déclaré jeudi que les travaux reprendraient avant la fin du mois, malgré les réserves de la région.'
const EN = 'The minister said on Thursday that work would resume before the end of the month, despite doubts in the region.'

const namesOf = (text: string, language: string): Record<string, string> => {
  const { dispatch } = structure(text, { language }).layers
  const names: Record<string, string> = {}
  for (const name of ['title', 'dateline', 'agency', 'byline'] as const) {
    const part = dispatch[name]
    if (part) names[name] = text.slice(part.start, part.end)
  }
  return names
}

describe('place, agency, author and title', () => {
  it.each([
    ['PARIS, 12 mars 2025 (AFP) - ', { dateline: 'PARIS', agency: 'AFP' }],
    ['PARIS (AFP) Le ', { dateline: 'PARIS', agency: 'AFP' }],
    ['Genève (ATS) ', { dateline: 'Genève', agency: 'ATS' }],
    ['PONT-A-MOUSSON.- ', { dateline: 'PONT-A-MOUSSON' }],
    ['MARSEILLE._ ', { dateline: 'MARSEILLE' }],
    ['BREST/PARIS (Reuters) - ', { dateline: 'BREST/PARIS', agency: 'Reuters' }],
    ['26 juillet 2016, Cracovie . –\n', { dateline: 'Cracovie' }],
    ['DAKAR, 9 jan (Presse du Sahel) – ', { dateline: 'DAKAR', agency: 'Presse du Sahel' }],
    ['NEW YORK (Nations unies), 1er avr 2025 (AFP) - ', { dateline: 'NEW YORK', agency: 'AFP' }],
    ['Jeanne Morel (PS, Nord)\n', { title: 'Jeanne Morel (PS, Nord)' }],
    ['Communiqué de presse\nBrest, le 3 mars 2025\n\nLe port rouvre\n\n', { dateline: 'Brest', title: 'Le port rouvre' }],
    ['TENNIS - ', {}],
    ['Le président - ', {}],
    ['France - ', {}],
    ['Par Jeanne Morel\n\n', { byline: 'Jeanne Morel' }],
    ['Par Jeanne Morel, à Brest (avec AFP)\n\n', { byline: 'Jeanne Morel', agency: 'AFP' }],
    ['Propos recueillis par Paul VANNIER\n\n', { byline: 'Paul VANNIER' }],
    ['Par ailleurs, ', {}],
    ['Titre : Le port rouvre\nSource : AFP\nLieu : Brest\n\n', { title: 'Le port rouvre', agency: 'AFP', dateline: 'Brest' }],
    ['Source : ministère\n\n', {}],
    ['Le port rouvre\n\n', { title: 'Le port rouvre' }],
    ['Le port va-t-il rouvrir ?\n\n', { title: 'Le port va-t-il rouvrir ?' }],
    ['« Nous rouvrirons le port »\n\n', {}],
    ['Les voici :\n\n', {}],
  ])('%j', (header, expected) => {
    expect(namesOf(header + FR, 'fr')).toEqual(expected)
  })

  it.each([
    ['WASHINGTON (AP) — ', { dateline: 'WASHINGTON', agency: 'AP' }],
    ['LONDON, March 3 (Reuters) - ', { dateline: 'LONDON', agency: 'Reuters' }],
    ['(Reuters) - ', { agency: 'Reuters' }],
    ['HEMPSTEAD, N.Y., Sept. 26 (UPI) — ', { dateline: 'HEMPSTEAD, N.Y.', agency: 'UPI' }],
    ['PORT ST. LUCIE, Fla. - ', { dateline: 'PORT ST. LUCIE, Fla.' }],
    ['SPORTS - ', {}],
    ['IBM shares fell - ', {}],
    ['By Jane Doe\n\n', { byline: 'Jane Doe' }],
    ['By JANE DOE and JOHN ROE\nThe Associated Press\n\n', { byline: 'JANE DOE and JOHN ROE', agency: 'The Associated Press' }],
    ['By JANE DOE with JOHN ROE in Athens\n\n', { byline: 'JANE DOE with JOHN ROE' }],
    ['By Jane Doe\nStaff writer\n\n', { byline: 'Jane Doe' }],
    ['By Monday ', {}],
    ['Harbour reopens\nPublished March 3, 2025\nBy Jane Doe, Reuters\n\n', { title: 'Harbour reopens', byline: 'Jane Doe', agency: 'Reuters' }],
    ['Harbour reopens after storm.\n\n', { title: 'Harbour reopens after storm.' }],
  ])('%j', (header, expected) => {
    expect(namesOf(header + EN, 'en')).toEqual(expected)
  })

  it('reads a name in capitals on the last line as the signature', () => {
    expect(namesOf(`Le port rouvre\n\n${FR}\n${FR}\nPascal MOREL\n`, 'fr')).toEqual({ title: 'Le port rouvre', byline: 'Pascal MOREL' })
  })

  it('takes no title from a dispatch of one paragraph', () => {
    expect(namesOf('Le port de Brest rouvre', 'fr')).toEqual({})
  })

  it("finds the caller's title in the text", () => {
    expect(
      structure(`Le port de Brest rouvre. Tout le monde est content.\n${FR}`, { title: 'Le port de Brest rouvre. Tout le monde est content.', language: 'fr' })
        .layers.dispatch.title,
    ).toMatchObject({
      start: 0,
      end: 51,
      by: { name: 'dispatch/title-given' },
    })
  })
})
