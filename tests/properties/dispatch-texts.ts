import fc from 'fast-check'

/** Pieces of agency copy, French and English, and what goes wrong in it: what generated dispatches are made of. */
const PIECES: readonly string[] = [
  ...[
    'PARIS, 12 mars 2025 (AFP) - ',
    'LONDON, March 3 (Reuters) - ',
    'Publié le 03/02/2025 à 14h05\n',
    'Date: Sat, 30 Nov 2024 10:00:00 +0000\n',
    '2024-11 ',
    'Par Jeanne Morel\n',
  ],
  ...[
    'Le ministre des Affaires étrangères, Karim Benali, ',
    "L'Organisation mondiale de la santé (OMS) ",
    'Mme Duval ',
    'The prime minister, Ann Grey, ',
    'Moscou ',
    'The EU ',
  ],
  ...[
    'a déclaré que ',
    'a indiqué : ',
    'selon ',
    'said ',
    'according to ',
    ', a-t-il ajouté, ',
    'told reporters that ',
    'dit ',
    'he ',
    'ils ',
    'les deux ministres ',
  ],
  ...['« ', ' »', '«\u00a0', '\u202f»', '“', '”', '"', "'", '‘', '’', '– ', '„', '" "', '«»'],
  ...[
    'mardi ',
    'le 3 mai ',
    'il y a deux ans ',
    'hier soir ',
    'last Tuesday ',
    'on 31 February ',
    'from 3 to 5 May ',
    'en 2011 ',
    '18 h 30 ',
    'depuis plusieurs années ',
    '99/99/9999 ',
  ],
  ...[
    'la situation est grave',
    'the talks have failed',
    "n'est pas acceptable",
    'nous ne céderons pas',
    '. ',
    ', ',
    ' ; ',
    '… ',
    '! ',
    '? ',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    ' ',
  ],
  ...[
    '😀',
    '👩‍👩‍👧',
    'e\u0301',
    '\ud800',
    '\udc00',
    '\u0000',
    '\u200b',
    '\ufeff',
    '\u2028',
    '\u00ad',
    'ﬁ',
    'İ',
    'ß',
    'Москва ',
    '東京',
    'مرحبا ',
    '2^31',
    '1e999',
    '-',
    '—',
    '#',
    '{',
    '}',
    ': ',
  ],
]

const words = fc.constantFrom(...PIECES)

/** Dispatches of every kind, from plausible copy to noise. */
export const dispatchText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.array(words, { maxLength: 60 }).map((pieces) => pieces.join('')), weight: 6 },
  { arbitrary: fc.array(fc.oneof(words, fc.string({ unit: 'binary' })), { maxLength: 30 }).map((pieces) => pieces.join('')), weight: 2 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 200 }), weight: 1 },
)

export const givenDate: fc.Arbitrary<string | undefined> = fc.constantFrom(
  undefined,
  '2024',
  '2024-11',
  '2024-11-30',
  '2024-11-30T18:05',
  '2024-02-29T23:59:59+14:00',
  '0001',
  '9999-12-31',
)

export const givenLanguage: fc.Arbitrary<string | undefined> = fc.constantFrom(undefined, 'fr', 'en', 'de', 'und')
