import { describe, expect, test } from 'vitest'
import { datesOf, unbracket } from './read.ts'

/** Text with expressions in brackets, the dispatch's date, the values in order. */
type Case = readonly [text: string, date: string, values: readonly string[]]

const check = (language: string, [marked, date, values]: Case): void => {
  const { text, spans } = unbracket(marked)
  const found = datesOf(text, language, date)
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(spans.map(({ start, end }) => text.slice(start, end)))
  expect(found.map(({ value }) => value)).toEqual(values)
}

describe('French', () => {
  test.each<Case>([
    ['Le ministre a démissionné [lundi].', '2024-11-30', ['2024-11-25']],
    ['Le ministre a démissionné [samedi].', '2024-11-30', ['2024-11-30']],
    ['Le ministre se rendra [lundi] à Rome.', '2024-11-30', ['2024-12-02']],
    ['Le joueur sera opéré [lundi] à Strasbourg.', '2024-11-30', ['2024-12-02']],
    ['Il partira [mardi prochain].', '2024-11-30', ['2024-12-03']],
    ['Elle a gagné [samedi dernier].', '2024-11-30', ['2024-11-23']],
    ['Quatre hommes ont été arrêtés le [21 décembre].', '2025-01-03', ['2024-12-21']],
    ["Le sommet s'ouvrira le [8 janvier].", '2024-12-20', ['2025-01-08']],
    ['Prévu du [3] au [5 mai], le salon a été annulé.', '2024-04-02', ['2024-05-03', '2024-05-05']],
    ['Les [3], [4] et [5 mai 2012], il a plu.', '2024-04-02', ['2012-05-03', '2012-05-04', '2012-05-05']],
    ['Entre [2011] et [2014], le pays a changé.', '2024-04-02', ['2011', '2014']],
    ['Les [lundi 20] et [mardi 21 avril], les trains sont rares.', '2026-04-02', ['2026-04-20', '2026-04-21']],
    ['Il est parti [il y a trois ans].', '2024-11-30', ['2021']],
    ['Dans [la nuit de mardi à mercredi], un toit a brûlé.', '2024-11-30', ['2024-11-26TNI']],
    ['Il a parlé [hier soir] à la radio.', '2018-08-06', ['2018-08-05TEV']],
    ['Arrivé le [3 juin 2010] à Lyon, il en est reparti [le lendemain].', '2024-11-30', ['2010-06-03', '2010-06-04']],
    ['La séance du [3 juin 2010] a commencé à [14 h 30].', '2024-11-30', ['2010-06-03', '2010-06-03T14:30']],
    ['À [14h05, heure de Paris], le vol a décollé.', '2024-11-30', ['2024-11-30T14:05']],
    ['Les ventes ont chuté au [premier trimestre 2009].', '2024-11-30', ['2009-Q1']],
    ['Né dans [les années 60], il chante.', '2024-11-30', ['196']],
    ['Bâti au [XIXe siècle], le pont a cédé.', '2024-11-30', ['18']],
    ['Il attend depuis [une trentaine de jours].', '2024-11-30', ['P30D']],
    ['[Le mois dernier], le prix a baissé.', '2024-01-15', ['2023-12']],
    ["[L'hiver dernier], il a neigé.", '2024-05-15', ['2023-WI']],
    ['La mairie fermera avant [Noël].', '2024-11-30', ['2024-12-25']],
    ['Il a plu le [lundi de Pâques].', '2024-04-10', ['2024-04-01']],
    ['Le [22 mars], il avait dit : « je pars [demain] ».', '2017-04-02', ['2017-03-22', '2017-03-23']],
    ['Le [22 mars], il a plu ; il part [demain].', '2017-04-02', ['2017-03-22', '2017-04-03']],
    ['Il partira [la veille de Noël].', '2024-11-30', ['2024-12-24']],
    ['Ouvert du [lundi] au [vendredi], le guichet a fermé.', '2024-11-30', ['2024-11-25', '2024-11-29']],
    ['Elle a été élue [mercredi] ; [le lendemain], [vendredi 29 novembre], elle a refusé.', '2024-11-30', ['2024-11-27', '2024-11-29', '2024-11-29']],
    ['Il a quitté la ville [hier], au [lendemain] du vote.', '2024-11-30', ['2024-11-29', '2024-11-29']],
    ["L'exposition, ouverte jusqu'au [29 septembre], a plu.", '2024-06-05', ['2024-09-29']],
    ['Le [3 mai 1944], il est arrêté ; en [juin], il fut déporté.', '2024-11-30', ['1944-05-03', '1944-06']],
    ['La croissance a atteint 2 % au [quatrième trimestre].', '2024-02-10', ['2023-Q4']],
    ['La croissance atteindra 2 % au [second semestre].', '2024-02-10', ['2024-H2']],
    ['La fête aura lieu [le deuxième dimanche de mai].', '2024-02-10', ['2024-05-12']],
    ["Élu en [2010], il est parti [l'année suivante].", '2024-02-10', ['2010', '2011']],
    ['César meurt en [44 av. J.-C.] à Rome.', '2024-02-10', ['BC0044']],
    ["L'[Aïd el-Fitr] a été fêté dans le calme.", '2024-04-12', ['2024-04-10']],
    ['La mosquée a rouvert [mardi].\n\nLe feu y avait pris à [4 h 30] dans la cuisine.', '2024-11-30', ['2024-11-26', '2024-11-26T04:30']],
    ['La mosquée a rouvert [mardi].\n\nVers [18 h 30], le préfet arrive.', '2024-11-30', ['2024-11-26', '2024-11-30T18:30']],
  ])('%s (%s)', (...row) => check('fr', row))
})

