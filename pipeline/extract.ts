import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { wrongDate } from '#src/batch/given-check'
import { ConfigurationError } from '#src/configuration-error'
import type { Diagnostic } from '#src/diagnostics'
import { statedDigest } from '#src/digest'
import type { Document, Given, LayerName, Source } from '#src/document'
import { inspectText } from '#src/intake/decode'
import { PACKAGE_ROOT } from '#src/package-root'
import type { Pipeline, Watch } from '#src/pipeline'
import { readAuthorityFile } from './authority-file.ts'
import { loadPipeline } from './index.ts'
import { type RecordOptions, toRecord } from './record/record.ts'
import type { DispatchRecord } from './record/schema.ts'
import { type Profiles, readSettings, withProfiles } from './settings.ts'

export type { DispatchRecord } from './record/schema.ts'

export interface LoadOptions {
  /** Path of the user's authority file (docs/authority.md); read once a path. */
  readonly authority?: string
  /** Another guideline for a layer: `{ quotes: 'broad' }`, `{ dates: 'timeml' }`. */
  readonly profiles?: Profiles
}

export interface ExtractOptions extends Given, LoadOptions {
  /** Written to `source.uri`. Default: `text`. */
  readonly uri?: string
  readonly embedText?: boolean
}

type Stamp = Pick<RecordOptions, 'tool' | 'pipeline' | 'authority' | 'profiles'>

interface Loaded {
  readonly pipeline: Pipeline<LayerName>
  /** `sha256:…` of the authority file. */
  readonly authority?: string
  /** Those that are not the settings' own. */
  readonly profiles?: Profiles
}

/** The tool, pipeline, authority file and profiles that stamp every record. */
export const provenance = (options: LoadOptions = {}): Stamp => {
  stamp ??= {
    tool: `depeche ${(JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as { version: string }).version}`,
    pipeline: statedDigest(fileURLToPath(new URL('digest.txt', import.meta.url)), join(PACKAGE_ROOT, 'pipeline')),
  }
  const { authority, profiles } = open(options)
  return { ...stamp, ...(authority !== undefined && { authority }), ...(profiles && { profiles }) }
}

let stamp: Stamp | undefined
const loaded = new Map<string, Loaded>()

const open = ({ authority, profiles = {} }: LoadOptions): Loaded => {
  const key = JSON.stringify([authority, profiles])
  const before = loaded.get(key)
  if (before) return before
  const { settings, other } = withProfiles(readSettings(), profiles)
  const given = authority === undefined ? undefined : readAuthorityFile(authority)
  const now: Loaded = {
    pipeline: loadPipeline(settings, given?.file),
    ...(given && { authority: `sha256:${given.sha256}` }),
    ...(Object.keys(other).length > 0 && { profiles: other }),
  }
  loaded.set(key, now)
  return now
}

/** Loads packs, models and the authority file, once; later calls do nothing. @throws ConfigurationError where one is wrong. */
export const load = (options: LoadOptions = {}): Pipeline<LayerName> => open(options).pipeline

/** The annotated document behind a record: every layer, with the rule that made each annotation. */
export const annotate = (source: Source, diagnostics: readonly Diagnostic[] = [], watch?: Watch, options: LoadOptions = {}): Document<LayerName> =>
  load(options).run(source, diagnostics, watch)

/**
 * Reads one dispatch. Pure and synchronous; the first call loads the packs (or call `load` before).
 * @param text the decoded dispatch, header lines included; a leading byte order mark is ignored
 * @returns the record that `depeche extract` would write; its spans count code points of `text`
 * @throws ConfigurationError where `date` is not an ISO 8601 date, no such profile exists, or a pack, model or authority file is wrong
 */
export const extract = (text: string, options: ExtractOptions = {}): DispatchRecord => {
  const { uri = 'text', embedText = false, authority, profiles, ...given } = options
  const loading: LoadOptions = { ...(authority !== undefined && { authority }), ...(profiles && { profiles }) }
  const wrong = given.date === undefined ? undefined : wrongDate(given.date)
  if (wrong) throw new ConfigurationError('date', wrong)
  const clean = text.startsWith('\ufeff') ? text.slice(1) : text
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex')
  const document = annotate({ uri, format: 'text', sha256, text: clean, given }, inspectText(clean), undefined, loading)
  return toRecord(document, { ...provenance(loading), embedText })
}
