import { describe, expect, test } from 'vitest'
import type { VerbForm } from '#pipeline/quotes/conjugation/paradigm'
import { conjugationOf, forms } from './read.ts'

const french = conjugationOf('fr')

const present: VerbForm = { mood: 'finite', tense: 'present' }
const imperfect: VerbForm = { mood: 'finite', tense: 'imperfect', person: 3 }
const past: VerbForm = { mood: 'finite', tense: 'past', person: 3 }
const future: VerbForm = { mood: 'finite', tense: 'future', person: 3 }
const conditional: VerbForm = { mood: 'finite', tense: 'conditional', person: 3 }
const subjunctive: VerbForm = { mood: 'finite', tense: 'subjunctive', person: 3 }
const participle: VerbForm = { mood: 'participle-past' }
const gerund: VerbForm = { mood: 'participle-present' }

describe('French verbs', () => {
  test.each([
    ['déclarer', present, 'déclare déclares déclarons déclarez déclarent'],
    ['annoncer', present, 'annonce annonces annonçons annoncez annoncent'],
    ['interroger', present, 'interroge interroges interrogeons interrogez interrogent'],
    ['révéler', present, 'révèle révèles révélons révélez révèlent'],
    ['alléguer', present, 'allègue allègues alléguons alléguez allèguent'],
    ['protéger', present, 'protège protèges protégeons protégez protègent'],
    ['marteler', present, 'martèle martèles martelons martelez martèlent'],
    ['rappeler', present, 'rappelle rappelles rappelons rappelez rappellent'],
    ['attester', present, 'atteste attestes attestons attestez attestent'],
    ['tutoyer', present, 'tutoie tutoies tutoyons tutoyez tutoient'],
    ['appuyer', present, 'appuie appuies appuyons appuyez appuient'],
    ['avertir', present, 'avertis avertit avertissons avertissez avertissent'],
    ['démentir', present, 'démens dément démentons démentez démentent'],
    ['découvrir', present, 'découvre découvres découvrons découvrez découvrent'],
    ['soutenir', present, 'soutiens soutient soutenons soutenez soutiennent'],
    ['répondre', present, 'réponds répond répondons répondez répondent'],
    ['apprendre', present, 'apprends apprend apprenons apprenez apprennent'],
    ['craindre', present, 'crains craint craignons craignez craignent'],
    ['enjoindre', present, 'enjoins enjoint enjoignons enjoignez enjoignent'],
    ['admettre', present, 'admets admet admettons admettez admettent'],
    ['dire', present, 'dis dit disons dites disent'],
    ['redire', present, 'redis redit redisons redites redisent'],
    ['contredire', present, 'contredis contredit contredisons contredisez contredisent'],
    ['lire', present, 'lis lit lisons lisez lisent'],
    ['écrire', present, 'écris écrit écrivons écrivez écrivent'],
    ['conclure', present, 'conclus conclut concluons concluez concluent'],
    ['faire', present, 'fais fait faisons faites font'],
    ['croire', present, 'crois croit croyons croyez croient'],
    ['reconnaître', present, 'reconnais reconnaît reconnait reconnaissons reconnaissez reconnaissent'],
    ['prévoir', present, 'prévois prévoit prévoyons prévoyez prévoient'],
    ['être', present, 'suis es est sommes êtes sont'],
    ['avoir', present, 'ai as a avons avez ont'],
    ['annoncer', imperfect, 'annonçait annonçaient'],
    ['juger', imperfect, 'jugeait jugeaient'],
    ['craindre', imperfect, 'craignait craignaient'],
    ['répondre', past, 'répondit répondirent'],
    ['maintenir', past, 'maintint maintinrent'],
    ['croire', past, 'crut crurent'],
    ['faire', past, 'fit firent'],
    ['suggérer', future, 'suggérera suggéreront'],
    ['rappeler', future, 'rappellera rappelleront'],
    ['prévoir', future, 'prévoira prévoiront'],
    ['voir', future, 'verra verront'],
    ['vouloir', conditional, 'voudrait voudraient'],
    ['promettre', conditional, 'promettrait promettraient'],
    ['savoir', subjunctive, 'sache sachent'],
    ['dire', subjunctive, 'dise disent'],
    ['qualifier', participle, 'qualifié qualifiée qualifiés qualifiées'],
    ['admettre', participle, 'admis admise admises'],
    ['écrire', participle, 'écrit écrite écrits écrites'],
    ['plaindre', participle, 'plaint plainte plaints plaintes'],
    ['sourire', participle, 'souri'],
    ['annoncer', gerund, 'annonçant'],
    ['ajouter', gerund, 'ajoutant'],
    ['réagir', gerund, 'réagissant'],
    ['convenir', gerund, 'convenant'],
  ] as const)('%s %o', (lemma, wanted, expected) => {
    expect(forms(french, lemma, wanted)).toBe(expected)
  })
})
