import { join } from 'node:path'
import * as z from 'zod'
import { readConfiguration, validate } from '#src/pack'
import { PACKAGE_ROOT } from '#src/package-root'
import { lines, wordsOf } from './lines.ts'

const FILE = 'pipeline/entities/territories.yaml'

const territoriesSchema = z.strictObject({ codes: lines })

/** ISO 3166-1 alpha-2 codes. */
export const readTerritories = (): readonly string[] => wordsOf(validate(readConfiguration(join(PACKAGE_ROOT, FILE), FILE), territoriesSchema).codes)
