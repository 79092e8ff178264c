import { describe, expect, it } from 'vitest'
import { structure } from '../structure.ts'

const FR = 'Le ministre a déclaré jeudi que les travaux reprendraient avant la fin du mois, malgré les réserves de la région.'

const blocksOf = (text: string): readonly string[] =>
  structure(text, { language: 'fr' }).layers.dispatch.blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, Math.min(end, start + 24))}`)

describe('blocks', () => {
  it.each([
    ['metadata run into the copy', `date 2024-11 ${FR}`, ['header: date 2024-11', 'paragraph: Le ministre a déclaré je']],
    ['dateline and its paragraph', `PARIS (AFP) - ${FR}`, ['dateline: PARIS (AFP) -', 'paragraph: Le ministre a déclaré je']],
    [
      'quoted heading',
      `${FR}\n\n"Coordonner les secours"\n\n${FR}`,
      ['paragraph: Le ministre a déclaré je', 'heading: "Coordonner les secours"', 'paragraph: Le ministre a déclaré je'],
    ],
    [
      'quoted heading with chevrons',
      `${FR}\n\n« Une honte »\n\n${FR}`,
      ['paragraph: Le ministre a déclaré je', 'heading: « Une honte »', 'paragraph: Le ministre a déclaré je'],
    ],
    [
      'a quoted sentence is copy',
      `${FR}\n\n« C'est une honte. »\n\n${FR}`,
      ['paragraph: Le ministre a déclaré je', "paragraph: « C'est une honte. »", 'paragraph: Le ministre a déclaré je'],
    ],
    [
      'heading',
      `${FR}\nTrois ans de chantier\n${FR}`,
      ['paragraph: Le ministre a déclaré je', 'heading: Trois ans de chantier', 'paragraph: Le ministre a déclaré je'],
    ],
    [
      'the words of a speaker are no heading',
      `${FR}\n— Jeanne Morel\n${FR}`,
      ['paragraph: Le ministre a déclaré je', 'paragraph: — Jeanne Morel', 'paragraph: Le ministre a déclaré je'],
    ],
    [
      'rows of results under their heading',
      `${FR}\n\nLes résultats\nStade Kermeur – US Pennac : 2-1\nAS Loctudan – FC Rivel : 0-0\n\n${FR}`,
      [
        'paragraph: Le ministre a déclaré je',
        'heading: Les résultats',
        'paragraph: Stade Kermeur – US Penna',
        'paragraph: AS Loctudan – FC Rivel :',
        'paragraph: Le ministre a déclaré je',
      ],
    ],
    [
      'the names of a list after a colon',
      `${FR} Les candidats :\nAnne Morel (Verts)\nPaul Sorel (Parti du centre)\n${FR}`,
      ['paragraph: Le ministre a déclaré je', 'paragraph: Anne Morel (Verts)', 'paragraph: Paul Sorel (Parti du cen', 'paragraph: Le ministre a déclaré je'],
    ],
    [
      "a question in somebody's turn",
      `${FR}\nMME MOREL (Le Phare) : Quand rouvrirez-vous ?\n${FR}`,
      ['paragraph: Le ministre a déclaré je', 'paragraph: MME MOREL (Le Phare) : Q', 'paragraph: Le ministre a déclaré je'],
    ],
    [
      'a headline in capitals with its subject in front is no dateline',
      `ICE HOCKEY - RIVEL SINKS KERMEUR.\n\n${FR}`,
      ['title: ICE HOCKEY - RIVEL SINKS', 'paragraph: Le ministre a déclaré je'],
    ],
    [
      'slug, title, and initials at the end',
      `Kermeur-Port-Pêche\nKermeur : le port rouvre\n\n${FR}\n\n${FR}\n\nab-cd/ef`,
      [
        'header: Kermeur-Port-Pêche',
        'title: Kermeur : le port rouvre',
        'paragraph: Le ministre a déclaré je',
        'paragraph: Le ministre a déclaré je',
        'furniture: ab-cd/ef',
      ],
    ],
    [
      'mail header',
      `De: Agence du Nord\nObjet: Le port rouvre\n\n${FR}`,
      ['header: De: Agence du Nord', 'title: Objet: Le port rouvre', 'paragraph: Le ministre a déclaré je'],
    ],
    [
      'furniture',
      `${FR}\n\nLire aussi : Le port rouvre\n\n${FR}\n\n© AFP`,
      ['paragraph: Le ministre a déclaré je', 'furniture: Lire aussi : Le port rou', 'paragraph: Le ministre a déclaré je', 'furniture: © AFP'],
    ],
    ['ornament', `${FR}\n* * *\n${FR}`, ['paragraph: Le ministre a déclaré je', 'furniture: * * *', 'paragraph: Le ministre a déclaré je']],
    [
      'title and date line',
      `Le port rouvre\n\n24 janvier 2016 . –\n${FR}`,
      ['title: Le port rouvre', 'dateline: 24 janvier 2016 . –', 'paragraph: Le ministre a déclaré je'],
    ],
    ['carriage returns', `Le port rouvre\r\n\r\n${FR}\r\n`, ['title: Le port rouvre', 'paragraph: Le ministre a déclaré je']],
    ['nothing', ' \n\n', []],
  ])('%s', (_, text, expected) => {
    expect(blocksOf(text)).toEqual(expected)
  })

  it('joins the lines of hard-wrapped copy', () => {
    const wrapped = `Le port rouvre

Le ministre a annoncé jeudi que le port de commerce rouvrirait avant la
fin du mois, après trois années de travaux qui ont coûté près de deux
cents millions d'euros à la région et aux communes voisines du littoral.
Un second chantier doit suivre.

Les pêcheurs attendaient cette décision depuis l'hiver dernier, où une
tempête avait emporté la digue et deux bateaux.`
    expect(blocksOf(wrapped)).toEqual(['title: Le port rouvre', 'paragraph: Le ministre a annoncé je', 'paragraph: Les pêcheurs attendaient'])
  })

  it('keeps one paragraph a line where copy is not wrapped', () => {
    expect(blocksOf(`${FR}\n${FR}\n${FR}`)).toHaveLength(3)
  })
})
