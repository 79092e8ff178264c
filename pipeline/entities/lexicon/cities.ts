import { foldAccents } from '#pipeline/text/fold'
import type { ModelStore } from '#src/model-store'

/** A city of GeoNames. */
export interface City {
  readonly country: string
  /** ISO 3166-2, where the table has it: Australia, Britain, Canada, France, Switzerland, the United States. */
  readonly region?: string
  readonly geonames: number
  /** In thousands. */
  readonly inhabitants: number
}

/** Cities by name (case, accents and hyphens do not count), the largest first. */
export type Cities = (name: string) => readonly City[]

const FILE = 'cities.txt'

/** A city's name as the table is sorted by. */
export const cityKey = (name: string): string => foldAccents(name).replaceAll('-', ' ')

/**
 * Opens `cities.txt` (scripts/compile-cities.ts): a line a city, sorted by key: key, country or region, identifier in base 36, thousands
 * of inhabitants. Nothing is parsed before it is looked up: loading costs a split into lines.
 */
export const readCities = (models: ModelStore): Cities => {
  if (!models.has(FILE)) return () => []
  const rows = new TextDecoder().decode(models.open(FILE)).split('\n')
  rows.pop()
  return (name) => {
    const key = `${cityKey(name)}\t`
    let low = 0
    let high = rows.length
    while (low < high) {
      const middle = (low + high) >> 1
      // Tabs sort before all that a key holds, so that a row sorts after its own key and before longer ones.
      if ((rows[middle] as string) < key) low = middle + 1
      else high = middle
    }
    const found: City[] = []
    for (let row = rows[low]; row?.startsWith(key); row = rows[++low]) {
      const [, place = '', id = '', inhabitants = ''] = row.split('\t')
      found.push({
        country: place.slice(0, 2),
        ...(place.length > 2 && { region: place }),
        geonames: Number.parseInt(id, 36),
        inhabitants: Number(inhabitants),
      })
    }
    return found
  }
}
