const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
}

/** A name written in Cyrillic, in Latin letters as press agencies romanise it; any other name as it is. */
export const latinised = (name: string): string =>
  /\p{Script=Cyrillic}/u.test(name)
    ? [...name.toLowerCase()]
        .map((letter) => CYRILLIC[letter] ?? letter)
        .join('')
        .replace(/(?<=[aeiouy])i(?=[aeou])/g, 'y')
        .replace(/^./, (first) => first.toUpperCase())
    : name
