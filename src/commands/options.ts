import { InvalidArgumentError } from 'commander'
import type { EngineOptions } from '../batch/engine.ts'
import { LANGUAGE_TAG, wrongDate } from '../batch/given-check.ts'

/** The option that commands which read dispatches share. */
export const AUTHORITY: readonly [flags: string, description: string] = [
  '--authority <file>',
  'your own names, aliases, links, blocked strings and merges (YAML): they stand before all that is found',
]

/** By which guideline a layer is read; the record says so where it is not the usual one. */
export const PROFILE: readonly [flags: string, description: string, parse: (value: string, before: Profiles | undefined) => Profiles] = [
  '--profile <layer=name>',
  'another guideline for a layer: quotes=broad (stances, intentions), dates=timeml (TimeML spans)',
  (value, before) => {
    const [layer, name, ...rest] = value.split('=')
    if (!layer || !name || rest.length > 0) throw new InvalidArgumentError('A layer and its profile are wanted: quotes=broad.')
    return { ...before, [layer]: name }
  },
]

type Profiles = Readonly<Record<string, string>>

export const loadOptions = ({ authority, profile }: { readonly authority?: string; readonly profile?: Profiles }): EngineOptions => ({
  ...(authority !== undefined && { authority }),
  ...(profile !== undefined && { profiles: profile }),
})

/** Parsers of option values. @throws InvalidArgumentError, which commander tells with the option's name. */
export const jobsOption = (value: string): number => {
  const jobs = Number(value)
  if (!/^\d+$/.test(value) || jobs < 1 || jobs > 256) throw new InvalidArgumentError('A number from 1 to 256 is wanted.')
  return jobs
}

export const dateOption = (value: string): string => {
  const wrong = wrongDate(value)
  if (wrong) throw new InvalidArgumentError(`${wrong}.`)
  return value
}

export const languageOption = (value: string): string => {
  if (!LANGUAGE_TAG.test(value)) throw new InvalidArgumentError('An ISO 639 code is wanted: fr, en.')
  return value
}

export const offsetOption = (value: string): number => {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('An offset is wanted, counted in code points from 0.')
  return Number(value)
}
