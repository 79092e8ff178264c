import { describe, expect, it } from 'vitest'
import { extract } from '#pipeline/extract'

/** Text, and for each of its quotes the words of its speaker (null where none is named beside it). */
type Case = readonly [text: string, speakers: readonly (string | null)[]]

const french: readonly Case[] = [
  // Whoever goes on in a participle is the subject of the clause, not the noun before it.
  ["Jean Roux a dénoncé ce projet de loi en insistant sur le fait que « personne n'a été consulté ».", ['Jean Roux']],
  ['Il a quitté la salle après avoir dénoncé un « simulacre de débat ».', ['Il']],
  ["Un rapport affirmant que l'eau est polluée a été remis au préfet.", ['Un rapport']],
  // A participle keeps its auxiliary across an adverbial and a conjunction.
  ["Les autorités ont par la suite confirmé qu'il s'agissait d'un accident.", ['Les autorités']],
  ["La préfète a exprimé son soutien et salué l'« extrême mobilisation des secours ».", ['La préfète']],
  // Enumerated ministries are one phrase.
  [
    'Le ministre des Postes, des Technologies et de la Culture Paul Navarre a annoncé que le réseau était prêt.',
    ['Le ministre des Postes, des Technologies et de la Culture Paul Navarre'],
  ],
  // Nobody in particular: whom it was heard from.
  ['« La décision sera prise en juin », indique-t-on au ministère.', ['ministère']],
  ["« Rien n'est tranché », assure-t-on dans l'entourage du président.", ["l'entourage du président"]],
  ['Deux hommes ont été interpellés, a-t-on appris mardi auprès de la préfecture.', ['la préfecture']],
  ['Dans un communiqué de la mairie, on apprend que la place sera fermée.', ['un communiqué de la mairie']],
  ["Selon des informations obtenues par L'Écho, le site fermera en mai.", ["L'Écho"]],
  ['Selon un rapport publié par la Cour des comptes, la dette augmente.', ['un rapport']],
  // What a relative pronoun stands for can speak.
  ["La demande a été déposée à l'initiative de la mairie de Vire, qui souhaitait « rouvrir le pont au plus vite ».", ['la mairie de Vire']],
  ['Vinci va envoyer la facture aux automobilistes « qui ont pas payé leur péage ».', ['Vinci']],
  // A new clause after an object has its own subject.
  ['Des témoins évoquent de nombreux blessés et la préfecture affirme que la route est coupée.', ['la préfecture']],
]

const english: readonly Case[] = [
  ['The senator said he did not believe those claims did any harm, arguing that it was a matter of trust.', ['The senator', 'The senator']],
  ['The paper posted a message early Friday saying that the mayor had lied.', ['a message']],
  ['The broadcaster used footage of Jane Roe saying, "We will not leave."', ['Jane Roe']],
  ['Jane Roe, a historian who attended the session, recalled, "Nobody spoke for an hour."', ['Jane Roe']],
  ['"It is an invasion," Jane Roe, one of the lawyers suing the agency, said at an event this month.', ['Jane Roe']],
  ['"This must stop," the organization\'s director, Jane Roe, said.', ['Jane Roe']],
  ['"We have no time," Chancellor Jane Roe told reporters after the meeting that was held in Bonn.', ['Chancellor Jane Roe']],
  ['Ohio Senate chairman Jane Roe said the bill was dead.', ['Ohio Senate chairman Jane Roe']],
  ['US Secretary of State Jane Roe said the talks would resume.', ['US Secretary of State Jane Roe']],
  ['Airbus and its partners say that the line will close.', ['Airbus and its partners']],
  ['It weighed about ten tonnes and the researchers say it was slow.', ['the researchers']],
  ['Both said they would meet again.', ['Both']],
  ['The two ministers both said that the talks would resume.', ['The two ministers']],
  ['A man arrested in Leeds told police that he had been alone.', ['A man']],
  ['On "The Evening Show," Jane Roe said that she was tired.', ['Jane Roe']],
]

describe.each([
  ['fr', french],
  ['en', english],
] as const)('speakers, %s', (language, cases) => {
  it.each(cases)('%s', (text, speakers) => {
    expect(extract(text, { language }).quotes.map(({ speaker }) => speaker.text ?? null)).toEqual(speakers)
  })
})

describe('who they are', () => {
  const named = (language: string, text: string): readonly (string | undefined)[] => {
    const { quotes, entities } = extract(text, { language })
    return quotes.map(({ speaker }) => speaker.entities.map((id) => entities.find((entity) => entity.id === id)?.name).join(' + '))
  }

  it.each([
    // Whom the text goes on telling of.
    ['fr', 'Depuis lundi, Marc Olivier prépare sa campagne. Il a rencontré des élus. Il dit vouloir gagner.', ['Marc Olivier']],
    // The determiner tells the gender of a noun that either may be.
    ['fr', 'La maire de Vire, Anne Dumont, a reçu Paul Navarre. La maire a répondu que les comptes étaient publics.', ['Anne Dumont']],
    ['fr', 'Le ministre Luc Ferrand a reçu son homologue belge, Jan Peeters. Le Belge a dit attendre des actes.', ['Jan Peeters']],
    // A ministry is only what is called one.
    ['fr', "Airbus a précisé que la chaîne fermerait. Le ministère a ajouté que rien n'était décidé.", ['Airbus', '']],
    ['fr', "Airbus a précisé que la chaîne fermerait. L'avionneur a ajouté que rien n'était décidé.", ['Airbus', 'Airbus']],
    ['en', 'Twelve people died, according to a statement released on Monday by the Red Cross.', ['Red Cross']],
    ['en', 'The court sat on Monday. The study found that most fish had died.', ['']],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(named(language, text)).toEqual(expected)
  })
})
