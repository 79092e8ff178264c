/** A name as rows are joined by: without case, accents, kinds of apostrophe, hyphen and space. Coarser than any look-up of names. */
export const foldName = (name: string): string =>
  name
    .replace(/[’‘ʼ′`´]/g, "'")
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]+/gu, '')
    .replace(/[\u2010-\u2012]/g, '-')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/ı/g, 'i')
    .replace(/\p{M}+/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