describe('English', () => {
  test.each<Case>([
    ['The minister resigned [Monday].', '2024-11-30', ['2024-11-25']],
    ['The minister will fly to Rome on [Monday].', '2024-11-30', ['2024-12-02']],
    ['He will be buried in Leeds on [Tuesday].', '2024-11-30', ['2024-12-03']],
    ['She was elected [last October].', '2024-09-29', ['2023-10']],
    ['The deal runs until [October 31].', '2024-09-11', ['2024-10-31']],
    ['Sales fell in [the first quarter of last year].', '2024-09-11', ['2023-Q1']],
    ['At [4:42 a.m. local time] on [Saturday], the ground shook.', '2024-11-30', ['2024-11-30T04:42', '2024-11-30']],
    ['He died [yesterday] at [10 p.m.] at home.', '2024-11-30', ['2024-11-29', '2024-11-29T22:00']],
    ['The fair was held from [May 24] to [26].', '2024-06-30', ['2024-05-24', '2024-05-26']],
    ['She was told [two and a half years] was enough.', '2024-06-30', ['P2.5Y']],
    ['In [the mid-1990s], rents rose.', '2024-06-30', ['199']],
    ['The shop opens [every Monday].', '2024-06-30', ['XXXX-WXX-1']],
    ['Families met for [Thanksgiving].', '2024-12-02', ['2024-11-28']],
    ['It happened [three years ago].', '2024-12-02', ['2021']],
    ['He won on [March 3, 2010] and left [the next day].', '2024-12-02', ['2010-03-03', '2010-03-04']],
    ['The desk was open [Monday] through [Friday].', '2024-11-30', ['2024-11-25', '2024-11-29']],
    ['Profit rose in [the third quarter] from [a year earlier].', '1989-11-02', ['1989-Q3', '1988-Q3']],
    ['Prices rose 3% in [October] against [a year earlier].', '1989-11-02', ['1989-10', '1988-10']],
    ['Sales in [fiscal 1989] rose and [this fiscal year] began well.', '1989-11-02', ['FY1989', 'FY1989']],
    ['The town votes on [the first Tuesday of November].', '2024-10-02', ['2024-11-05']],
    ['It ends [two weeks from now].', '1989-11-02', ['1989-W46']],
    ['He was killed in [the early hours of Tuesday].', '2024-11-30', ['2024-11-26TMO']],
    ['[Eid al-Adha] fell on a hot day.', '2024-07-01', ['2024-06-16']],
  ])('%s (%s)', (...row) => check('en', row))
})

describe('not dates', () => {
  test.each([
    ['fr', 'La sonde tourne autour de Mars et son équipe a été fêtée.'],
    ['fr', 'Le score est de 3 à 2, le billet coûte 14,50 euros et la route 66 est fermée.'],
    ['fr', "Appelez le 01 45 67 89 10 ; l'article 12 de la version 2.4.1 le prévoit."],
    ['fr', 'Une seconde fois, quelque 2000 personnes ont défilé.'],
    ['en', 'They march on as Theresa May may resign; he sat down in the sun.'],
    ['en', 'A second minister paid $2000 and version 1.2.10 sold 1,950 copies.'],
    ['en', 'The score was 3-2 and some 2000 people cheered.'],
  ])('%s: %s', (language, text) => {
    expect(datesOf(text, language, '2024-11-30').map(({ start, end }) => text.slice(start, end))).toEqual([])
  })
})
