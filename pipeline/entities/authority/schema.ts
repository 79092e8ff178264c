import * as z from 'zod'

/** In UTF-16 code units: no name is longer, and a paragraph pasted into a name is a slip. */
const LONGEST_NAME = 500

const name = z
  .string()
  .max(LONGEST_NAME, `a name has at most ${LONGEST_NAME} characters`)
  .regex(/[\p{L}\p{N}]/u, 'a name has a letter or a digit')

const links = z.strictObject({
  iso3166: z
    .string()
    .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'an ISO 3166 code is wanted: FR, FR-75 (in quotation marks where YAML asks for them)')
    .exactOptional(),
  geonames: z.int('a GeoNames number is wanted').positive('a GeoNames number is wanted').exactOptional(),
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d*$/, 'a Wikidata item is wanted: Q142')
    .exactOptional(),
})

const entity = z.strictObject({
  name,
  type: z.enum(['PER', 'ORG', 'LOC', 'MISC'], 'PER, ORG, LOC or MISC is wanted'),
  subtype: z.string().min(1).max(LONGEST_NAME).nullable().exactOptional(),
  aliases: z.array(name).exactOptional(),
  id: z
    .union([z.string().min(1).max(LONGEST_NAME), z.int()], 'text or a whole number is wanted')
    .transform(String)
    .exactOptional(),
  links: links.exactOptional(),
  gender: z.enum(['f', 'm'], 'f or m is wanted').exactOptional(),
  number: z.enum(['singular', 'plural'], 'singular or plural is wanted').exactOptional(),
  case: z.literal('any', 'only "any" can be said of case').exactOptional(),
})

/** A user's authority file: docs/authority.md shows one. Every part may be left out. */
export const authoritySchema = z.strictObject({
  entities: z.array(entity).exactOptional(),
  block: z.array(name).exactOptional(),
  merges: z.record(name, name).exactOptional(),
})

export type AuthorityFile = z.infer<typeof authoritySchema>
