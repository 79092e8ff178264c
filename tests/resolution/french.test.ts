import { describe, expect, test } from 'vitest'
import { type Actor, resolve } from './read.ts'

const RUSSIA: Actor = { type: 'LOC', subtype: 'country', name: 'Russie', demonyms: ['russe', 'russes'] }
const IRAN: Actor = { type: 'LOC', subtype: 'country', name: 'Iran', demonyms: ['iranien', 'iranienne'] }
const MAROV: Actor = { type: 'PER', name: 'Pavel Marov', aliases: ['Marov'], roles: ['ministre russe des Affaires étrangères'], gender: 'm' }
const KARIMI: Actor = { type: 'PER', name: 'Reza Karimi', aliases: ['Karimi'], roles: ['ministre iranien'], gender: 'm' }
const ROUX: Actor = { type: 'PER', name: 'Anne Roux', aliases: ['Roux'], roles: ['présidente de la région', 'ministre de la Justice'], gender: 'f' }
const BERTIN: Actor = { type: 'PER', name: 'Luc Bertin', aliases: ['Bertin'], gender: 'm' }
const TELERIVE: Actor = { type: 'ORG', name: 'Télérive' }
const ECHO: Actor = { type: 'ORG', name: "L'Écho du Lac" }
const CLN: Actor = { type: 'ORG', name: 'Comité des lacs du Nord', acronyms: ['CLN'] }
const INTERIOR: Actor = { type: 'ORG', name: "ministère de l'Intérieur" }

describe('French speakers', () => {
  test.each<[string, readonly Actor[], readonly string[]]>([
    // Names
    ['« Jamais », a dit {Anne Roux}.', [ROUX], ['Anne Roux (person-name)']],
    ['« Jamais », a dit {la ministre de la Justice Anne Roux}.', [ROUX], ['Anne Roux (person-name)']],
    ['« Jamais », a dit {le ministre iranien Reza Karimi}.', [IRAN, KARIMI], ['Reza Karimi (person-name)']],
    ['Selon {le fournisseur d’accès Télérive}, « le réseau tient ».', [TELERIVE], ['Télérive (other-name)']],
    ['« Rien ne presse », estime {le CLN}.', [CLN], ['Comité des lacs du Nord (acronym)']],
    ['« Nous signerons », assure {la Russie}.', [RUSSIA], ['Russie (metonym)']],
    ['{Pavel Marov et Reza Karimi} ont dit leur « satisfaction ».', [MAROV, KARIMI], ['Pavel Marov Reza Karimi (person-name)']],
    // Somebody's somebody is somebody else
    ['« Il dort », a dit {un porte-parole d’Anne Roux}.', [ROUX], ['(anonymous)']],
    ['« Elle dort », a dit {l’avocat de la chanteuse Anne Roux}.', [ROUX], ['(unresolved)']],
    ['« Il court », raconte {un témoin cité par L’Écho du Lac}.', [{ ...ECHO, name: 'L’Écho du Lac' }], ['(anonymous)']],
    // Words and parts of organisations
    ['{Un communiqué de Télérive} évoque « une panne ».', [TELERIVE], ['Télérive (whose-words)']],
    ['« Une panne », confirme {la direction de Télérive}.', [TELERIVE], ['Télérive (part-of)']],
    ['Lundi, Télérive a publié {un communiqué} qui évoque « une panne ».', [TELERIVE], ['Télérive (published-by)']],
    ['Selon {un rapport}, « tout va bien », à Télérive.', [TELERIVE], ['(anonymous)']],
    // Offices
    [
      'Pavel Marov, ministre russe des Affaires étrangères, est arrivé. Anne Roux aussi. « Bienvenue », a dit {le chef de la diplomatie}.',
      [MAROV, ROUX, RUSSIA],
      ['Pavel Marov (office-of)'],
    ],
    [
      'Le ministre russe des Affaires étrangères Pavel Marov a vu le ministre iranien Reza Karimi. « Merci », a dit {le ministre iranien}.',
      [MAROV, KARIMI, RUSSIA, IRAN],
      ['Reza Karimi (office-of)'],
    ],
    ['La présidente de la région Anne Roux a inauguré le pont. « Il est beau », a dit {la présidente}.', [ROUX], ['Anne Roux (office-of)']],
    ['La présidente de la région Anne Roux a inauguré le pont. « Il est beau », a dit {le maire}.', [ROUX], ['(unresolved)']],
    ['La ministre de la Justice Anne Roux a signé. « Enfin », ont dit {des ministres}.', [ROUX], ['(anonymous)']],
    // Organisations
    ["Le quotidien L'Écho du Lac paraît. « C’est un tournant », juge {le quotidien}.", [ECHO, TELERIVE], ["L'Écho du Lac (organisation-like)"]],
    [
      "Le ministère de l'Intérieur a compté les voix. Télérive aussi. « Elles sont claires », dit {le ministère}.",
      [INTERIOR, TELERIVE],
      ["ministère de l'Intérieur (organisation-like)"],
    ],
    ['{Le gouvernement russe} promet « une réponse ».', [RUSSIA], ['Russie (government-of)']],
    // Pronouns
    ['« Jamais », a dit Anne Roux. « Plus jamais », a-t-{elle} ajouté.', [ROUX], ['Anne Roux (pronoun-subject)']],
    [
      '« Jamais », a dit {Anne Roux} à Luc Bertin. « Plus jamais », a ajouté {elle}.',
      [ROUX, BERTIN],
      ['Anne Roux (person-name)', 'Anne Roux (pronoun-speaker)'],
    ],
    ['Anne Roux a reçu Luc Bertin. « Il est tard », dit {il}.', [ROUX, BERTIN], ['Luc Bertin (pronoun-other)']],
    ['Un homme est tombé. « J’ai vu », raconte {un témoin}. « Il est tombé », dit-{il}.', [ROUX], ['(anonymous)', '(unresolved)']],
    [
      '« Non », dit {Luc Bertin}. Paul a parlé. « Si », répond {ce dernier}.',
      [BERTIN, { type: 'PER', name: 'Paul' }],
      ['Luc Bertin (person-name)', 'Paul (pronoun-subject)'],
    ],
    ['« On verra », dit-{on}. Anne Roux part.', [ROUX], ['(unresolved)']],
    // Pairs
    ['Pavel Marov a rencontré Reza Karimi à Téhéran. « Nous avançons », ont dit {les deux ministres}.', [MAROV, KARIMI], ['Pavel Marov Reza Karimi (pair)']],
    ['« Nous avançons », ont dit {les deux ministres}. Puis vint Marov.', [MAROV], ['(unresolved)']],
    // Nobody named
    ['« Ça va », selon {une source diplomatique}.', [ROUX], ['(anonymous)']],
    ['« Ça va », disent {les enquêteurs}. Roux se tait.', [ROUX], ['(anonymous)']],
    // Carried on
    ['« Jamais », a dit {Anne Roux}. « Et puis quoi encore ? »{}', [ROUX], ['Anne Roux (person-name)', 'Anne Roux (carried)']],
  ])('%s', (text, actors, expected) => {
    expect(resolve('fr', text, actors)).toEqual(expected)
  })
})
