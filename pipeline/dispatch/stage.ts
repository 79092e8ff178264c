import { readCalendar } from '#pipeline/languages/schema/calendar'
import type { Block } from '#src/layers/dispatch'
import type { Pack } from '#src/pack'
import { trimSpan } from '#src/span'
import type { Stage } from '#src/stage'

const rule = { name: 'dispatch/given', at: 'pipeline/dispatch/stage.ts' }

export const dispatchStage = (packs: readonly Pack[]): Stage<'language', 'dispatch'> => {
  for (const pack of packs) readCalendar(pack)
  return {
    name: 'dispatch',
    annotate: ({ text, given }) => {
      const blocks: Block[] = []
      let at = 0
      for (const line of text.split('\n')) {
        const span = trimSpan(text, { start: at, end: at + line.length })
        if (span.end > span.start)
          blocks.push({ ...span, kind: blocks.length === 0 && line.length < 120 ? 'title' : line.length < 60 ? 'heading' : 'paragraph' })
        at += line.length + 1
      }
      const precision = given.date === undefined ? undefined : given.date.length === 4 ? 'year' : given.date.length === 7 ? 'month' : 'day'
      return {
        dispatch: {
          blocks,
          ...(given.date !== undefined && precision !== undefined ? { date: { value: given.date, precision, origin: 'given' as const, by: rule } } : {}),
        },
      }
    },
  }
}
